import { describe, expect, test } from '@jest/globals';
import { composeDossier } from './compose-dossier.ts';
import { readFileOf, storedRows } from './testing/a-record.ts';
import type { StoredObservation } from './stored-observation.ts';

const subject = { id: 'supplier', name: 'Acme Mills' };
const ANSWERED = '2026-11-01';

/** What one source says of the supplier on a day. @param by the supplier in an answer to a request, or somebody else in a list */
async function said(by: 'answer' | 'list', asOf: string, facts: Readonly<Record<string, string>>) {
  const { packed } = await readFileOf({
    header: ['Supplier', ...Object.keys(facts)],
    rows: [['Acme Mills', ...Object.values(facts)]],
    source: by === 'answer' ? 'supplier' : 'buyer',
    asOf,
  });
  return packed
    .flatMap((each) => storedRows(each, { supplierId: 'supplier', importId: by, recordedFrom: new Date(asOf) }))
    .map((row): StoredObservation => (by === 'answer' ? { ...row, originKind: 'answer' } : row));
}

async function disagreements(
  answer: Readonly<Record<string, string>>,
  list: Readonly<Record<string, string>>,
  asOf = '2026-10-01',
) {
  const rows = [...(await said('answer', ANSWERED, answer)), ...(await said('list', asOf, list))];
  return composeDossier(subject, rows).sites.flatMap(({ disagreements: found = [] }) => found);
}

describe('Sources disagree', () => {
  const HELD = 'Who holds passports';

  test('where an answer chooses otherwise, or says none where a list counts some', async () => {
    expect(await disagreements({ [HELD]: 'Worker' }, { [HELD]: 'Employer' })).toEqual([
      { fact: 'documents.holder', denies: false },
    ]);
    expect(await disagreements({ 'Labour agents': '0' }, { 'Labour agents': '2' })).toEqual([
      { fact: 'recruitment.agentCount', denies: true },
    ]);
    expect(await disagreements({ 'Labour agents': '2' }, { 'Labour agents': '0' })).toEqual([
      { fact: 'recruitment.agentCount', denies: false },
    ]);
  });

  test('and not where numbers only differ, where both say the same, or where nobody else says anything', async () => {
    expect(await disagreements({ 'Labour agents': '1' }, { 'Labour agents': '2' })).toEqual([]);
    expect(await disagreements({ [HELD]: 'Worker' }, { [HELD]: 'Worker' })).toEqual([]);
    expect(await disagreements({ [HELD]: 'Worker' }, { 'Labour agents': '2' })).toEqual([]);
  });

  test('and not where one of them is too old to be held against the other', async () => {
    expect(await disagreements({ [HELD]: 'Worker' }, { [HELD]: 'Employer' }, '2020-01-01')).toEqual([]);
  });
});
