import type {
  Assurance,
  Control,
  Disagreement,
  FactKey,
  FactValues,
  InputDossier,
  Observation,
  Observations,
  Protection,
  Response,
  SourceKind,
  SupplierDossier,
} from '@plumbline/facts';

/** A known value, or one of the two unknown states of a record. */
type Said<K extends FactKey> = FactValues[K] | 'notRecorded' | 'declined';
export type SaidFacts = { readonly [K in FactKey]?: Said<K> };

export interface SaidBy {
  readonly source?: SourceKind;
  readonly assurance?: Assurance;
  readonly evidenceDate?: string;
  readonly protection?: Protection;
}

/** Observations of facts from one source; by default the buyer's own file on the day of assessment. */
export function observations(facts: SaidFacts, said: SaidBy = {}): Observations {
  return Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => {
      const state = value === 'declined' || value === 'notRecorded' ? value : 'known';
      const observation: Observation = {
        fact: fact as FactKey,
        state,
        value: state === 'known' ? value : null,
        source: { kind: said.source ?? 'buyer', row: null, reference: null },
        evidenceDate: said.evidenceDate ?? '2026-11-25',
        assurance: said.assurance ?? 'alleged',
        protection: said.protection ?? 'none',
      };
      return [fact, observation];
    }),
  );
}

export interface SupplierParts {
  readonly key?: string;
  readonly name?: string;
  readonly facts?: SaidFacts;
  readonly said?: SaidBy;
  /** Observations from another source, which override the first ones. */
  readonly more?: Observations;
  readonly supplierFacts?: SaidFacts;
  /** Sealed facts of the site. */
  readonly sealed?: SaidFacts;
  readonly inputs?: readonly InputDossier[];
  readonly response?: Response;
  readonly controls?: readonly Control[];
  readonly disagreements?: readonly Disagreement[];
}

/** A supplier with one site. */
export function aSupplier(parts: SupplierParts = {}): SupplierDossier {
  return {
    key: parts.key ?? 'supplier',
    name: parts.name ?? 'Example Ltd',
    rows: [2],
    observations: observations(parts.supplierFacts ?? {}, parts.said),
    sites: [
      {
        key: 'site',
        name: null,
        rows: [2],
        observations: { ...observations(parts.facts ?? {}, parts.said), ...parts.more },
        ...(parts.sealed === undefined
          ? {}
          : { sealed: observations(parts.sealed, { source: 'worker', ...parts.said, protection: 'sealed' }) }),
        inputs: parts.inputs ?? [],
        ...(parts.disagreements && { disagreements: parts.disagreements }),
      },
    ],
    response: parts.response ?? 'none',
    controls: parts.controls ?? [],
  };
}
