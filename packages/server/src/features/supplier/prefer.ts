import { ASSURANCES } from '@plumbline/facts';
import type { Assurance, Observation, ObservationState, SourceKind } from '@plumbline/facts';
import { canonicalJson } from '../../platform/text/canonical-json.ts';

/** What the choice between two observations of one fact rests on. */
export interface Candidate {
  readonly state: ObservationState;
  readonly sourceKind: SourceKind;
  readonly assurance: Assurance;
  readonly evidenceDate: string;
  /** Milliseconds since 1970. */
  readonly recordedFrom: number;
  readonly id: string;
  readonly observation: Observation;
}

const STATES: Readonly<Record<ObservationState, number>> = { known: 3, declined: 2, notApplicable: 1, notRecorded: 0 };

const OTHERS: ReadonlySet<SourceKind> = new Set(['audit', 'authority', 'worker', 'list', 'reference']);

/** Somebody other than supplier and buyer observed it, or a document was seen. */
function isSeen({ sourceKind, assurance }: Candidate): boolean {
  return OTHERS.has(sourceKind) || assurance === 'documented' || assurance === 'corroborated';
}

/** The supplier's own words, without a document. */
function isOwnWord(candidate: Candidate): boolean {
  return candidate.sourceKind === 'supplier' && !isSeen(candidate);
}

/** Newest evidence first; then the stronger assurance; then what was recorded later. */
function outranks(a: Candidate, b: Candidate): boolean {
  if (a.evidenceDate !== b.evidenceDate) return a.evidenceDate > b.evidenceDate;
  const assurance = ASSURANCES.indexOf(a.assurance) - ASSURANCES.indexOf(b.assurance);
  if (assurance !== 0) return assurance > 0;
  if (a.recordedFrom !== b.recordedFrom) return a.recordedFrom > b.recordedFrom;
  return a.id > b.id;
}

/** Whether what one source says takes the place of what another one said: it outranks it, and is not the supplier's own word against what was seen. */
export function displaces(later: Candidate, earlier: Candidate): boolean {
  return later.id !== earlier.id && outranks(later, earlier) && !(isOwnWord(later) && isSeen(earlier));
}

/** The same text for the same value, or the same want of one. */
export function wordsOf({ observation: { state, value } }: Candidate): string {
  return canonicalJson(state === 'known' ? value : { state });
}

function best<C extends Candidate>(candidates: readonly C[]): C | undefined {
  return candidates.reduce<C | undefined>(
    (held, candidate) => (held === undefined || outranks(candidate, held) ? candidate : held),
    undefined,
  );
}

/**
 * The observation of a fact that holds. What is known goes before what was declined, and that before what is not recorded.
 * The supplier's own words never displace what an audit, an authority, a worker or a document says; where they agree with it, they keep it fresh against
 * older words of others, and it is still the one that holds. The order of candidates never matters.
 */
export function preferred<C extends Candidate>(candidates: readonly C[]): C | undefined {
  if (candidates.length < 2) return candidates[0];
  const highest = Math.max(...candidates.map(({ state }) => STATES[state]));
  const level = candidates.filter(({ state }) => STATES[state] === highest);
  const seen = best(level.filter(isSeen));
  if (seen === undefined || !level.some(isOwnWord)) return best(level);
  const value = canonicalJson(seen.observation.value);
  const winner = best(level.filter((each) => !isOwnWord(each) || canonicalJson(each.observation.value) === value));
  return winner !== undefined && isOwnWord(winner) ? seen : winner;
}
