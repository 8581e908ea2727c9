import type { Assurance, FactKey, FactValues, FieldKey, Observation, Observations, SourceKind } from '@plumbline/facts';
import type { FileProfile } from './file-profile.ts';
import type { FileSource } from './intake-options.ts';
import type { ValueDraft } from './value-draft.ts';

/** Assurance of a fact, by the source of the file. See docs/methodology.md#assurance. */
const assuranceOf: Readonly<Record<FileSource, Assurance>> = {
  buyer: 'alleged',
  supplier: 'admitted',
  audit: 'documented',
};

/** Whose words are observed, how they are known, and of which day. */
export interface Basis {
  readonly source: SourceKind;
  readonly assurance: Assurance;
  /** ISO 8601. */
  readonly day: string;
}

/** The basis of what a file says. */
export function basisOf({ source, asOf }: Pick<FileProfile, 'source' | 'asOf'>): Basis {
  return { source, assurance: assuranceOf[source], day: asOf.day };
}

/** Position of an observation in the file. */
export interface Place {
  readonly row: number | null;
  readonly header: string | null;
}

/** Properties of an observation that differ from those of the file. */
export interface Exception {
  readonly assurance?: Assurance;
  readonly evidenceDate?: string;
}

/** Collects the observations about one subject. */
export class Observer {
  readonly #found: Partial<Record<FactKey, Observation>> = {};
  readonly #kind: SourceKind;
  readonly #assurance: Assurance;
  readonly #day: string;

  constructor({ source, assurance, day }: Basis) {
    this.#kind = source;
    this.#assurance = assurance;
    this.#day = day;
  }

  /** Day that the words describe. */
  get day(): string {
    return this.#day;
  }

  /** A fact that is known. */
  known<K extends FactKey>(fact: K, value: FactValues[K], place: Place, exception: Exception = {}): void {
    this.#put(fact, 'known', value, place, exception);
  }

  /** A fact with a column in the file, but no value. */
  missing(fact: FactKey, state: 'notRecorded' | 'declined', place: Place): void {
    this.#put(fact, state, null, place, {});
  }

  /** A fact that equals a field. Nothing is observed if the file has no such field. */
  field<K extends FactKey>(fact: K, draft: ValueDraft, field: FieldKey, exception: Exception = {}): void {
    const said = draft.get(field);
    if (said === undefined) return;
    if (said.state === 'known') this.#put(fact, 'known', said.value as FactValues[K], said, exception);
    else this.#put(fact, said.state, null, said, {});
  }

  #put<K extends FactKey>(
    fact: K,
    state: Observation['state'],
    value: FactValues[K] | null,
    { row, header }: Place,
    { assurance = this.#assurance, evidenceDate = this.#day }: Exception,
  ): void {
    const source = { kind: this.#kind, row, reference: header };
    this.#found[fact] = { fact, state, value, source, evidenceDate, assurance, protection: 'none' };
  }

  get observations(): Observations {
    return this.#found as Observations;
  }
}
