import type { FactKey, FieldKey, NumberKey } from '@plumbline/facts';
import type { SUPPLIER_PAPERS } from '@plumbline/facts/papers';
import type { ChoiceSet } from './choices.ts';

/** Pages of the questionnaire. */
export const SECTIONS = [
  'company',
  'workers',
  'recruitment',
  'contracts',
  'documents',
  'pay',
  'freedom',
  'chain',
  'voice',
  'governance',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Topics of control effectiveness (E) that answers and their evidence speak to. See docs/methodology.md#controls. */
export const TOPICS = [
  'RECRUIT',
  'CONTRACTS',
  'DOCS',
  'WAGES',
  'HOURS',
  'MOVEMENT',
  'HOUSING',
  'VOICE',
  'GOVERNANCE',
] as const;
export type Topic = (typeof TOPICS)[number];

/** `share` is a percentage from 0 to 100; `money` an amount in major units with its currency; `country` ISO 3166-1 alpha-2. */
export type ColumnType =
  'boolean' | 'choice' | 'choices' | 'number' | 'share' | 'date' | 'text' | 'money' | 'country' | 'countries';

/** `year` is a year of the calendar, `years` an age. */
export type Unit =
  'workers' | 'days' | 'hours' | 'weeks' | 'years' | 'year' | 'square-metres' | 'cases' | 'tiers' | 'periods';

/** A number, or one of the method by its name. */
export type Bound = number | NumberKey;

/** Something that one row of an answer is, or is not. `holds`: all of these are among its choices. `said`: it is not blank. */
export type Test =
  | { readonly column: string; readonly is: readonly (string | boolean)[] }
  | { readonly column: string; readonly holds: readonly string[] }
  | { readonly column: string; readonly from?: Bound; readonly to?: Bound; readonly above?: Bound }
  | { readonly column: string; readonly said: true }
  | { readonly every: readonly Test[] };

/** When an item is asked: another answer holds (in a table, some row). `orUnknown`: also where that question was not known or refused. */
export type Condition =
  { readonly item: string; readonly test: Test; readonly orUnknown?: true } | { readonly any: readonly Condition[] };

/** One field of an item. */
export interface Column {
  readonly key: string;
  readonly type: ColumnType;
  /** For `choice` and `choices`. */
  readonly choices?: ChoiceSet;
  /** Words of the set that are not offered where answering could endanger the respondent. */
  readonly unsafeChoices?: readonly string[];
  /** Words of the set that are not offered in this asking. */
  readonly without?: readonly string[];
  readonly unit?: Unit;
  /** For `number`: the least and the most. */
  readonly min?: number;
  readonly max?: number;
  /** Digits after the point that a number may have; 0 if absent. */
  readonly decimals?: number;
  /** For `text`: characters. */
  readonly longest?: number;
  readonly optional?: true;
  /** The question is answered once this field is. Without such a field in its row it is the first that is not optional. */
  readonly leads?: true;
  /** Shown only where the rest of its row says so. */
  readonly when?: Test;
  /** Only the safeguarding role reads it. */
  readonly sealed?: true;
  /** Not asked where answering could endanger the respondent. */
  readonly unsafe?: true;
}

/** How the value of a column, or of all rows, is written into a field of a file. */
export type FeedReading =
  /** Word by word (`true` and `false` for yes and no); a word that is not listed says nothing. */
  | { readonly words: Readonly<Record<string, string>> }
  | { readonly zero: string }
  /** Whether there are any: choices, or rows. */
  | { readonly some: string; readonly none: string }
  /** Of several choices: all of these, some of them, or none. */
  | { readonly covers: readonly string[]; readonly full: string; readonly partial: string; readonly none: string }
  /** Of several choices or rows the worst, by an order that begins with the best. */
  | { readonly worst: readonly string[] }
  /** How many rows there are. */
  | { readonly rows: 'count' }
  /** All rows, one entry each, in their order. */
  | { readonly rows: 'list' }
  /** The row with the least amount; the row with the latest day. */
  | { readonly rows: 'least' }
  | { readonly rows: 'latest'; readonly by: string }
  /** Sums by country; the highest of them, in the currency of most rows. */
  | { readonly rows: 'dearest'; readonly by: string };

/** A fact that an item feeds, and the field of a file that says it. What is written is read as the cell of a file is. */
export interface Feed {
  readonly fact: FactKey;
  readonly field: FieldKey;
  /** Absent: the only column, or all rows. */
  readonly column?: string;
  readonly read?: FeedReading;
  /** A detail of another question: it may give a value, and to leave or refuse it says nothing. */
  readonly detail?: true;
}

/** What counts for E: full degree (100), half (50), else none. In a table every row has to pass. */
export interface ControlOfItem {
  readonly topic: Topic;
  readonly weight: 1 | 2 | 3;
  readonly full: Test;
  readonly half?: Test;
}

/** An answer in which the supplier tells of a finding itself. */
export interface Disclosure {
  /** Id of the rule. */
  readonly rule: string;
  readonly when: Test;
}

/** One question with its fields. */
export interface Item {
  /** Never used again for another question. */
  readonly key: string;
  readonly section: Section;
  readonly columns: readonly Column[];
  /** A table with at most so many rows; an empty one says "none". Each row has an id of its own. */
  readonly rows?: number;
  /** Asked of each site, "the same at all sites" first. */
  readonly bySite?: true;
  readonly when?: Condition;
  /** Kinds of evidence that are asked for, by their code. */
  readonly evidence?: readonly EvidenceCode[];
  readonly feeds?: readonly Feed[];
  /** Facts that the item is the question for, though another item gives their value. */
  readonly asks?: readonly FactKey[];
  readonly control?: ControlOfItem;
  readonly discloses?: readonly Disclosure[];
  /** Code of what an answer leads to. */
  readonly leadsTo: string;
  /** Where the buyer promises it: that telling leads to a repayment plan, not to losing the order by itself. */
  readonly promise?: true;
  /** Its wording has legal meaning: the English stands beneath until a native speaker has checked the translation. */
  readonly legal?: true;
  /** Not sent where answering could endanger the respondent. */
  readonly unsafe?: true;
  /** Columns were left out of this asking because answering could endanger the respondent: to refuse the rest says nothing. */
  readonly reduced?: true;
  /** Not copied to a buyer: it reaches buyers in aggregates. */
  readonly aggregateOnly?: true;
}

/** What papers are asked for: those of the one list of papers that suppliers have. */
export { SUPPLIER_PAPERS as EVIDENCE } from '@plumbline/facts/papers';
export type EvidenceCode = keyof typeof SUPPLIER_PAPERS;
export type EvidenceKind = (typeof SUPPLIER_PAPERS)[EvidenceCode];

/** Where answering about state-imposed work could endanger the respondent, and who says so. */
export interface UnsafePlaces {
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly source: string;
  /** Whether the source itself was read; else it is known second-hand. */
  readonly checked: boolean;
}

/**
 * Papers about single workers, and pictures of them. They are never taken: they say more about people than about the place, and could come back to hurt them. A blank form or numbers
 * show as much.
 */
export const REFUSED_PAPERS = [
  'signed-contract',
  'payslips',
  'bank-file',
  'identity-papers',
  'list-of-workers',
  'photo-of-people',
] as const;
export type RefusedPaper = (typeof REFUSED_PAPERS)[number];

export interface Template {
  readonly key: string;
  /** Wording changed: patch. Choices changed: minor. Meaning changed: major. */
  readonly version: string;
  readonly items: readonly Item[];
  /** The core set, in the order in which it is asked. */
  readonly core: readonly string[];
  readonly unsafePlaces: UnsafePlaces;
  /** Keys of items that were asked once, or are never sent: no other item may have them. */
  readonly retired: readonly string[];
}
