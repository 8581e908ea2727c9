import type { Explained, LanguageCode, Money, SupplierDossier } from '@plumbline/facts';
import type { SectorCandidate } from '../sector/evidence.ts';
import type { ProblemParameters, ValueProblemCode } from '../values/value-problems.ts';

/** A value that could not be used as written, or that a person should check. It is kept here verbatim. */
export interface Problem {
  readonly row: number;
  /** Heading of the column; null for problems of the row as a whole. */
  readonly column: string | null;
  readonly code: ValueProblemCode;
  /** The cell as written; null for personal information, which must not be repeated, and for problems of the row. */
  readonly value: string | null;
  readonly reason: Explained;
  readonly remedy: Explained;
}

/** A row from which no record can be made. */
export interface Rejection {
  readonly row: number;
  readonly code: string;
  readonly reason: Explained;
  readonly remedy: Explained;
}

/** Something that a person must decide. `rows`: first rows of the other suppliers involved; for a country, its row. */
export type Review =
  | {
      readonly kind: 'same-identifier' | 'same-name' | 'country';
      readonly why: Explained;
      readonly rows: readonly number[];
    }
  | SectorReview;

/** Work whose sector is not clear: one for each description in the file. */
export interface SectorReview {
  readonly kind: 'sector';
  readonly why: Explained;
  /** Rows of these sites. */
  readonly rows: readonly number[];
  /** Keys of the sites where the work is done. */
  readonly sites: readonly string[];
  /** The file's description of the work, field by field. */
  readonly work: readonly string[];
}

/** Names and identifiers of a supplier, for look-ups in lists. */
export interface SupplierNames {
  readonly supplierId: string | null;
  readonly lei: string | null;
  readonly registrationNumber: string | null;
  readonly localName: string | null;
  readonly otherNames: readonly string[];
  /** Parent or group in the file; never the supplier itself. */
  readonly parent: string | null;
}

/** A person who answers for a supplier. No fact comes of one, and no problem repeats what the file says. */
export interface RecordContact {
  /** In the form in which addresses are kept. */
  readonly email: string;
  readonly name: string | null;
  readonly language: LanguageCode | null;
}

/** One supplier with all its data from the file. */
export interface SupplierRecord {
  readonly dossier: SupplierDossier;
  /** ISO 3166-1 alpha-2 of its first site with a known country, or null. */
  readonly country: string | null;
  readonly names: SupplierNames;
  /** The buyer's spend, one amount for each row that has one: shown, never scored. */
  readonly spend: readonly Money[];
  readonly spendPeriod: string | null;
  readonly supplyTier: number | null;
  /** Sectors of all its sites, best first, with the reasons in codes. */
  readonly sectors: readonly Pick<SectorCandidate, 'key' | 'confidence' | 'why'>[];
  readonly reviews: readonly Review[];
  /** Who answers for it, in the order of the file. */
  readonly contacts: readonly RecordContact[];
}

/** Rows that added no site of their own: repeats, and further rows about the same site. */
export interface Merged {
  readonly rows: readonly number[];
  /** Row of the site that they were merged into. */
  readonly into: number;
}

/** Results of intake, in the order of the file. */
export type IntakeEvent =
  | { readonly kind: 'supplier'; readonly record: SupplierRecord }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'merged'; readonly merged: Merged };

/** The problem of one value. Reason and remedy have the codes `values.<code>` and `values.<code>.remedy`. */
export function problemOf(
  row: number,
  column: string | null,
  code: ValueProblemCode,
  value: string | null,
  parameters: ProblemParameters = {},
): Problem {
  return {
    row,
    column,
    code,
    value,
    reason: { code: `values.${code}`, parameters },
    remedy: { code: `values.${code}.remedy`, parameters },
  };
}

/** The rejection of one row. @param space key of the locale file that has the words: `reading` or `values` */
export function rejectionOf(
  row: number,
  space: 'reading' | 'values',
  code: string,
  parameters: ProblemParameters,
): Rejection {
  return {
    row,
    code,
    reason: { code: `${space}.${code}`, parameters },
    remedy: { code: `${space}.${code}.remedy`, parameters },
  };
}
