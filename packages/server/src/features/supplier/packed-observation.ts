import type {
  AnsweredControl,
  Assurance,
  FactKey,
  FindingResponse,
  ObservationState,
  Protection,
  SourceKind,
} from '@plumbline/facts';

/** The source of the facts of one observation row, unless a fact gives another. */
export interface SaidBy {
  readonly sourceKind: SourceKind;
  readonly assurance: Assurance;
  readonly protection: Protection;
  /** Day that the words describe, ISO 8601. */
  readonly evidenceDate: string;
}

/** One fact as it is stored, without what it shares with its row and without the state `known`. */
export interface PackedFact {
  readonly state?: Exclude<ObservationState, 'known'>;
  /** Left out unless the fact is known. */
  readonly value?: unknown;
  /** Header of the column, or what the source calls the place instead. */
  readonly column?: string;
  /** Left out if it is the first row of the observation; null for constants. */
  readonly row?: number | null;
  readonly source?: SourceKind;
  readonly assurance?: Assurance;
  readonly protection?: Protection;
  readonly day?: string;
}

export type PackedFacts = { readonly [K in FactKey]?: PackedFact } & { readonly blank?: never };

/** Facts in brief, as the database holds them: `blank` has the numbers of blank columns, ascending, with spaces between. See `blank-columns.ts`. */
export type BriefFacts = { readonly [K in FactKey]?: PackedFact } & { readonly blank?: string };

/** A raw material of a site with its facts. */
export interface PackedInput<Facts = PackedFacts> {
  readonly key: string;
  readonly name: string;
  readonly goods: readonly string[];
  readonly facts: Facts;
}

/** Details of a site besides its facts. */
export interface SiteDetails {
  readonly name?: string;
  readonly closed?: boolean;
  readonly projectFrom?: string;
  readonly projectTo?: string;
  /** What was recorded beside findings at the site. A row that has it tells nothing else. */
  readonly responses?: readonly FindingResponse[];
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

/** Minor units of a currency, as the source gives it; never summed across currencies. */
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

/** Details of a supplier besides its facts: shown, never scored. */
export interface SupplierDetails {
  readonly names?: readonly PackedName[];
  readonly identifiers?: readonly PackedIdentifier[];
  readonly spend?: readonly PackedSpend[];
  readonly spendPeriod?: string;
  readonly supplyTier?: number;
  readonly sectors?: readonly PackedSector[];
  /** What a response to a questionnaire says of controls. */
  readonly controls?: readonly AnsweredControl[];
}

export type ObservationDetails = SiteDetails & SupplierDetails;

/** What one source says of one subject, ready to be stored: one row of `observations`. */
export interface PackedObservation<Facts = PackedFacts> {
  readonly facts: Facts;
  readonly inputs: readonly PackedInput<Facts>[];
  readonly details: ObservationDetails;
  readonly rows: readonly number[];
  /** Digest of the values alone: the same values in another row or on another day have the same digest. */
  readonly digest: string;
}

/** One record of a file, ready to be stored. */
export interface PackedRecord<Facts = PackedFacts> {
  readonly name: string;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  readonly names: readonly PackedName[];
  readonly identifiers: readonly PackedIdentifier[];
  /** The columns of each of its observation rows. */
  readonly said: SaidBy;
  readonly supplier: PackedObservation<Facts>;
  readonly sites: readonly {
    readonly key: string;
    readonly name: string | null;
    readonly observation: PackedObservation<Facts>;
  }[];
  /** Digest of everything that the record says, computed from those of its observations. */
  readonly digest: string;
}
