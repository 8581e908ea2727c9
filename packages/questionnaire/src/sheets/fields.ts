import { isAmount, isList, wordsIn, type Value } from '../answers/answer.ts';
import type { ProblemCode } from '../answers/read-answers.ts';
import { wordsOffered } from '../answers/words-offered.ts';
import type { Column, Item } from '../template/template.ts';
import type { QuestionTexts } from '../texts/texts.ts';
import type { Cell, Given, SheetWords } from './sheet.ts';

/** One cell of an answer: a column, or a part of it where it needs several cells (a choice of several, an amount and its currency). */
export interface Field {
  readonly column: Column;
  readonly part: string | null;
}

const YES_NO = ['true', 'false'] as const;
const DAY = 86_400_000;
const DAYS_FROM = { false: Date.UTC(1899, 11, 30), true: Date.UTC(1904, 0, 1) };
/** Days of these spreadsheets end in the year 9999. */
const MOST_DAYS = 2_958_465;

export function fieldsOf({ columns }: Item): readonly Field[] {
  return columns.flatMap((column): readonly Field[] => {
    if (column.type === 'choices') return wordsOffered(column).map((part) => ({ column, part }));
    if (column.type === 'money')
      return [
        { column, part: 'amount' },
        { column, part: 'currency' },
      ];
    return [{ column, part: null }];
  });
}

/** The code of a field within its item. */
export function codeOf({ column, part }: Field): string {
  return part === null ? column.key : `${column.key}=${part}`;
}

const yesNo = ({ texts }: SheetWords) =>
  YES_NO.map((word) => [word, texts.say(word === 'true' ? 'word.yes' : 'word.no')] as const);

/** What can be chosen in a field, as pairs of value and name; null where something is typed. */
function optionsOf({ column }: Field, words: SheetWords): readonly (readonly [string, string])[] | null {
  switch (column.type) {
    case 'boolean':
    case 'choices':
      return yesNo(words);
    case 'choice':
      return wordsOffered(column).map(
        (word) => [word, words.texts.say(`choice.${column.choices ?? ''}.${word}`)] as const,
      );
    case 'country':
      return words.countries.map(({ value, label }) => [value, label] as const);
    default:
      return null;
  }
}

/** The cell of a field with what is answered so far. */
export function cellOf(field: Field, value: Value | undefined, words: SheetWords): Cell {
  const { column, part } = field;
  const options = optionsOf(field, words);
  if (options !== null) {
    const word = column.type === 'choices' ? partOf(value, part) : (wordsIn(value)[0] ?? null);
    const name = options.find(([each]) => each === word)?.[1] ?? null;
    return { value: name, options: options.map(([, each]) => each) };
  }
  switch (column.type) {
    case 'money':
      return part === 'amount'
        ? { value: isAmount(value) ? value.amount : null }
        : { value: isAmount(value) ? value.currency : null, look: 'text' };
    case 'countries':
      return { value: namesOf(value, words), look: 'text' };
    case 'number':
      return { value: typeof value === 'number' ? value : null };
    // A percentage sign that is typed into another cell would turn 12 into 0.12.
    case 'share':
      return { value: typeof value === 'number' ? String(value) : null, look: 'text' };
    case 'date':
      return { value: typeof value === 'string' ? serialOf(value) : null, look: 'date' };
    default:
      return { value: typeof value === 'string' ? value : null, look: 'text' };
  }
}

function partOf(value: Value | undefined, part: string | null): string | null {
  return isList(value) ? String(part !== null && value.includes(part)) : null;
}

function namesOf(value: Value | undefined, { countries }: SheetWords): string | null {
  if (!isList(value)) return null;
  return value.map((code) => countries.find((each) => each.value === code)?.label ?? code).join('; ');
}

function serialOf(day: string): number {
  return Math.round((Date.parse(day) - DAYS_FROM.false) / DAY);
}

/** What one column of an answer says: the value, or what is wrong with which of its parts. */
export type ColumnReading =
  { readonly value: Value } | { readonly code: ProblemCode; readonly part: string | null } | null;

/** How cells are read. */
export interface CellReader {
  readonly words: SheetWords;
  /** The texts of English, which are understood as well. */
  readonly english: QuestionTexts;
  readonly from1904: boolean;
}

/** Reads a column from its cells, by part. Null where all of them are blank. */
export function readColumn(
  column: Column,
  given: (part: string | null) => Given | undefined,
  reader: CellReader,
): ColumnReading {
  if (column.type === 'choices') return readChoices(column, given, reader);
  if (column.type === 'money') return readMoney(given, reader);
  const raw = given(null);
  if (raw === undefined) return null;
  const value = raw === null ? null : valueOf(column, raw, reader);
  return value === null ? { code: wrong(column), part: null } : { value };
}

function wrong({ type }: Column): ProblemCode {
  if (type === 'boolean' || type === 'choice' || type === 'country' || type === 'countries') return 'not-a-choice';
  return type === 'date' ? 'wrong-form' : 'wrong-type';
}

function readChoices(column: Column, given: (part: string) => Given | undefined, reader: CellReader): ColumnReading {
  const chosen: string[] = [];
  let isSaid = false;
  for (const part of wordsOffered(column)) {
    const raw = given(part);
    if (raw === undefined) continue;
    isSaid = true;
    const word = wordIn({ column, part }, raw, reader);
    if (word === null) return { code: 'not-a-choice', part };
    if (word === 'true') chosen.push(part);
  }
  return isSaid ? { value: chosen } : null;
}

function readMoney(given: (part: string) => Given | undefined, reader: CellReader): ColumnReading {
  const [amount, currency] = [given('amount'), given('currency')];
  if (amount === undefined) return null;
  const number = numberIn(amount, reader);
  if (number === null) return { code: 'wrong-type', part: 'amount' };
  const code = typeof currency === 'string' ? currency.trim().toUpperCase() : '';
  return /^[A-Z]{3}$/.test(code)
    ? { value: { amount: number, currency: code } }
    : { code: 'wrong-form', part: 'currency' };
}

function valueOf(column: Column, raw: string | number | boolean, reader: CellReader): Value | null {
  switch (column.type) {
    case 'boolean': {
      const word = wordIn({ column, part: null }, raw, reader);
      return word === null ? null : word === 'true';
    }
    case 'choice':
    case 'country':
      return wordIn({ column, part: null }, raw, reader);
    case 'countries': {
      const names = String(raw)
        .split(/[;；،\n]/)
        .filter((name) => name.trim() !== '');
      const codes = names.map((name) => wordIn({ column: { ...column, type: 'country' }, part: null }, name, reader));
      return codes.some((code) => code === null) ? null : [...new Set(codes as string[])];
    }
    case 'date':
      return dayIn(raw, reader.from1904);
    case 'number':
    case 'share':
      return numberIn(raw, reader);
    default: {
      const text = String(raw).trim();
      return text === '' ? null : text;
    }
  }
}

/** The value that a cell names: by its name in the respondent's language or English, or by its code. */
function wordIn(field: Field, raw: Given, { words, english }: CellReader): string | null {
  const said = folded(String(raw));
  const own = optionsOf(field, words) ?? [];
  const others = field.column.type === 'country' ? [] : (optionsOf(field, { ...words, texts: english }) ?? []);
  return [...own, ...others].find(([value, name]) => [value, name].some((each) => folded(each) === said))?.[0] ?? null;
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function numberIn(raw: Given, { words }: CellReader): number | null {
  if (typeof raw === 'number') return raw;
  return typeof raw === 'string' ? words.number(raw.replace(/[%٪％]\s*$/u, '')) : null;
}

/** ISO 8601, of a day that a spreadsheet keeps as a number, or that is typed so that day and month cannot be mistaken. */
function dayIn(raw: Given, from1904: boolean): string | null {
  if (typeof raw === 'number') {
    if (raw < 1 || raw > MOST_DAYS) return null;
    return new Date(DAYS_FROM[`${from1904}`] + Math.floor(raw) * DAY).toISOString().slice(0, 10);
  }
  const text = String(raw).trim();
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return isoOf(year, month, day);
  const [, first = '', second = '', last] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  if (last === undefined) return null;
  if (Number(first) > 12 || first === second) return isoOf(last, second, first);
  return Number(second) > 12 ? isoOf(last, first, second) : null;
}

function isoOf(year = '', month = '', day = ''): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(iso);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== iso ? null : iso;
}
