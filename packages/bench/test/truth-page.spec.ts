import { expect, test } from '@jest/globals';
import type { Dump } from '../src/methods/dump.ts';
import { truthPage, type JudgedSupplier } from '../src/methods/truth-page.ts';

const supplier = (held: readonly string[], open: readonly string[] = []): JudgedSupplier => ({
  flags: held.map((ruleId) => ({ ruleId, truth: 'TRUE' })),
  unknown: open.map((ruleId) => ({ ruleId })),
  reviews: [],
});

const dump = (list: string, ...suppliers: JudgedSupplier[]): Dump<JudgedSupplier> => ({
  list,
  methodology: 'NEW',
  editions: [
    { key: 'corridor-benchmarks', edition: null },
    { key: 'destination-index', edition: 'November 2026' },
  ],
  suppliers,
});

const page = truthPage([
  dump('a list', supplier(['INH-TIED-STATUS', 'SANC-DPRK']), supplier([], ['INH-TIED-STATUS'])),
  dump('demo', supplier(['DOC-RETENTION'], ['DOC-RETENTION'])),
  dump('demo site visits', supplier([], ['DOC-RETENTION']), supplier([])),
]);
const row = (id: string): string | undefined => page.split('\n').find((line) => line.startsWith(`| \`${id}\``));

test('each rule is counted by truth, in the demo and on real lists', () => {
  expect(row('DOC-RETENTION')).toBe('| `DOC-RETENTION` | – | 1 | 1 | 1 | 0 | 2 | 0 |');
  expect(row('INH-TIED-STATUS')).toBe('| `INH-TIED-STATUS` | `destination-index`: loaded | 0 | 3 | 0 | 1 | 0 | 1 |');
  expect(row('INH-CORRIDOR-COST')).toContain('`corridor-benchmarks`: no edition');
});

test('sealed rules are named as such, and no list is shown beside what state labour says', () => {
  expect(row('VIOLENCE')).toBe('| `VIOLENCE` | – | sealed | – | – | – | – | – |');
  expect(page).toContain('| List | Suppliers | `INH-TIED-STATUS` |');
  expect(page).not.toContain('a list |');
  expect(page).toContain('| 1 | 2 | 1 / 1 |');
});
