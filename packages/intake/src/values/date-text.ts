import { foldText } from '../sector/fold-text.ts';
import months from './months.json' with { type: 'json' };
import { numberText } from './number-text.ts';

/** How a date is written. */
export type DateShape =
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
  /** Two small numbers and a year: day and month in an order that only the column can show. */
  | { readonly kind: 'open'; readonly first: number; readonly second: number; readonly year: number }
  /** Days since 1 January 1900, as in spreadsheets. */
  | { readonly kind: 'serial'; readonly serial: number }
  /** A year or a month alone, or a year of two digits. */
  | { readonly kind: 'incomplete' };

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const cjk = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?$/u;
const open = /^(\d{1,2})[-/.]\s?(\d{1,2})[-/.]\s?(\d{4})(?:[T ,].*)?$/;
const shortYear = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/;
const yearOrMonth = /^(?:(?:19|20)\d{2}|\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{4}|\d{4}年(?:\d{1,2}月)?)$/u;
const serial = /^(\d{1,7})(?:\.\d+)?$/;
const dayMonthName =
  /^(\d{1,2})(?:st|nd|rd|th|\.|er|º)?[\s-]+(?:de\s+)?([\p{L}\p{M}]+)\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4})$/u;
const monthNameDay = /^([\p{L}\p{M}]+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})$/u;
const monthNameYear = /^([\p{L}\p{M}]+)\.?[\s-]+(?:de\s+)?(?:\d{4}|\d{2})$/u;

const monthOf = new Map(
  Object.entries(months).flatMap(([month, names]) =>
    names.split('; ').map((name) => [foldText(name), Number(month)] as const),
  ),
);

const day = (year: string | undefined, month: string | number | undefined, date: string | undefined): DateShape => ({
  kind: 'day',
  year: Number(year),
  month: Number(month),
  day: Number(date),
});

/** The format of a date, leaving open what only the column can decide; null when it is not a date. @param text trimmed cell */
export function dateShape(text: string): DateShape | null {
  const plain = numberText(text);
  let match = iso.exec(plain) ?? compact.exec(plain) ?? cjk.exec(plain);
  if (match !== null) return day(match[1], match[2], match[3]);
  match = open.exec(plain);
  if (match !== null)
    return { kind: 'open', first: Number(match[1]), second: Number(match[2]), year: Number(match[3]) };
  if (shortYear.test(plain) || yearOrMonth.test(plain)) return { kind: 'incomplete' };
  match = serial.exec(plain);
  if (match !== null) return { kind: 'serial', serial: Number(match[1]) };
  return namedShape(foldText(plain));
}

const numberedMonth = /^((?:19|20)\d{2})(?:[-/.]|[年년]\s?)(\d{1,2})[月월]?$/u;
const namedMonth = /^([\p{L}\p{M}]+)\.?[\s-]+(?:de\s+)?((?:19|20)\d{2})$/u;

/** The last day of the month that a text names with its year, such as "DEC 2025", ISO 8601; null when it is no such month. */
export function lastDayOfMonth(text: string): string | null {
  const folded = foldText(numberText(text));
  const numbered = numberedMonth.exec(folded);
  const named = namedMonth.exec(folded);
  const [year, month] =
    numbered === null ? [named?.[2], monthOf.get(named?.[1] ?? '')] : [numbered[1], Number(numbered[2])];
  if (year === undefined || month === undefined || month < 1 || month > 12) return null;
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}

function namedShape(folded: string): DateShape | null {
  const dayFirst = dayMonthName.exec(folded);
  const month = monthOf.get(dayFirst?.[2] ?? '');
  if (dayFirst !== null && month !== undefined) return day(dayFirst[3], month, dayFirst[1]);
  const monthFirst = monthNameDay.exec(folded);
  const named = monthOf.get(monthFirst?.[1] ?? '');
  if (monthFirst !== null && named !== undefined) return day(monthFirst[3], named, monthFirst[2]);
  const alone = monthNameYear.exec(folded);
  return alone !== null && monthOf.has(alone[1] ?? '') ? { kind: 'incomplete' } : null;
}
