/** How a number format displays numbers, as far as it changes the text. */
export interface NumberFormat {
  readonly kind: 'plain' | 'percent' | 'date' | 'time' | 'date-time';
  /** Minimum digits, padded with leading zeros; 0 for formats other than 00000. */
  readonly digits: number;
}

/** The format of a cell that has none. */
export const plainFormat: NumberFormat = { kind: 'plain', digits: 0 };

/** Built-in formats by number (ECMA-376 18.8.30), as far as they change the text. */
const builtIn = new Map<number, NumberFormat['kind']>([
  ...[9, 10].map((id) => [id, 'percent'] as const),
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'time'] as const),
  [22, 'date-time'],
]);

/** The format for a format number; `code` is its format code in the workbook, if any. */
export function numberFormatOf(id: number, code: string | undefined): NumberFormat {
  if (code !== undefined) return numberFormatFrom(code);
  const kind = builtIn.get(id);
  return kind === undefined ? plainFormat : { kind, digits: 0 };
}

/** Reads a format code such as "0.0%", "dd/mm/yyyy hh:mm" or "00000"; colours, conditions and literals are ignored. */
export function numberFormatFrom(code: string): NumberFormat {
  if (/^0{2,}$/.test(code)) return { kind: 'plain', digits: code.length };
  const tokens = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/General|AM\/PM|A\/P|E[+-]/gi, '')
    .split(';')[0]
    ?.toLowerCase();
  if (tokens === undefined) return plainFormat;
  if (tokens.includes('%')) return { kind: 'percent', digits: 0 };
  const time = /[hs]/.test(tokens);
  const date = /[dy]/.test(tokens) || (!time && tokens.includes('m'));
  if (date) return { kind: time ? 'date-time' : 'date', digits: 0 };
  return time ? { kind: 'time', digits: 0 } : plainFormat;
}

/**
 * The text of a number as its cell shows it: plain notation with a point and at most 15 significant digits, as a
 * spreadsheet shows them; percentages with their sign, dates as YYYY-MM-DD, times as HH:MM:SS, both with a T between.
 * @param date1904 true in workbooks that count days from 1904
 */
export function displayedNumber(value: number, format: NumberFormat, date1904: boolean): string {
  if (format.kind === 'percent') return `${plainNumber(value * 100)}%`;
  if (format.kind !== 'plain') return dateText(value, format.kind, date1904) ?? plainNumber(value);
  const text = plainNumber(value);
  return format.digits > 0 && /^\d+$/.test(text) ? text.padStart(format.digits, '0') : text;
}

function plainNumber(value: number): string {
  const rounded = String(Number(value.toPrecision(15)));
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(rounded);
  if (parts === null) return rounded;
  const [, sign = '', first = '', rest = '', exponent = '0'] = parts;
  const digits = first + rest;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

const secondsOfDay = 86_400;
const lastDay = 2_958_465;

/** Null when the number is not a calendar day: such a cell shows no date either. */
function dateText(value: number, kind: 'date' | 'time' | 'date-time', date1904: boolean): string | null {
  const seconds = Math.round((value - Math.floor(value)) * secondsOfDay);
  const day = Math.floor(value) + (seconds === secondsOfDay ? 1 : 0) + (date1904 ? 1_462 : 0);
  if (!(value >= 0) || day > lastDay) return null;
  const clock = new Date((seconds % secondsOfDay) * 1_000).toISOString().slice(11, 19);
  if (kind === 'time' || (day === 0 && kind === 'date-time')) return clock;
  if (day === 0) return null;
  return seconds % secondsOfDay === 0 ? calendarDay(day) : `${calendarDay(day)}T${clock}`;
}

/** Spreadsheets count a 29 February 1900 that never existed; it is shown, so that people can find and correct the cell. */
function calendarDay(day: number): string {
  if (day === 60) return '1900-02-29';
  const days = day - (day < 60 ? 25_568 : 25_569);
  return new Date(days * secondsOfDay * 1_000).toISOString().slice(0, 10);
}
