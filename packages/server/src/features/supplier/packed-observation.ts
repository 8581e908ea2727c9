import type { Assurance, FactKey, ObservationState, Protection, SourceKind } from '@plumbline/facts';

/** Whose words the facts of one observation row are, unless a fact says otherwise. */
export interface SaidBy {
  readonly sourceKind: SourceKind;
  readonly assurance: Assurance;
  readonly protection: Protection;
  /** Day to which the words speak, ISO 8601. */
  readonly evidenceDate: string;
}

/** One fact as it is stored: what it shares with its row, and the state `known`, are left out. */
export interface PackedFact {
  readonly state?: Exclude<ObservationState, 'known'>;
  /** Left out unless the fact is known. */
  readonly value?: unknown;
  /** Header of the column, or whatever else the source calls the place. */
  readonly column?: string;
  /** Left out where it is the first row of the observation; null for constants. */
  readonly row?: number | null;
  readonly source?: SourceKind;
  readonly assurance?: Assurance;
  readonly protection?: Protection;
  readonly day?: string;
}

export type PackedFacts = { readonly [K in FactKey]?: PackedFact };

/** A raw material of a site with its facts. */
export interface PackedInput {
  readonly key: string;
  readonly name: string;
  readonly goods: readonly string[];
  readonly facts: PackedFacts;
}

/** What stands beside the facts of a site. */
export interface SiteDetails {
  readonly name?: string;
  readonly closed?: boolean;
  readonly projectFrom?: string;
  readonly projectTo?: string;
}

/** Names and numbers by which a supplier is known. */
export interface PackedName {
  readonly kind: 'name' | 'local' | 'other' | 'parent';
  readonly name: string;
  readonly script: string;
}

export interface PackedIdentifier {
  readonly scheme: 'buyer' | 'lei' | 'registration';
  readonly value: string;
}

/** Minor units of a currency, as the source says it; never summed across currencies. */
export interface PackedSpend {
  readonly minor: number;
  readonly currency: string | null;
}

/** A sector with its confidence in hundredths and the reasons in codes. */
export interface PackedSector {
  readonly key: string;
  readonly confidence: number;
  readonly why: readonly { readonly code: string; readonly parameters: Readonly<Record<string, string | number>> }[];
}

/** What stands beside the facts of a supplier: shown, never scored. */
export interface SupplierDetails {
  readonly names?: readonly PackedName[];
  readonly identifiers?: readonly PackedIdentifier[];
  readonly spend?: readonly PackedSpend[];
  readonly spendPeriod?: string;
  readonly supplyTier?: number;
  readonly sectors?: readonly PackedSector[];
}

export type ObservationDetails = SiteDetails & SupplierDetails;

/** What one source says of one subject, ready to be stored: one row of `observations`. */
export interface PackedObservation {
  readonly facts: PackedFacts;
  readonly inputs: readonly PackedInput[];
  readonly details: ObservationDetails;
  readonly rows: readonly number[];
  /** Of the values alone: the same for the same words in another row or of another day. */
  readonly digest: string;
}

/** One record of a file, ready to be stored. */
export interface PackedRecord {
  readonly name: string;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  readonly names: readonly PackedName[];
  readonly identifiers: readonly PackedIdentifier[];
  /** The columns of each of its observation rows. */
  readonly said: SaidBy;
  readonly supplier: PackedObservation;
  readonly sites: readonly {
    readonly key: string;
    readonly name: string | null;
    readonly observation: PackedObservation;
  }[];
  /** Of everything that the record says, as the digests of its observations. */
  readonly digest: string;
}
