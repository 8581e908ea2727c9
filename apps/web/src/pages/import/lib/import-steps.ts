import type { ImportState } from '../../../gql/graphql.ts';
import { IMPORT_STEPS } from './import-search.ts';

export type ImportStepKey = (typeof IMPORT_STEPS)[number];

const OWN_STEP: Readonly<Record<ImportState, ImportStepKey>> = {
  UPLOADED: 'file',
  FAILED: 'file',
  MAPPED: 'columns',
  CHECKING: 'check',
  CHECKED: 'check',
  DISCARDED: 'check',
  IMPORTING: 'import',
  IMPORTED: 'import',
  UNDOING: 'import',
  UNDONE: 'import',
};

/** Steps that can be opened: finished steps stay readable, later ones are closed. */
export function openSteps(state: ImportState, isReadable: boolean): readonly ImportStepKey[] {
  if (!isReadable || state === 'DISCARDED') return [OWN_STEP[state]];
  const last = Math.max(IMPORT_STEPS.indexOf(OWN_STEP[state]), IMPORT_STEPS.indexOf('columns'));
  return IMPORT_STEPS.slice(0, last + 1);
}

/** The step to show: the one in the address if it is open, else the current one. */
export function shownStep(state: ImportState, isReadable: boolean, asked: ImportStepKey | undefined): ImportStepKey {
  return asked !== undefined && openSteps(state, isReadable).includes(asked) ? asked : OWN_STEP[state];
}

/** Finished steps. */
export function doneSteps(state: ImportState, shown: ImportStepKey): readonly ImportStepKey[] {
  if (state === 'IMPORTED' || state === 'UNDONE') return IMPORT_STEPS;
  const reached = Math.max(IMPORT_STEPS.indexOf(OWN_STEP[state]), IMPORT_STEPS.indexOf(shown));
  return IMPORT_STEPS.slice(0, reached);
}

/** True while a job of the import runs and the page updates itself. */
export function isMoving(state: ImportState): boolean {
  return state === 'CHECKING' || state === 'IMPORTING' || state === 'UNDOING';
}
