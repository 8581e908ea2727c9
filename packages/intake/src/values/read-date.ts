import { cellWord } from './cell-word.ts';
import { dateShape, type DateShape } from './date-text.ts';
import { DECLINED, known, NOT_RECORDED, unreadable, type CellReading } from './value-problems.ts';

/** Order of day and month in a column: seen in its values, mixed, or not visible. */
export type DateOrder = 'day-first' | 'month-first' | 'mixed' | 'unseen';

/** Collects the order of day and month in the dates of one column. */
export class DateSurvey {
  #dayFirst = false;
  #monthFirst = false;

  /** Adds one date. */
  add(shape: DateShape): void {
    if (shape.kind !== 'open') return;
    if (shape.first > 12 && shape.second <= 12) this.#dayFirst = true;
    if (shape.second > 12 && shape.first <= 12) this.#monthFirst = true;
  }

  get order(): DateOrder {
    if (this.#dayFirst && this.#monthFirst) return 'mixed';
    if (this.#dayFirst) return 'day-first';
    return this.#monthFirst ? 'month-first' : 'unseen';
  }
}

const firstYear = 1900;
const lastYear = 2099;
const dayInMs = 86_400_000;
/** Day 60 in spreadsheets, 29 February 1900, which never existed. */
const neverWas = 60;

function isoDay(year: number, month: number, day: number): string | null {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

const checked = (year: number, month: number, day: number): CellReading<string> => {
  const value = isoDay(year, month, day);
  return value === null ? unreadable('date-impossible') : known(value);
};

function fromSerial(serial: number): CellReading<string> {
  if (serial < 1 || serial === neverWas) return unreadable('date-impossible');
  const epoch = Date.UTC(1899, 11, serial < neverWas ? 31 : 30);
  const date = new Date(epoch + serial * dayInMs);
  return checked(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function fromOpen({ first, second, year }: DateShape & { kind: 'open' }, order: DateOrder): CellReading<string> {
  if (first > 12 || order === 'day-first') return checked(year, second, first);
  if (second > 12 || order === 'month-first' || first === second) return checked(year, first, second);
  const dayFirst = isoDay(year, second, first);
  const monthFirst = isoDay(year, first, second);
  if (dayFirst === null || monthFirst === null) return unreadable('date-impossible');
  return unreadable('date-ambiguous', { first: dayFirst, second: monthFirst });
}

/**
 * Reads a day as ISO 8601, from 1900 to 2099. A number is a spreadsheet day. Nothing is filled in: a month without a day is a problem.
 * @param text trimmed cell
 */
export function readDate(text: string, order: DateOrder): CellReading<string> {
  const word = cellWord(text);
  if (word !== undefined) return word === 'declined' ? DECLINED : NOT_RECORDED;
  const shape = dateShape(text);
  if (shape === null) return unreadable('not-a-date');
  switch (shape.kind) {
    case 'day':
      return checked(shape.year, shape.month, shape.day);
    case 'open':
      return fromOpen(shape, order);
    case 'serial':
      return fromSerial(shape.serial);
    case 'incomplete':
      return unreadable('date-incomplete');
  }
}

/** Reads a year, or the year of a day. @param text trimmed cell */
export function readYear(text: string, order: DateOrder): CellReading<number> {
  const year = /^(?:19|20)\d{2}$/.exec(text);
  if (year !== null) return known(Number(text));
  const day = readDate(text, order);
  if (day.state === 'known' && !/^\d+$/.test(text)) return known(Number(day.value.slice(0, 4)));
  return day.state === 'notRecorded' || day.state === 'declined' ? day : unreadable('not-a-year');
}
