import { LANES } from '@plumbline/risk';
import type { Standing } from '@plumbline/risk';
import { hundredths } from './hundredths.ts';

/** Possible values of a score: -1 for no data, then 0 to 100 in hundredths. */
const SCORES = 10_002;
/** Ranks in one lane: each Priority with each R. Seven lanes fit below the largest integer of the database. */
const LANE = 300_000_000;
/** Numbers of people that are told apart; more count as the last. */
export const MOST_PEOPLE = 99_999;

/** Highest first, no data last. */
const down = (score: string | null): number => SCORES - 2 - hundredths(score);

/** The order of attention as two ascending numbers, compared one after the other; after them comes the name. See docs/methodology.md#attention. */
export interface AttentionRank {
  /** Lane, Priority, R. */
  readonly rank: number;
  /** Among those: I, who refused an answer, how many people are concerned. */
  readonly within: number;
}

export function attentionRank({ lane, weight, R, I, declined, people }: Standing): AttentionRank {
  return {
    rank: LANES.indexOf(lane) * LANE + down(weight) * SCORES + down(R),
    within: (down(I) * 2 + (declined ? 0 : 1)) * (MOST_PEOPLE + 1) + MOST_PEOPLE - Math.min(people, MOST_PEOPLE),
  };
}
