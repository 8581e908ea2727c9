import type { FactKey, Observation } from '@plumbline/facts';
import type { PackedFact, PackedFacts } from './packed-observation.ts';
import type { Candidate } from './prefer.ts';
import type { StoredObservation } from './stored-observation.ts';

/** One fact of one stored row, complete. */
export interface FactCandidate extends Candidate {
  readonly stored: StoredObservation;
}

/** Candidates by fact. Leaves out sealed rows and sealed facts, because the open result is computed without them. */
export type Candidates = Map<FactKey, FactCandidate[]>;

/** Adds the facts of one row. @param facts facts of the row's subject, or of one of its inputs */
export function addCandidates(to: Candidates, stored: StoredObservation, facts: PackedFacts): void {
  if (stored.protection === 'sealed') return;
  for (const key of Object.keys(facts) as FactKey[]) {
    const packed = facts[key];
    if (packed === undefined || packed.protection === 'sealed') continue;
    const candidate = candidateOf(key, packed, stored);
    const others = to.get(key);
    if (others === undefined) to.set(key, [candidate]);
    else others.push(candidate);
  }
}

function candidateOf(fact: FactKey, packed: PackedFact, stored: StoredObservation): FactCandidate {
  const observation = unpackFact(fact, packed, stored);
  return {
    state: observation.state,
    sourceKind: observation.source.kind,
    assurance: observation.assurance,
    evidenceDate: observation.evidenceDate,
    recordedFrom: stored.recordedFrom.getTime(),
    id: stored.id,
    observation,
    stored,
  };
}

/** Unpacks an observation, with what it shares with its row. */
export function unpackFact(fact: FactKey, packed: PackedFact, stored: StoredObservation): Observation {
  const state = packed.state ?? 'known';
  return {
    fact,
    state,
    value: state === 'known' ? (packed.value as Observation['value']) : null,
    source: {
      kind: packed.source ?? stored.sourceKind,
      row: packed.row === undefined ? (stored.rows[0] ?? null) : packed.row,
      reference: packed.column ?? null,
    },
    evidenceDate: packed.day ?? stored.evidenceDate,
    assurance: packed.assurance ?? stored.assurance,
    protection: packed.protection ?? stored.protection,
  };
}
