import type { Explained, Money, SupplierDossier } from '@plumbline/facts';
import type { SectorCandidate } from '../sector/evidence.ts';
import type { ProblemParameters, ValueProblemCode } from '../values/value-problems.ts';

/** A value that could not be taken as it stands, or that a person should look at. It is kept here verbatim. */
export interface Problem {
  readonly row: number;
  /** Heading of the column; null for problems of the row as a whole. */
  readonly column: string | null;
  readonly code: ValueProblemCode;
  /** The cell as it stands; null where it is not to be repeated (personal information) and for problems of the row. */
  readonly value: string | null;
  readonly reason: Explained;
  readonly remedy: Explained;
}

/** A row of which no record can be made. */
export interface Rejection {
  readonly row: number;
  readonly code: string;
  readonly reason: Explained;
  readonly remedy: Explained;
}

/** Something that a person must decide. `rows`: first rows of the other suppliers that it is about; of a country, the row where it stands. */
export type Review =
  | {
      readonly kind: 'same-identifier' | 'same-name' | 'country';
      readonly why: Explained;
      readonly rows: readonly number[];
    }
  | SectorReview;

/** Work whose sector is not clear: one for each thing that the file says of it at sites of the supplier. */
export interface SectorReview {
  readonly kind: 'sector';
  readonly why: Explained;
  /** Rows of these sites. */
  readonly rows: readonly number[];
  /** Keys of the sites where the work is. */
  readonly sites: readonly string[];
  /** What the file says of the work, field by field. */
  readonly work: readonly string[];
}

/** What a supplier is called and known by, for look-ups in lists. */
export interface SupplierNames {
  readonly supplierId: string | null;
  readonly lei: string | null;
  readonly registrationNumber: string | null;
  readonly localName: string | null;
  readonly otherNames: readonly string[];
  /** Parent or group as the file names it; it is never the supplier itself. */
  readonly parent: string | null;
}

/** One supplier with everything that the file says about it. */
export interface SupplierRecord {
  readonly dossier: SupplierDossier;
  /** ISO 3166-1 alpha-2 of its first site with a known country, or null. */
  readonly country: string | null;
  readonly names: SupplierNames;
  /** What the buyer spends, one amount for each row that says it: shown, never scored. */
  readonly spend: readonly Money[];
  readonly spendPeriod: string | null;
  readonly supplyTier: number | null;
  /** Sectors of all its sites, best first, with the reasons in codes. */
  readonly sectors: readonly Pick<SectorCandidate, 'key' | 'confidence' | 'why'>[];
  readonly reviews: readonly Review[];
}

/** Rows that added no site of their own: repeats, and further rows about the same site. */
export interface Merged {
  readonly rows: readonly number[];
  /** Row of the site that they were merged into. */
  readonly into: number;
}

/** What intake finds, in the order of the file. */
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
