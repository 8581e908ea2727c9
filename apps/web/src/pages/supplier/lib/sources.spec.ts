import { describe, expect, test } from '@jest/globals';

import { bySubject } from './by-subject.ts';
import { sourcesOf } from './sources.ts';

const fact = {
  source: 'Document or audit',
  fileName: 'audit.csv',
  importId: 'import-2',
  evidenceDate: '2026-10-03',
  assurance: 'DOCUMENTED',
  inForce: true,
  preferred: true,
};
const own = { ...fact, source: 'Supplier’s statement', fileName: 'list.xlsx', importId: 'import-1', preferred: false };

describe('what a result rests on', () => {
  test('is counted by source and file, with the days of its evidence', () => {
    const sources = sourcesOf([own, fact, { ...fact, evidenceDate: '2026-09-12', assurance: 'ALLEGED' }]);
    expect(sources).toHaveLength(2);
    expect(sources[0]).toMatchObject({
      fileName: 'audit.csv',
      held: 2,
      used: 2,
      from: '2026-09-12',
      to: '2026-10-03',
      assurances: ['ALLEGED', 'DOCUMENTED'],
    });
    expect(sources[1]).toMatchObject({ source: 'Supplier’s statement', held: 1, used: 0 });
  });

  test('leaves out what no longer holds', () => {
    expect(sourcesOf([{ ...fact, inForce: false }])).toEqual([]);
  });
});

describe('facts of a supplier', () => {
  test('stand under what they are about, in the order given', () => {
    const groups = bySubject([{ subject: 'Supplier' }, { subject: 'Lusail' }, { subject: 'Supplier' }]);
    expect(groups.map(({ subject, rows }) => [subject, rows.length])).toEqual([
      ['Supplier', 2],
      ['Lusail', 1],
    ]);
  });
});
