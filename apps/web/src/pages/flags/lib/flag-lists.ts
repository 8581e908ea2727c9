import type { FlagList, FlagLists_FlagCountsFragment as FlagCounts } from '../../../gql/graphql.ts';

/** Lists of flags, what is most pressing first, with the count of each. */
export const FLAG_LISTS = [
  ['PROPOSED', 'proposed'],
  ['REOPENING', 'reopening'],
  ['CHECKS', 'checks'],
  ['REOPENED', 'reopened'],
  ['WAITING', 'waiting'],
  ['UNDER_REVIEW', 'underReview'],
  ['DISPUTED', 'disputed'],
  ['WATCHED', 'watched'],
] as const satisfies readonly (readonly [FlagList, keyof FlagCounts])[];

/** The list that the address names; else the first. */
export function listOf(text: string | undefined): FlagList {
  return FLAG_LISTS.find(([list]) => list === text)?.[0] ?? 'PROPOSED';
}

/** How many flags a list has. */
export function countOf(counts: FlagCounts, list: FlagList): number {
  return FLAG_LISTS.reduce((found, [each, count]) => (each === list ? counts[count] : found), 0);
}
