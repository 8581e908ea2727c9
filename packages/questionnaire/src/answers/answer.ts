import type { Column, EvidenceCode } from '../template/template.ts';

/** Money in major units of an ISO 4217 currency. */
export interface Amount {
  readonly amount: number;
  readonly currency: string;
}

/** What one field holds: see {@link Column}. Dates are ISO 8601, shares percentages. */
export type Value = boolean | number | string | readonly string[] | Amount;

/** The fields of an answer by column; what is blank is absent. A row of a table has an `id` of its own. */
export type Row = Readonly<Record<string, Value>>;

/** A file that was given as evidence. */
export interface Evidence {
  /** Id of the stored file. */
  readonly file: string;
  readonly what: EvidenceCode;
  /** Day that it describes, ISO 8601; null where it has none. */
  readonly date: string | null;
  /** Who attests it: the organisation or the role; null if nobody is named. */
  readonly by: string | null;
}

/** An answer to one item, of one site or of all of them. `colleague`: somebody else must answer, which is not a refusal. */
export type Answer =
  | { readonly state: 'given'; readonly value: Row | readonly Row[]; readonly evidence?: readonly Evidence[] }
  | { readonly state: 'unknown' }
  | { readonly state: 'notApplicable'; readonly because: string }
  | { readonly state: 'declined' }
  | { readonly state: 'colleague' };

/** Answers to an item that is asked by site: one for all sites, and of sites that differ. Sites are the ids of the rows of item q02. */
export interface BySite {
  readonly all?: Answer;
  readonly sites?: Readonly<Record<string, Answer>>;
}

/** All answers, by item. */
export type Answers = Readonly<Record<string, Answer | BySite>>;

/** A place that an item is answered for; null: the supplier as a whole, or all sites. */
export type Place = string | null;

/** The item whose rows are the sites. */
export const SITES = 'q02';

function isOne(said: Answer | BySite): said is Answer {
  return 'state' in said;
}

/** The answer that holds for a site, or the one for all. */
export function answerAt(answers: Answers, item: string, place: Place): Answer | undefined {
  const said = answers[item];
  if (said === undefined || isOne(said)) return said;
  return (place === null ? undefined : said.sites?.[place]) ?? said.all;
}

/** Every answer to an item, with the place that it was given for, in the order of sites. */
export function answersTo(answers: Answers, item: string): readonly (readonly [Place, Answer])[] {
  const said = answers[item];
  if (said === undefined) return [];
  if (isOne(said)) return [[null, said]];
  const sites = Object.entries(said.sites ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return [...(said.all === undefined ? [] : [[null, said.all] as const]), ...sites];
}

/** The answers with another one put in, or taken out. */
export function withAnswer(
  answers: Answers,
  { key, bySite }: { readonly key: string; readonly bySite?: true },
  place: Place,
  answer: Answer | undefined,
): Answers {
  const { [key]: said, ...others } = answers;
  if (bySite !== true) return answer === undefined ? others : { ...others, [key]: answer };
  const { all, sites } = said === undefined || isOne(said) ? {} : said;
  const otherSites = Object.fromEntries(Object.entries(sites ?? {}).filter(([site]) => site !== place));
  const nextAll = place === null ? answer : all;
  const nextSites = place === null || answer === undefined ? otherSites : { ...otherSites, [place]: answer };
  const hasSites = Object.keys(nextSites).length > 0;
  if (nextAll === undefined && !hasSites) return others;
  return {
    ...others,
    [key]: { ...(nextAll === undefined ? {} : { all: nextAll }), ...(hasSites ? { sites: nextSites } : {}) },
  };
}

/** Rows of a given answer; a form is one row. */
export function rowsOf(answer: Answer | undefined): readonly Row[] {
  if (answer?.state !== 'given') return [];
  return isRows(answer.value) ? answer.value : [answer.value];
}

/** Whether an answer is a table: of the table of sites, what is said of one site is a form. */
export function isTable(answer: Answer): boolean {
  return answer.state === 'given' && isRows(answer.value);
}

function isRows(value: Row | readonly Row[]): value is readonly Row[] {
  return Array.isArray(value);
}

/** The words in a field: its choices, or yes and no as words; none of a number or of money. */
export function wordsIn(value: Value | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'boolean') return [String(value)];
  return isList(value) ? value : [];
}

/** Whether a field holds several choices or countries. */
export function isList(value: Value | undefined): value is readonly string[] {
  return Array.isArray(value);
}

/** Whether a field holds money. */
export function isAmount(value: Value | undefined): value is Amount {
  return typeof value === 'object' && 'amount' in value;
}

/** The id of a row of a table. */
export function idOf({ id }: Row): string {
  return typeof id === 'string' ? id : '';
}

/** The ids of the supplier's sites, in the order in which it named them. */
export function sitesOf(answers: Answers): readonly string[] {
  return rowsOf(answerAt(answers, SITES, null)).map(idOf);
}

/** Whether the field of a row holds nothing. An empty list is an answer: none of the choices. */
export function isBlank(row: Row, { key }: Pick<Column, 'key'>): boolean {
  return row[key] === undefined;
}
