import { expect, test } from '@jest/globals';
import { compareRecord } from './compare-record.ts';
import { addCandidates, type Candidates } from './fact-candidates.ts';
import { statementOf } from './prefer.ts';
import type { Preference } from './preferences.ts';
import type { StoredObservation } from './stored-observation.ts';
import { readFileOf, storedRows, type WrittenFile } from './testing/a-record.ts';

/** A list that gives the number of workers of one mill. */
const list = (workers: string, asOf: string, source: WrittenFile['source'] = 'buyer'): WrittenFile => ({
  header: ['Supplier', 'Country', 'Products', 'Workers'],
  rows: [['Acme Mills', 'India', 'cotton shirts', workers]],
  asOf,
  source: source ?? 'buyer',
});

async function recordOf(file: WrittenFile) {
  const [packed] = (await readFileOf(file)).packed;
  if (packed === undefined) throw new Error('The list has one supplier');
  return packed;
}

async function stored(file: WrittenFile, importId: string): Promise<StoredObservation[]> {
  return storedRows(await recordOf(file), { supplierId: 'mill', importId, recordedFrom: new Date(0) });
}

test('A record is compared with what a person lets hold, not with what was set aside', async () => {
  const [ours, theirs] = [
    await stored(list('120', '2026-01-01'), 'a'),
    await stored(list('90', '2026-02-01', 'supplier'), 'b'),
  ];
  const nameOf = (rows: readonly StoredObservation[]): string => {
    const candidates: Candidates = new Map();
    for (const row of rows) addCandidates(candidates, row, row.facts);
    const [workers] = candidates.get('workforce.total') ?? [];
    return workers === undefined ? '' : statementOf(workers);
  };
  const siteKey = ours.find(({ facts }) => facts['workforce.total'] !== undefined)?.siteKey ?? '';
  const preference: Preference = {
    id: 'choice',
    siteKey,
    inputKey: '',
    fact: 'workforce.total',
    chosen: nameOf(ours),
    over: [nameOf(theirs)],
  };
  const differences = async (file: WrittenFile, preferences: readonly Preference[]) =>
    compareRecord(await recordOf(file), [...ours, ...theirs], preferences)
      .differences.filter(({ fact }) => fact === 'workforce.total')
      .map(({ before, after }) => ({ before, after }));
  const again = list('90', '2026-03-01', 'supplier');
  const other = list('75', '2026-03-01');
  expect(await differences(other, [])).toEqual([{ before: 90, after: 75 }]);
  expect(await differences(other, [preference])).toEqual([{ before: 120, after: 75 }]);
  expect(await differences(list('120', '2026-03-01'), [])).toEqual([{ before: 90, after: 120 }]);
  expect(await differences(list('120', '2026-03-01'), [preference])).toEqual([]);
  expect(await differences(again, [preference])).toEqual([]);
});
