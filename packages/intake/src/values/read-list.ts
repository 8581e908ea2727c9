import type { FieldKey } from '@plumbline/facts';
import { cellWord } from './cell-word.ts';
import { readCountry } from './read-country.ts';
import { splitList } from './split-list.ts';
import {
  DECLINED,
  known,
  NOT_RECORDED,
  unreadable,
  type CellReading,
  type ValueProblemCode,
} from './value-problems.ts';

/** Lists for which "none" is an answer. */
const canBeEmpty: ReadonlySet<FieldKey> = new Set(['labourAgents', 'originCountries', 'inputs', 'otherNames']);
/** Lists of names, in which a comma can be part of an entry. */
const commaBelongs: ReadonlySet<FieldKey> = new Set(['otherNames', 'labourAgents']);

/** A list with some entries that were understood. */
interface Partial {
  readonly values: readonly string[];
  readonly bad: readonly string[];
  readonly code: ValueProblemCode;
}

function countries(text: string): Partial {
  const values: string[] = [];
  const bad: string[] = [];
  let code: ValueProblemCode = 'country-unknown';
  const take = (entry: string): boolean => {
    const reading = readCountry(entry);
    if (reading.state === 'known') values.push(reading.value);
    if (reading.state === 'unreadable') code = reading.code;
    return reading.state !== 'unreadable';
  };
  // A name can hold a comma ("Korea, Republic of"), so an entry is split there only if the whole is not a country.
  for (const entry of splitList(text, 'belong')) {
    if (take(entry)) continue;
    const parts = splitList(entry, 'divide').flatMap((part) => part.split(/\s(?:&|and|und|et|y|e)\s|\//u));
    if (parts.length < 2) bad.push(entry);
    else bad.push(...parts.map((part) => part.trim()).filter((part) => !take(part)));
  }
  return { values: [...new Set(values)], bad, code };
}

function hsCodes(text: string): Partial {
  const entries = splitList(text, 'divide').map(
    (entry) => [entry, entry.replace(/^hs\s*/i, '').replace(/[.\s-]/g, '')] as const,
  );
  const isCode = (digits: string): boolean => /^(?:\d{2}|\d{4}|\d{6}|\d{8}|\d{10})$/.test(digits);
  return {
    values: [...new Set(entries.map(([, digits]) => digits).filter(isCode))],
    bad: entries.filter(([, digits]) => !isCode(digits)).map(([entry]) => entry),
    code: 'not-an-hs-code',
  };
}

/**
 * Reads a cell with several values. Entries that are understood count even when others are not: a good or an origin that raises a risk is not lost because
 * of its neighbour; {@link unreadListEntries} names the others.
 * @param text trimmed cell, not blank
 */
export function readList(key: FieldKey, text: string): CellReading<readonly string[]> {
  const partial =
    key === 'originCountries' || key === 'inputOrigin' ? countries(text) : key === 'hsCodes' ? hsCodes(text) : null;
  if (partial !== null && partial.values.length > 0) return known(partial.values);
  const word = cellWord(text);
  if (word === 'none' && canBeEmpty.has(key)) return known([]);
  if (word !== undefined) return word === 'declined' ? DECLINED : NOT_RECORDED;
  if (partial !== null) return unreadable(partial.code, { entry: partial.bad.join('; ') });
  return known(splitList(text, commaBelongs.has(key) ? 'belong' : 'divide'));
}

/** Entries of a list that was understood in part, with the code of their problem; null when all were. */
export function unreadListEntries(
  key: FieldKey,
  text: string,
): { readonly code: ValueProblemCode; readonly entry: string } | null {
  if (key !== 'originCountries' && key !== 'inputOrigin' && key !== 'hsCodes') return null;
  const { bad, code } = key === 'hsCodes' ? hsCodes(text) : countries(text);
  return bad.length === 0 ? null : { code, entry: bad.join('; ') };
}
