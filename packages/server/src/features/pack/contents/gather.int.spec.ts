import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isUnfit, PURPOSES } from '@plumbline/evidence/purposes';
import { testDatabase, type TestDatabase } from '../../../platform/db/testing/database.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { messages } from '../../../service/messages.ts';
import { scopeOf } from '../scope-of.ts';
import { Packing } from '../testing/packing.ts';
import { gather } from './gather.ts';
import type { Gathered } from './part.ts';

let db: TestDatabase;
let packing: Packing;
beforeAll(async () => {
  db = await testDatabase();
  packing = await Packing.begin(db);
});
afterAll(() => db.close());

const gathered = (purpose: string): Promise<Gathered> =>
  db.database.transaction(packing.organisationId, (tx) =>
    gather(tx, scopeOf(packing.analyst, packing.request(['Lantern', 'Kestrel', 'Birch'], { purpose })), {
      say: new Texts(messages).in('en'),
      library: packing.library,
      now: tx.now,
    }),
  );

/** Codes that have no sentence: they would stand in a report as they are. */
function unsaid(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  const { code, text } = value as { code?: unknown; text?: unknown };
  const own = typeof code === 'string' && typeof text === 'string' && text.endsWith(`.${code}`) ? [code] : [];
  return [...own, ...Object.values(value).flatMap(unsaid)];
}

describe.each(PURPOSES.map(({ key }) => key))('What is gathered for the purpose %s', (purpose) => {
  test('says everything in sentences, and holds nothing that no pack may tell', async () => {
    const { held, gates, applied } = await gathered(purpose);
    expect([...new Set(unsaid(held))]).toEqual([]);
    expect(isUnfit(held)).toBe(false);
    expect(gates.filter(({ state }) => state === 'BLOCKED')).toEqual([]);
    expect(applied.entries.length).toBeGreaterThan(5);
  });

  test('asks for a second person where something in it is protected from suppliers', async () => {
    const { gates } = await gathered(purpose);
    expect(gates.find(({ code }) => code === 'second-person')?.state).toBe('SECOND_PERSON');
  });
});

test('Numbers of people are handed on whole, so that one place decides what is told of them', async () => {
  const { held } = await gathered('general');
  const shares = held.facts.filter(({ fact }) => fact.code === 'workforce.migrantShare');
  expect(shares.map(({ value, people }) => [value, people])).toEqual(
    expect.arrayContaining([[null, { count: 2, of: 40 }]]),
  );
});
