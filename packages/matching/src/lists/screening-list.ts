/**
 * What a list entry is. `order`: goods of a country or region without a named producer, which no name is compared with.
 */
export type EntrySubject = 'organisation' | 'individual' | 'vessel' | 'order';

/** `uflpa`: the UFLPA Entity List; `wro`: withhold-release orders and findings; `other`: every other list. */
export type ListKind = 'uflpa' | 'wro' | 'other';

/** What a list says about an entry; null where it says nothing. */
export type ListStatus = 'active' | 'modified' | 'revoked' | null;

/** A number in a register, as the list gives it. */
export interface ListedIdentifier {
  readonly value: string;
  /** ISO 3166-1 alpha-2 of the register; null when the list does not say it. */
  readonly country: string | null;
}

export interface ListEntry {
  /** The list's own id, or the record number below the header where it has none. */
  readonly id: string;
  readonly subject: EntrySubject;
  /** The listed name first, then aliases, each as the list writes it. */
  readonly names: readonly string[];
  /** ISO 3166-1 alpha-2; empty when the list names none that is understood. */
  readonly countries: readonly string[];
  readonly status: ListStatus;
  /** HS codes that the entry is about, digits only; empty when the list names none. */
  readonly hs: readonly string[];
  readonly identifiers: readonly ListedIdentifier[];
}

/** The release of a list, as every result that used it records it. */
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

/** Codes of problems: the first two mean that the file gives nothing. */
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
