/**
 * Kind of a list entry. `order`: goods of a country or region without a named producer; never compared with names.
 */
export type EntrySubject = 'organisation' | 'individual' | 'vessel' | 'order';

/** `uflpa`: the UFLPA Entity List; `wro`: withhold-release orders and findings; `other`: every other list. */
export type ListKind = 'uflpa' | 'wro' | 'other';

/** Status of an entry in its list; null when there is none. */
export type ListStatus = 'active' | 'modified' | 'revoked' | null;

/** A number in a register, as the list gives it. */
export interface ListedIdentifier {
  readonly value: string;
  /** ISO 3166-1 alpha-2 of the register; null when the list does not give it. */
  readonly country: string | null;
}

export interface ListEntry {
  /** The list's own id, or the record number below the header where it has none. */
  readonly id: string;
  readonly subject: EntrySubject;
  /** The listed name first, then aliases, each as written in the list. */
  readonly names: readonly string[];
  /** ISO 3166-1 alpha-2; empty when the list has none that is understood. */
  readonly countries: readonly string[];
  readonly status: ListStatus;
  /** HS codes that the entry is about, digits only; empty when the list names none. */
  readonly hs: readonly string[];
  readonly identifiers: readonly ListedIdentifier[];
}

/** The release of a list, recorded with every result that used it. */
export interface ListEdition {
  /** `lists.` and the name of the list. */
  readonly key: string;
  /** Date of the release, ISO 8601 (YYYY, YYYY-MM or YYYY-MM-DD), from the file name, else of the newest entry; null when neither is known. */
  readonly date: string | null;
  readonly dateFrom: 'file-name' | 'newest-entry' | null;
  /** Entries of the list. */
  readonly rows: number;
}

/** A record or a whole file (record null) of a list that could not be understood. */
export interface ListProblem {
  readonly file: string;
  /** Number of the record below the header, from 1. */
  readonly record: number | null;
  readonly code: (typeof LIST_PROBLEMS)[number];
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** Codes of problems: with the first two, nothing was read from the file. */
export const LIST_PROBLEMS = [
  'list-not-recognised',
  'list-part-without-main',
  'list-row-without-name',
  'list-row-for-unknown-entry',
  'list-row-country-not-understood',
  'list-row-status-not-understood',
  'list-row-hs-not-understood',
] as const;

export interface ScreeningList {
  /** File name without folder, date and ending, such as `uflpa`. */
  readonly name: string;
  readonly kind: ListKind;
  readonly edition: ListEdition;
  readonly entries: readonly ListEntry[];
  readonly problems: readonly ListProblem[];
}
