import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { VERBS } from '../../platform/tenancy/role-matrix.ts';
import { ORGANISATION_MESSAGES } from './organisation.messages.ts';

const { en } = ORGANISATION_MESSAGES;
const sources = ['.', 'commands', 'http'].flatMap((folder) => {
  const url = new URL(`${folder}/`, import.meta.url);
  return readdirSync(url)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(new URL(file, url), 'utf8'));
});

describe('The words about people', () => {
  test('name every verb of the matrix', () => {
    expect(VERBS.filter((verb) => en[`verb.${verb}`] === undefined)).toEqual([]);
  });

  test('say every event of members in the audit log', () => {
    const migration = readFileSync(new URL('../../migrations/1764000000200-auth.ts', import.meta.url), 'utf8');
    const kinds = [migration, ...sources].flatMap((source) =>
      [...source.matchAll(/'((?:member|invitation|person|organisation|password-reset)\.[a-z-]+)'/g)].map(
        ([, kind]) => kind ?? '',
      ),
    );
    const events = [...new Set(kinds)].filter((kind) => !VERBS.some((verb) => verb === kind));
    expect(events.length).toBeGreaterThan(9);
    expect(
      events.filter((kind) => en[`audit.${kind}`] === undefined || en[`audit.name.${kind}`] === undefined),
    ).toEqual([]);
  });
});
