import type { ColumnKey } from './column-keys.ts';

/** The columns of a file that say what a column of the table says. */
const EXPORTED: Readonly<Record<ColumnKey, readonly string[]>> = {
  label: ['label', 'computedLabel', 'overrideUntil'],
  score: ['residual', 'rangeLow', 'rangeHigh', 'context'],
  name: ['name', 'localName'],
  externalId: ['externalId'],
  place: ['country', 'sector'],
  flag: ['leadingFlag', 'flagCount'],
  workers: ['workers'],
  concerned: ['workersConcerned'],
  answers: ['answersKnown', 'answersAsked', 'answersVerified'],
  coverage: ['coverage'],
  confidence: ['confidence'],
  decision: ['needsDecision', 'decision', 'decisionUntil'],
  sites: ['sites'],
  spend: ['spend', 'spendAmount', 'spendCurrency', 'tier'],
  assessed: ['asOf'],
};

/** The columns of a file for those of the table, in their order. */
export function exportedColumns(shown: readonly ColumnKey[]): string[] {
  return shown.flatMap((key) => EXPORTED[key]);
}
