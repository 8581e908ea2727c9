/** Digits and signs of a number as ASCII; plain ASCII is returned at once. */
const plain = /^[\x20-\x7e]*$/;
const digit = /\p{Nd}/gu;
/** Longer texts are not a number, date or amount, and are not parsed. */
const longest = 100;
const otherNumbers = /\p{No}/u;
/** Found when they are first needed, which takes 10 ms: more than a process that opens a workbook has to spare. */
let decimalZeros: readonly number[] | undefined;

/** Code points of the digit zero of the scripts that people write numbers in. */
function zeros(): readonly number[] {
  const found: number[] = [];
  for (let code = 0x30; code < 0x1fbfa; code += 1) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(code))) continue;
    found.push(code);
    code += 9;
  }
  return found;
}

function asciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  decimalZeros ??= zeros();
  const zero = decimalZeros.findLast((first) => first <= code) ?? 0x30;
  return String(code - zero);
}

/**
 * A number as people write it in other scripts, in ASCII: full-width, Arabic-Indic, Devanagari, Thai and all other decimal digits, the Arabic decimal and
 * thousands signs, minus and percent signs, and every kind of space. A text of more than a hundred characters gives an empty one.
 */
export function numberText(text: string): string {
  if (text.length > longest) return '';
  if (plain.test(text)) return text.trim();
  // A raised digit is a footnote or a power, a circled digit a mark: neither is part of the number.
  if (otherNumbers.test(text)) return text.trim();
  return text
    .normalize('NFKC')
    .replace(digit, asciiDigit)
    .replace(/[\u2212\u2010-\u2013\ufe63]/gu, '-')
    .replace(/\u066a/gu, '%')
    .replace(/\u066c/gu, '’')
    .replace(/\u066b/gu, '٫')
    .replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/[\s\u00a0\u202f\u2009]+/gu, ' ')
    .trim();
}

/** The format of a number. `sign` is the sign before the digits, or the only separator. */
export type NumberShape =
  | { readonly kind: 'whole'; readonly digits: string; readonly negative: boolean }
  /** The decimal sign is certain. */
  | {
      readonly kind: 'decimal';
      readonly digits: string;
      readonly fraction: string;
      readonly negative: boolean;
      readonly sign: '.' | ',' | '٫';
    }
  /** The thousands sign is certain, so the decimal sign is a different one. */
  | { readonly kind: 'grouped'; readonly digits: string; readonly negative: boolean; readonly separator: '.' | ',' }
  /** "1,234" or "1.234": thousands or decimals. */
  | {
      readonly kind: 'open';
      readonly before: string;
      readonly after: string;
      readonly negative: boolean;
      readonly separator: '.' | ',';
    };

const spaced = /^\d{1,3}(?:[ '’]\d{3})+(?=$|[.,٫])/;
const wholeNumber = /^\d+$/;
const arabicDecimal = /^(\d+)٫(\d+)$/;
const openNumber = /^([1-9]\d{0,2})([.,])(\d{3})$/;
const decimalNumber = /^(\d*)([.,])(\d+)$/;
const endingSign = /^(\d+)[.,]$/;
const commaGroups = /^(\d{1,3}(?:,\d{2,3})*,\d{3})(?:\.(\d+))?$/;
const pointGroups = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/;

/**
 * The format of a number, leaving open what only the column can decide.
 * @param text result of {@link numberText}
 * @returns null when it is not a number: exponents, hexadecimal digits, NaN, words, ranges
 */
export function numberShape(text: string): NumberShape | null {
  const negative = text.startsWith('-');
  let body = negative || text.startsWith('+') ? text.slice(1).trimStart() : text;
  if (wholeNumber.test(body)) return { kind: 'whole', digits: body, negative };
  let grouped = false;
  const groups = spaced.exec(body);
  if (groups !== null) {
    body = groups[0].replace(/\D/g, '') + body.slice(groups[0].length);
    grouped = true;
    if (wholeNumber.test(body)) return { kind: 'whole', digits: body, negative };
  }
  const arabic = arabicDecimal.exec(body);
  if (arabic !== null)
    return { kind: 'decimal', digits: arabic[1] ?? '0', fraction: arabic[2] ?? '', negative, sign: '٫' };
  const open = grouped ? null : openNumber.exec(body);
  if (open !== null) {
    return { kind: 'open', before: open[1] ?? '', after: open[3] ?? '', negative, separator: open[2] as '.' | ',' };
  }
  const decimal = decimalNumber.exec(body);
  if (decimal !== null) {
    return {
      kind: 'decimal',
      digits: decimal[1] || '0',
      fraction: decimal[3] ?? '',
      negative,
      sign: decimal[2] as '.' | ',',
    };
  }
  const ending = endingSign.exec(body);
  if (ending !== null) return { kind: 'whole', digits: ending[1] ?? '0', negative };
  const commas = grouped ? null : commaGroups.exec(body);
  if (commas !== null) return groupedShape(commas, negative, ',', '.');
  const points = grouped ? null : pointGroups.exec(body);
  return points === null ? null : groupedShape(points, negative, '.', ',');
}

function groupedShape(match: RegExpExecArray, negative: boolean, separator: '.' | ',', sign: '.' | ','): NumberShape {
  const digits = (match[1] ?? '').replaceAll(separator, '');
  const fraction = match[2];
  return fraction === undefined
    ? { kind: 'grouped', digits, negative, separator }
    : { kind: 'decimal', digits, fraction, negative, sign };
}
