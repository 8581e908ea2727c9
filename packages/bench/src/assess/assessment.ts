import type { Benchmark } from '../benchmark.ts';
import { prepareAssessAlone, preparePortions } from './assessed-portions.ts';
import { writeSupplierList } from '../import/supplier-list.ts';

const PORTIONS = 'Plumbline, assess portions';
const ALONE = 'assess alone, in memory';

/** Cost of storing results compared with computing them. */
export const assessment: Benchmark = {
  key: 'assess',
  title: 'Suppliers assessed and written',
  unit: 'suppliers',
  size: { full: 10_000, quick: 200 },
  notes: [
    'Ours runs what the worker does for a new import, in two lanes: takes suppliers off the queue, loads their observations, composes dossiers, assesses, and writes results, units, portfolio, facets, search words and questions. The other calls `assess` on dossiers that are in memory: a floor, not a target. No round is repeated.',
  ],
  writeWorkload: writeSupplierList,
  contenders: [
    { name: PORTIONS, prepare: preparePortions },
    { name: ALONE, prepare: prepareAssessAlone },
  ],
  comparisons: [{ ours: PORTIONS, against: ALONE, speedTarget: null, memoryTarget: null }],
  pace: { warmUps: 1, rounds: 5, patience: 0 },
};
