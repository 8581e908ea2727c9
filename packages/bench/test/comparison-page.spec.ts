import { describe, expect, test } from '@jest/globals';
import { comparisonPage } from '../src/methods/comparison-page.ts';
import type { Dump, DumpedSupplier } from '../src/methods/dump.ts';

type Term = DumpedSupplier['terms'][number];
const term = (key: string, contribution: string, more: Partial<Term> = {}): Term => ({
  key,
  value: contribution,
  contribution,
  ruleId: null,
  ...more,
});

function aSupplier(name: string, label: string, R0: string, terms: readonly Term[]): DumpedSupplier {
  return {
    key: name,
    name,
    label,
    lane: 'rest',
    coverage: '0.80',
    scores: { C0: '40.00', C: '40.00', I: R0, R0, R: R0 },
    terms,
  };
}

const dump = (list: string, methodology: string, ...suppliers: DumpedSupplier[]): Dump => ({
  list,
  methodology,
  editions: [],
  suppliers,
});

describe('two versions of the methodology beside each other', () => {
  const before = [
    dump('a real list', 'OLD', aSupplier('Real Mills', 'MEDIUM', '50.00', [term('W.agency', '10'), term('I.W', '5')])),
    dump(
      'demo',
      'OLD',
      aSupplier('Kestrel Gloves', 'MEDIUM', '50.00', []),
      aSupplier('Still Works', 'LOW', '10.00', []),
    ),
  ];
  const after = [
    dump(
      'a real list',
      'NEW',
      aSupplier('Real Mills', 'HIGH', '61.00', [term('W.agency', '20', { counted: 'usual' }), term('I.W', '9')]),
    ),
    dump(
      'demo',
      'NEW',
      aSupplier('Kestrel Gloves', 'HIGH', '50.00', [term('floor', '74', { ruleId: 'GAP-DECLINED' })]),
      aSupplier('Still Works', 'LOW', '11.00', []),
    ),
  ];
  const page = comparisonPage(before, after);

  test('count labels, lanes, moves and causes', () => {
    expect(page).toContain('# NEW beside OLD');
    expect(page).toContain('2 suppliers; 1 have another label (50.0%).');
    expect(page).toContain('| MEDIUM | HIGH | 1 |');
    expect(page).toContain('| context: what nobody answered counts as is usual there | 1 |');
    expect(page).toContain('| a floor that GAP-DECLINED sets now | 1 | Kestrel Gloves (MEDIUM to HIGH) |');
  });

  test('never name a real supplier', () => {
    expect(page).not.toContain('Real Mills');
  });

  test('are refused where a list was judged by one of them only', () => {
    expect(() => comparisonPage(before, [])).toThrow('was not judged by the later version');
  });
});
