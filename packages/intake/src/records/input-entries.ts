import { xinjiangMention } from '../places/find-xinjiang.ts';
import { cellWord } from '../values/cell-word.ts';
import { readCountry } from '../values/read-country.ts';
import { splitAtCommas } from '../values/split-list.ts';
import type { ProblemParameters, ValueProblemCode } from '../values/value-problems.ts';

/** Origin of an input in one row. */
export interface InputOrigin {
  readonly state: 'known' | 'notRecorded' | 'declined';
  readonly country: string | null;
  readonly subdivision: string | null;
}

/** One input that a row names. `origin` null: the file has no field for it. */
export interface InputEntry {
  readonly name: string;
  readonly origin: InputOrigin | null;
}

/** A problem with the origin of inputs; `field` says in which column. */
export interface OriginProblem {
  readonly field: 'inputs' | 'inputOrigin';
  readonly code: ValueProblemCode;
  readonly parameters: ProblemParameters;
}

/** Cells of one row; null where the file has no such field. */
export interface InputCells {
  readonly inputs: string;
  readonly origin: string | null;
  readonly subdivision: string | null;
}

const opening = ['(', '[', '（', '【'];
const closing = /[)\]）】]$/u;
const strong = /[;|\n\r；、]+/u;
const longestPlace = 100;
const notRecorded: InputOrigin = { state: 'notRecorded', country: null, subdivision: null };

/** Entries in order, with duplicates; blank ones only with `keepBlank`, so that two lists stay aligned. */
function entriesOf(text: string, keepBlank: boolean): string[] {
  const divided = strong.test(text) ? text.split(keepBlank ? /[;|；、]|\r?\n/u : strong) : splitAtCommas(text);
  const trimmed = divided.map((entry) => entry.trim());
  return keepBlank ? trimmed : trimmed.filter((entry) => entry !== '');
}

/** Reads a country, optionally with a part of it: "Xinjiang, China", "India - Gujarat". Null when it is not understood. */
function placeOf(text: string): InputOrigin | null {
  if (text.length > longestPlace) return null;
  const whole = readCountry(text);
  if (whole.state === 'known') return { state: 'known', country: whole.value, subdivision: null };
  const parts = text.split(/[,/]|\s[-–]\s/u).map((part) => part.trim());
  const at = parts.findIndex((part) => readCountry(part).state === 'known');
  const country = readCountry(parts[at] ?? '');
  if (parts.length === 2 && country.state === 'known') {
    return { state: 'known', country: country.value, subdivision: parts[1 - at] ?? null };
  }
  return xinjiangMention({ subdivision: text }, null) === null
    ? null
    : { state: 'known', country: 'CN', subdivision: text };
}

function originOf(text: string, field: OriginProblem['field'], problems: OriginProblem[]): InputOrigin {
  const place = placeOf(text);
  if (place !== null) return place;
  const reading = readCountry(text);
  if (reading.state === 'declined') return { state: 'declined', country: null, subdivision: null };
  if (reading.state === 'unreadable')
    problems.push({ field, code: reading.code, parameters: { ...reading.parameters, entry: text } });
  return notRecorded;
}

/** An entry and the text in brackets at its end; null when it has none. */
function bracketed(entry: string): { readonly name: string; readonly inside: string } | null {
  if (!closing.test(entry)) return null;
  const open = Math.max(...opening.map((bracket) => entry.lastIndexOf(bracket)));
  const name = open > 0 ? entry.slice(0, open).trimEnd() : '';
  const inside = entry.slice(open + 1, -1).trim();
  return name === '' || inside === '' ? null : { name, inside };
}

/** The text in brackets after an input: a place, or a word that belongs to its name ("cotton (organic)"). */
function namedEntry(entry: string, problems: OriginProblem[]): InputEntry {
  const parts = bracketed(entry);
  if (parts === null) return { name: entry, origin: null };
  const { name, inside } = parts;
  const place = placeOf(inside);
  if (place !== null) return { name, origin: place };
  const reading = readCountry(inside);
  if (reading.state === 'declined' || reading.state === 'notRecorded')
    return { name, origin: originOf(inside, 'inputs', problems) };
  if (reading.state === 'unreadable' && reading.code !== 'country-unknown') {
    return { name, origin: originOf(inside, 'inputs', problems) };
  }
  return { name: entry, origin: null };
}

/** Origins beside a list of inputs: one for each, one for all, or a problem. */
function originsBeside(cells: InputCells, count: number, problems: OriginProblem[]): readonly (InputOrigin | null)[] {
  if (cells.origin === null) return [];
  if (cells.origin === '') return Array.from({ length: count }, () => notRecorded);
  const one = placeOf(cells.origin);
  const texts = one === null ? entriesOf(cells.origin, true) : [cells.origin];
  if (texts.length === 1) {
    const origin = originOf(cells.origin, 'inputOrigin', problems);
    return Array.from({ length: count }, () => origin);
  }
  if (texts.length === count)
    return texts.map((text) => (text === '' ? notRecorded : originOf(text, 'inputOrigin', problems)));
  problems.push({
    field: 'inputOrigin',
    code: 'origins-do-not-match',
    parameters: { inputs: count, origins: texts.length },
  });
  return Array.from({ length: count }, () => notRecorded);
}

function subdivisionsBeside({ subdivision }: InputCells, count: number): readonly (string | null)[] {
  if (subdivision === null || cellWord(subdivision) !== undefined) return [];
  const texts = entriesOf(subdivision, true);
  if (texts.length === count) return texts.map((text) => (text === '' ? null : text));
  return texts.length === 1 ? Array.from({ length: count }, () => subdivision) : [];
}

/**
 * The inputs that one row names, each with its origin from the brackets after it, or from the columns beside it: one entry for each input, or one for all.
 * @param problems receives origins that are not countries, and lists of different lengths
 */
export function inputEntries(cells: InputCells, problems: OriginProblem[]): InputEntry[] {
  if (cellWord(cells.inputs) !== undefined) return [];
  const named = entriesOf(cells.inputs, false).map((entry) => namedEntry(entry, problems));
  const origins = originsBeside(cells, named.length, problems);
  const subdivisions = subdivisionsBeside(cells, named.length);
  return named.map(({ name, origin }, at): InputEntry => {
    const beside = origins[at] ?? null;
    if (origin?.state === 'known' && beside?.state === 'known' && origin.country !== beside.country) {
      const parameters = { entry: name, kept: origin.country ?? '', other: beside.country ?? '' };
      problems.push({ field: 'inputOrigin', code: 'origins-disagree', parameters });
    }
    const from = origin?.state === 'known' ? origin : (beside ?? origin);
    const subdivision = from?.subdivision ?? subdivisions[at] ?? null;
    if (from !== null) return { name, origin: { ...from, subdivision } };
    return { name, origin: subdivision === null ? null : { ...notRecorded, subdivision } };
  });
}
