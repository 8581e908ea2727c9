import {
  isTable,
  rowsOf,
  wordsIn,
  type Answer,
  type Answers,
  type BySite,
  type Row,
  type Value,
} from './answers/answer.ts';
import { wordsOffered } from './answers/words-offered.ts';
import type { Column, Item, Template } from './template/template.ts';

/** What becomes of the answers to an item whose meaning changed; null: they are not carried. Written by hand for each major version. */
export type Migration = (answer: Answer) => Answer | null;

/** How answers to one major version become answers to the next, by the key of the old item; an item that is not named is not carried. */
export interface Supersedes {
  readonly from: string;
  readonly to: string;
  readonly items: Readonly<Record<string, { readonly item: string; readonly migrate: Migration }>>;
}

export interface Carried {
  readonly answers: Answers;
  /** Items whose answers were left behind whole or in part, by their old key. */
  readonly left: readonly string[];
}

function major(version: string): string {
  return version.split('.')[0] ?? '';
}

/**
 * Carries answers to another version of a template. The same major version keeps every value whose field and choice still exist; another one only what a rule
 * for it carries, so that an answer never stands under a question that means something else.
 */
export function carried(from: Template, to: Template, answers: Answers, rules: readonly Supersedes[] = []): Carried {
  if (from.key !== to.key) return { answers: {}, left: Object.keys(answers).sort() };
  if (from.version === to.version) return { answers, left: [] };
  const isSameMajor = major(from.version) === major(to.version);
  const rule = rules.find((each) => major(each.from) === major(from.version) && major(each.to) === major(to.version));
  const kept: Record<string, Answer | BySite> = {};
  const left: string[] = [];
  for (const [key, said] of Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const step = isSameMajor ? { item: key, migrate: (answer: Answer) => answer } : rule?.items[key];
    const item = to.items.find((each) => each.key === step?.item);
    const result = step === undefined || item === undefined ? null : carriedItem(item, said, step.migrate);
    if (result === null) {
      left.push(key);
      continue;
    }
    if (!result.whole) left.push(key);
    if (result.said !== null) kept[item?.key ?? key] = result.said;
  }
  return { answers: kept, left };
}

interface CarriedItem {
  readonly said: Answer | BySite | null;
  readonly whole: boolean;
}

function carriedItem(item: Item, said: Answer | BySite, migrate: Migration): CarriedItem | null {
  if ('state' in said === (item.bySite === true)) return null;
  if ('state' in said) {
    const { answer, whole } = fitted(item, migrate(said));
    return { said: answer, whole };
  }
  const sites = Object.entries(said.sites ?? {}).map(([site, each]) => [site, fitted(item, migrate(each))] as const);
  const all = said.all === undefined ? null : fitted(item, migrate(said.all));
  const keptSites = sites.flatMap(([site, { answer }]) => (answer === null ? [] : [[site, answer] as const]));
  const bySite: BySite = {
    ...(all?.answer ? { all: all.answer } : {}),
    ...(keptSites.length > 0 ? { sites: Object.fromEntries(keptSites) } : {}),
  };
  return {
    said: Object.keys(bySite).length === 0 ? null : bySite,
    whole: (all?.whole ?? true) && sites.every(([, { whole }]) => whole),
  };
}

/** The part of an answer that the item still takes. */
function fitted(item: Item, answer: Answer | null): { readonly answer: Answer | null; readonly whole: boolean } {
  if (answer?.state !== 'given') return { answer, whole: answer !== null };
  if (isTable(answer) !== (item.rows !== undefined)) return { answer: null, whole: false };
  const rows = rowsOf(answer).map((row) => fittedRow(item, row));
  const whole = rows.every((row, at) => Object.keys(row).length === Object.keys(rowsOf(answer)[at] ?? {}).length);
  return { answer: { ...answer, value: item.rows === undefined ? (rows[0] ?? {}) : rows }, whole };
}

function fittedRow({ columns }: Item, row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([key, value]) => {
      const column = columns.find((each) => each.key === key);
      return key === 'id' || (column !== undefined && isOffered(column, value));
    }),
  );
}

function isOffered(column: Column, value: Value): boolean {
  if (column.choices === undefined) return true;
  const words = wordsOffered(column);
  return wordsIn(value).every((word) => words.includes(word));
}
