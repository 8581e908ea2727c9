import type { FactKey } from '@plumbline/facts';
import type { HandFactRow, PreferenceRow } from '../../fact/fact.read-model.ts';
import type { EndedSection } from '../../request/received-sections.ts';
import type { Candidates } from '../../supplier/fact-candidates.ts';
import type { Wording } from '../../supplier/fact-text.ts';
import { holdingFacts } from '../../supplier/holding-facts.ts';
import { holdsBecause, statementOf, wordsOf } from '../../supplier/prefer.ts';
import { weigh, type Preference } from '../../supplier/preferences.ts';
import type { StoredObservation } from '../../supplier/stored-observation.ts';

/** What the page knows besides observations. */
export interface StatedByHand {
  readonly handFacts: ReadonlyMap<string, HandFactRow>;
  readonly preferences: readonly Preference[];
  readonly madePreferences: ReadonlyMap<string, PreferenceRow>;
  /** Sections of answers that their supplier no longer shares, by submission. */
  readonly endedSharing: ReadonlyMap<string, readonly EndedSection[]>;
}

/** How an observation stands beside the others of its fact. */
export interface Standing {
  /** It holds: the assessment uses it. */
  readonly preferred: boolean;
  /** How many observations in force say something else of the same. */
  readonly others: number;
  /** Why it holds before others; null where nothing else is said, or it does not hold. */
  readonly because: string | null;
  /** What a person preferred, on the observation that holds. */
  readonly preference: PreferenceRow | null;
  /** Newer than the preference that counts: nobody has weighed it against what was chosen. */
  readonly isNewer: boolean;
}

/** Gives how an observation of a fact stands beside the others in force. What workers said is not counted. */
type Standings = (key: FactKey, row: StoredObservation) => Standing;

/** @param inForce what is said of one subject @param preferences of that subject, the latest first */
export function standingsIn(
  inForce: Candidates,
  preferences: readonly Preference[],
  { madePreferences }: StatedByHand,
  { say }: Wording,
): Standings {
  const holding = holdingFacts(inForce, preferences);
  const weighed = new Map(
    [...inForce].map(([key, candidates]) => {
      const { left, by } = weigh(key, candidates, preferences);
      const all = candidates.filter(({ sourceKind }) => sourceKind !== 'worker');
      const counted = new Map([...Map.groupBy(all, wordsOf)].map(([words, same]) => [words, same.length]));
      return [key, { all, left: left.filter((each) => all.includes(each)), by, counted }] as const;
    }),
  );
  return (key, { id }) => {
    const found = weighed.get(key);
    const own = found?.all.find((each) => each.id === id);
    if (found === undefined || own === undefined)
      return { preferred: false, others: 0, because: null, preference: null, isNewer: false };
    const { all, left, by, counted } = found;
    const holds = holding.get(key)?.id === id;
    const reason = holds ? holdsBecause(own, left) : null;
    return {
      preferred: holds,
      others: all.length - (counted.get(wordsOf(own)) ?? 0),
      because: reason === null ? null : say(`holds.${reason}`),
      preference: holds && by !== null ? (madePreferences.get(by.id) ?? null) : null,
      isNewer: by !== null && left.includes(own) && statementOf(own) !== by.chosen,
    };
  };
}
