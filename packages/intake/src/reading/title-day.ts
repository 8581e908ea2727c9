import { readDate } from '../values/read-date.ts';
import { dateShape, lastDayOfMonth } from '../values/date-text.ts';
import type { RawRow } from './row-source.ts';

/** Most words in one date: "3 de noviembre de 2026". */
const longestDate = 5;
/** Characters of the longest word of a date, signs around it included. */
const longestWord = 40;

/** The day that the words give, if they are a whole date with only one reading. */
function dayOf(words: string): string | null {
  const kind = dateShape(words)?.kind;
  if (kind !== 'day' && kind !== 'open') return null;
  const reading = readDate(words, 'unseen');
  return reading.state === 'known' ? reading.value : null;
}

/** The month that the words give, unless the number of a day stands before it: then it is a part of a date. */
function monthOf(words: string, before: string): string | null {
  return /^\d{1,2}\D{0,2}$/u.test(before) ? null : lastDayOfMonth(words);
}

/** @param read the day that some words give, with the word before them */
function daysIn(text: string, read: (words: string, before: string) => string | null): string[] {
  const words = text
    .split(/\s+/u)
    .map((word) => (word.length > longestWord ? word : word.replace(/^[([{"']+|[)\]}"',;:]+$/gu, '')));
  const days: string[] = [];
  for (let from = 0; from < words.length; from += 1) {
    // The longest first: "3 November 2026" is one day, and no part of it counts as another.
    for (let size = Math.min(longestDate, words.length - from); size > 0; size -= 1) {
      const day = read(words.slice(from, from + size).join(' '), words[from - 1] ?? '');
      if (day === null) continue;
      days.push(day);
      from += size - 1;
      break;
    }
  }
  return days;
}

/**
 * The day that the lines above the headings name, such as "Suppliers as of 3 Nov 2026", ISO 8601; where they name a month ("Data as of DEC 2025"), its
 * last day. Null where they name none, or several.
 * @param titles records above the header
 */
export function titleDay(titles: readonly RawRow[]): string | null {
  const cells = titles.flatMap((title) => title.cells.map((cell) => cell.trim()));
  const named = (read: (words: string, before: string) => string | null): Set<string> =>
    new Set(cells.flatMap((cell) => daysIn(cell, read)));
  const days = named(dayOf);
  const [day, second] = days.size > 0 ? days : named(monthOf);
  return second === undefined ? (day ?? null) : null;
}
