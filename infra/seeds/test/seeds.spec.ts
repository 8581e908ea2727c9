import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ScreenEvent } from '../../../apps/cli/src/screening/screened-supplier.ts';
import { SITE_TYPES } from '../../../packages/facts/src/index.ts';
import { realData } from '../../../packages/facts/test/real-data.ts';
import { normaliseName } from '../../../packages/matching/src/index.ts';
import { sectors } from '../../../packages/reference-data/src/sectors.ts';
import { editions } from '../../../packages/reference-data/src/editions.ts';
import { LABELS, LANES } from '../../../packages/risk/src/index.ts';
import type { Label } from '../../../packages/risk/src/index.ts';
import { canHold } from '../../../packages/risk/src/rules/can-hold.ts';
import { RULES } from '../../../packages/risk/src/rules/rules.ts';
import {
  FIFTH_IMPORT,
  FIRST_IMPORT,
  FOURTH_IMPORT,
  HEADER,
  SECOND_IMPORT,
  secondRows,
  supplierRows,
  THIRD_IMPORT,
} from '../generate-suppliers.ts';
import { VISIT_HEADER, visitRows } from '../site-visits.ts';
import { realNameKeys } from './real-names.ts';
import { screenedRows, screenedSeeds } from './screened-seeds.ts';

const DAY = '2026-11-25';
const infra = fileURLToPath(new URL('../..', import.meta.url));

const withRealData = realData() === null ? test.skip : test;
const column = (heading: string): number => HEADER.indexOf(heading);
const [id, name, localName] = ['Supplier No', 'Supplier', 'Name in local script'].map(column) as [
  number,
  number,
  number,
];

/** Least and most share of each label, as on a large buyer's list, so that every chart and filter has something to show. */
const EXPECTED_PERCENT: Readonly<Record<Label, readonly [least: number, most: number]>> = {
  CRITICAL: [2, 5],
  HIGH: [14, 22],
  MEDIUM: [25, 35],
  LOW: [18, 28],
  NOT_ENOUGH_KNOWN: [20, 30],
  NOT_ASSESSED: [0.1, 1],
};

function digestOf(rows: Iterable<readonly string[]>): string {
  const hash = createHash('sha256');
  for (const cells of rows) hash.update(`${JSON.stringify(cells)}\n`);
  return hash.digest('hex');
}

describe('the generated suppliers', () => {
  let events: ScreenEvent[] = [];
  beforeAll(async () => {
    events = await screenedSeeds(FIRST_IMPORT, DAY);
  });
  const suppliers = () => events.flatMap((event) => (event.kind === 'supplier' ? [event.supplier] : []));

  test('are the same on every machine and every day', () => {
    expect([digestOf(supplierRows(FIRST_IMPORT)), digestOf(secondRows(SECOND_IMPORT))]).toEqual([
      '0375393f5d4a5e76c9343cde507272482472d62a0c27dcd00bde13be73eeb42c',
      'b4a9ee80642cce83baf4155eece8c76796e1a61b0b83348706a76c1d5c85706b',
    ]);
  });

  test('begin the same way however long the list is', () => {
    const short = [...supplierRows({ ...FIRST_IMPORT, rows: 400 })];
    expect(short).toHaveLength(400);
    expect(short).toEqual([...supplierRows(FIRST_IMPORT)].slice(0, 400));
  });

  test('work in every sector and on every type of site', () => {
    const sites = suppliers().flatMap(({ record }) => record.dossier.sites);
    const found = new Set(
      sites.flatMap(({ observations }) => observations['activity.sectors']?.value ?? []).map(({ key }) => key),
    );
    const expected = sectors()
      .map(({ key }) => key)
      .filter((key) => key !== 'UNKNOWN');
    expect(expected.filter((key) => !found.has(key))).toEqual([]);
    const types = new Set(sites.map(({ observations }) => observations['place.siteType']?.value));
    expect(SITE_TYPES.filter((type) => !types.has(type))).toEqual([]);
  });

  test('get every label, a few of them the gravest and a quarter of them that not enough is known', () => {
    const labels = suppliers().map(({ assessment }) => assessment.label);
    const outside = LABELS.filter((label) => {
      const percent = (labels.filter((each) => each === label).length / labels.length) * 100;
      const [least, most] = EXPECTED_PERCENT[label];
      return percent < least || percent > most;
    });
    expect(outside).toEqual([]);
  });

  test('with the site visits, show somewhere each rule that can hold on what a file and the loaded lists tell, and no other', async () => {
    const visits = await screenedRows(visitRows(), VISIT_HEADER, DAY);
    const assessed = [...events, ...visits].flatMap((event) => (event.kind === 'supplier' ? [event.supplier] : []));
    const held = new Set(
      assessed.flatMap(({ assessment }) =>
        assessment.flags.flatMap(({ ruleId, truth }) => (truth === 'TRUE' ? [ruleId] : [])),
      ),
    );
    // Sealed rules have no door; of these editions nobody has a row, as their own declaration says.
    const absent = new Set(editions.filter(({ expected }) => expected === 0).map(({ key }) => key));
    const able = RULES.filter(({ id, protection }) => protection !== 'sealed' && canHold(RULES, id, absent));
    expect([...held].sort()).toEqual(able.map(({ id }) => id).sort());
  });

  test('fill each column in some rows: a column for one story would be blank, and kept, in thousands', () => {
    const rows = [...supplierRows(FIRST_IMPORT)];
    const filled = HEADER.map((heading, at) => [heading, rows.filter((cells) => cells[at] !== '').length] as const);
    expect(filled.filter(([, times]) => times < rows.length / 500)).toEqual([]);
  });

  test('stand in every lane but those that take more than what a list says: an accepted plan', () => {
    const lanes = suppliers().map(({ assessment }) => assessment.lane);
    expect(LANES.filter((lane) => lanes.filter((each) => each === lane).length < 3)).toEqual(['3', 'remedy']);
  });

  test('are in some sixty countries and write their names in seven scripts', () => {
    const countries = new Set(suppliers().flatMap(({ record }) => record.country ?? []));
    expect(countries.size).toBe(61);
    const scripts = suppliers()
      .flatMap(({ record }) => [record.names.localName ?? '', record.dossier.name])
      .map((text) => normaliseName(text).script);
    expect([...new Set(scripts)]).toEqual(
      expect.arrayContaining(['Latin', 'Arabic', 'Thai', 'Han', 'Devanagari', 'Bengali', 'Cyrillic']),
    );
  });

  test('have the faults of an everyday list', () => {
    const problems = new Set(events.flatMap((event) => (event.kind === 'problem' ? [event.problem.code] : [])));
    expect([...problems]).toEqual(
      expect.arrayContaining([
        'country-ambiguous',
        'country-region',
        'not-a-number',
        'date-impossible',
        'count-and-share-disagree',
        'conflicting-name',
      ]),
    );
    expect(events.some(({ kind }) => kind === 'rejected')).toBe(true);
    expect(events.some(({ kind }) => kind === 'merged')).toBe(true);
    expect(suppliers().some(({ record }) => record.dossier.name.length >= 90)).toBe(true);
    expect(suppliers().some(({ record }) => record.reviews.some(({ kind }) => kind === 'same-identifier'))).toBe(true);
  });

  test('meet the fictional lists where that is planned and nowhere else', () => {
    const hits = suppliers().flatMap(({ record, assessment }) =>
      [...assessment.flags, ...assessment.reviews].some(({ inputs }) =>
        inputs.some(({ fact }) => fact === 'screening.hits'),
      )
        ? [record.dossier.name]
        : [],
    );
    expect(hits).toEqual([
      'Kestrel Formwork WLL',
      'Lantern Glove Sdn Bhd',
      'Casa Lucero Staffing',
      'Lanternhill Manpower',
      'Fictional Polysilicon Works',
      'Marrowgate Crew Leasing',
      'Pinfeather Linen Works',
      'Northing Cove Fleet',
      'Saltmarsh Invented Brickfields',
    ]);
  });

  test('are screened against lists of different names: of one name the service takes the latest edition only', () => {
    const files = ['demo/lists', 'seeds/lists'].flatMap((folder) => readdirSync(join(infra, folder)));
    const names = files.map((file) => file.replace(/_[^_]*$/, ''));
    expect(names.length).toBeGreaterThan(4);
    expect(new Set(names).size).toBe(names.length);
  });

  withRealData('bear no name of a published supplier list or screening list', async () => {
    const real = await realNameKeys(realData() ?? '');
    expect(real.size).toBeGreaterThan(20_000);
    const later = [SECOND_IMPORT, THIRD_IMPORT, FOURTH_IMPORT, FIFTH_IMPORT].flatMap((options) => [
      ...secondRows(options),
    ]);
    const names = [...supplierRows(FIRST_IMPORT), ...later].flatMap((cells) => [
      cells[name] ?? '',
      cells[localName] ?? '',
    ]);
    expect(names.filter((text) => text !== '' && real.has(normaliseName(text).key))).toEqual([]);
  });
});

describe('the later list', () => {
  test('changes suppliers, repeats some as they were and adds others', () => {
    const known = new Map([...supplierRows(FIRST_IMPORT)].map((cells) => [cells[id], cells]));
    const kinds = [...secondRows(SECOND_IMPORT)].map((cells) => {
      const earlier = known.get(cells[id]);
      return earlier === undefined ? 'added' : earlier.join('|') === cells.join('|') ? 'repeated' : 'changed';
    });
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    expect({ added: count('added'), repeated: count('repeated'), changed: count('changed') }).toEqual({
      added: 85,
      repeated: 64,
      changed: 151,
    });
  });

  test('knows the suppliers of the first list by the same id and name', () => {
    const known = new Map([...supplierRows(FIRST_IMPORT)].map((cells) => [cells[id], cells[name]]));
    const wrong = [...secondRows(SECOND_IMPORT)].filter(
      (cells) => known.has(cells[id]) && known.get(cells[id]) !== cells[name],
    );
    expect(wrong).toEqual([]);
  });
});
