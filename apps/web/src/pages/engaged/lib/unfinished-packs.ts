import type { PackState } from '../../../gql/graphql.ts';

/** Packs that are being made are looked at again so often, in milliseconds. */
export const PACKS_EVERY = 3000;

const UNFINISHED: ReadonlySet<PackState> = new Set(['BUILDING', 'SIGNING']);

/** Whether a job works on one of the packs. The runs of a buyer's jobs are not the auditor's to watch. */
export function isUnfinished(packs: readonly { readonly state: PackState }[] | undefined): boolean {
  return packs?.some(({ state }) => UNFINISHED.has(state)) === true;
}
