import { editions } from '@plumbline/reference-data/editions';
import { COLUMNS, RULES } from '@plumbline/risk';
import type { Rule } from '@plumbline/risk';
import type { ListIndex } from '@plumbline/matching';
import type { ScreenHead } from './screen-schema.ts';

type EditionJson = ScreenHead['editions'][number];

/** What the rules call the table that holds it. */
const READ_AS: Readonly<Record<string, string>> = { 'country-ratifications': 'ratifications' };
const LIST_KINDS = ['uflpa', 'wro', 'other'] as const;

/** Editions that an expression needs. */
function needed(expression: Rule['trigger']): string[] {
  switch (expression.op) {
    case 'all':
    case 'any':
      return expression.of.flatMap(needed);
    case 'not':
      return needed(expression.of);
    case 'atLeast':
    case 'above':
    case 'below':
    case 'equals':
      return [COLUMNS[expression.column].edition ?? ''];
    default:
      return [];
  }
}

const rulesThatNeed = (edition: string): string[] =>
  RULES.filter(({ trigger, severities }) =>
    [trigger, ...severities.map(({ when }) => when)].flatMap(needed).includes(edition),
  ).map(({ id }) => id);

/**
 * Every edition that a result rests on: the tables that ship, then the lists that were given. `gaps` are the rules that stay open because a table has no rows,
 * or because no list of a kind was given.
 */
export function editionsJson(lists: ListIndex | null): EditionJson[] {
  const tables = editions.map(({ key, edition, date, licence, expected }): EditionJson => {
    if (expected > 0) return { key, edition, date, licence, gaps: [] };
    return { key, edition: null, date: null, licence: null, gaps: rulesThatNeed(READ_AS[key] ?? key) };
  });
  const given = (lists?.lists ?? []).map(({ edition }): EditionJson => {
    return { key: edition.key, edition: edition.date, date: edition.date, licence: null, gaps: [] };
  });
  const kinds = new Set((lists?.lists ?? []).map(({ kind }) => kind));
  const absent = LIST_KINDS.filter((kind) => !kinds.has(kind)).map((kind): EditionJson => {
    return { key: `lists.${kind}`, edition: null, date: null, licence: null, gaps: rulesThatNeed(`list.${kind}`) };
  });
  return [...tables, ...given, ...absent];
}
