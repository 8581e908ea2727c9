import { ASSURANCES } from '@plumbline/facts';
import type { Assurance, Observation, ObservationState, SourceKind } from '@plumbline/facts';
import { canonicalJson, digestOf } from '../../platform/text/canonical-json.ts';

/** What decides between two observations of one fact. */
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

/** Whether a third party observed it, or a document was seen. */
function isSeen({ sourceKind, assurance }: Candidate): boolean {
  return OTHERS.has(sourceKind) || assurance === 'documented' || assurance === 'corroborated';
}

/** Whether the supplier said it without a document. */
function isOwnWord(candidate: Candidate): boolean {
  return candidate.sourceKind === 'supplier' && !isSeen(candidate);
}

/** Newest evidence wins; then the stronger assurance; then the later recording. */
function outranks(a: Candidate, b: Candidate): boolean {
  if (a.evidenceDate !== b.evidenceDate) return a.evidenceDate > b.evidenceDate;
  const assurance = ASSURANCES.indexOf(a.assurance) - ASSURANCES.indexOf(b.assurance);
  if (assurance !== 0) return assurance > 0;
  if (a.recordedFrom !== b.recordedFrom) return a.recordedFrom > b.recordedFrom;
  return a.id > b.id;
}

/** Whether one observation replaces another: it outranks it, and is not the supplier's own word against evidence that was seen. */
export function displaces(later: Candidate, earlier: Candidate): boolean {
  return later.id !== earlier.id && outranks(later, earlier) && !(isOwnWord(later) && isSeen(earlier));
}

/** Gives the same text for the same value, or for the same missing state. */
export function wordsOf({ observation: { state, value } }: Candidate): string {
  return canonicalJson(state === 'known' ? value : { state });
}

/**
 * Names what an observation says and who says it. The same words of the same kind of source have the same name whenever they are said again; evidence that was
 * seen has its day in the name, since a later audit that finds the same is new evidence.
 */
export function statementOf(candidate: Candidate): string {
  const { sourceKind, assurance, evidenceDate } = candidate;
  return digestOf([sourceKind, assurance, wordsOf(candidate), isSeen(candidate) ? evidenceDate : null]);
}

/** Whether choosing an observation would set the supplier's own words above evidence that says something else. */
export function setsWordAboveEvidence(chosen: Candidate, over: readonly Candidate[]): boolean {
  return isOwnWord(chosen) && over.some((each) => isSeen(each) && wordsOf(each) !== wordsOf(chosen));
}

/** Why an observation holds before another one that is in force. */
export type HoldsBecause = 'known' | 'evidence' | 'finding' | 'newer' | 'assurance' | 'later';

/** Why an observation holds before the next best; null if nothing else is said. */
export function holdsBecause(held: Candidate, all: readonly Candidate[]): HoldsBecause | null {
  const next = preferred(all.filter(({ id }) => id !== held.id));
  if (next === undefined) return null;
  if (STATES[held.state] !== STATES[next.state]) return 'known';
  // What only answers would displace speaks of harm: see `holdingFacts`.
  if (outranks(next, held)) return isOwnWord(next) && isSeen(held) ? 'evidence' : 'finding';
  if (held.evidenceDate !== next.evidenceDate) return 'newer';
  return held.assurance === next.assurance ? 'later' : 'assurance';
}

function best<C extends Candidate>(candidates: readonly C[]): C | undefined {
  return candidates.reduce<C | undefined>(
    (held, candidate) => (held === undefined || outranks(candidate, held) ? candidate : held),
    undefined,
  );
}

/**
 * Chooses the observation of a fact that holds. Known goes before declined, and declined before not recorded. The supplier's own words never displace an
 * audit, an authority, a worker or a document. Where they agree with one, they protect it from older words of others, and it still holds. The order of
 * candidates never matters.
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
