import { editions } from '@plumbline/reference-data/editions';
import { editionsNeeded, methodology } from '@plumbline/risk';
import type { ListIndex } from '@plumbline/matching';
import type { EditionJson } from './assessment-schema.ts';

/** Kinds of screening lists. */
export const LIST_KINDS = ['uflpa', 'wro', 'other'] as const;

/** Rules that read a column for which the edition is needed. */
function rulesThatNeed(edition: string): string[] {
  const { rules } = methodology();
  return rules.rules.flatMap(({ id }) => (editionsNeeded(rules, id).includes(edition) ? [id] : []));
}

/**
 * Every edition behind a result: the shipped tables, then the given lists. `gaps` are the rules that stay open because a table has no rows
 * or a kind of list was not given.
 */
export function editionsJson(lists: ListIndex | null): EditionJson[] {
  const tables = editions.map(({ key, edition, date, licence, expected }): EditionJson => {
    if (expected > 0) return { key, edition, date, licence, gaps: [] };
    return { key, edition: null, date: null, licence: null, gaps: rulesThatNeed(key) };
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
