import type { Money } from '@plumbline/facts';
import { currency } from '@plumbline/reference-data/currencies';
import { cellWord } from './cell-word.ts';
import { readNumber, type DecimalSign, type ExactNumber } from './number-format.ts';
import { numberText } from './number-text.ts';
import { DECLINED, known, NOT_RECORDED, unreadable, type CellReading } from './value-problems.ts';

const dollars = [
  'USD',
  'AUD',
  'CAD',
  'SGD',
  'HKD',
  'NZD',
  'TWD',
  'MXN',
  'BBD',
  'BSD',
  'BZD',
  'FJD',
  'GYD',
  'JMD',
  'LRD',
  'NAD',
  'TTD',
  'XCD',
];

/** Currencies that a sign can stand for. */
const signs: ReadonlyMap<string, readonly string[]> = new Map([
  ['$', [...dollars, 'ARS', 'CLP', 'COP', 'UYU']],
  ['US$', ['USD']],
  ['A$', ['AUD']],
  ['S$', ['SGD']],
  ['HK$', ['HKD']],
  ['NT$', ['TWD']],
  ['R$', ['BRL']],
  ['€', ['EUR']],
  ['£', ['GBP', 'EGP', 'LBP', 'SYP', 'SDG', 'GIP', 'FKP', 'SHP']],
  ['¥', ['JPY', 'CNY']],
  ['元', ['CNY', 'TWD', 'HKD']],
  ['円', ['JPY']],
  ['₹', ['INR']],
  ['Rs', ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR']],
  ['Rs.', ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR']],
  ['৳', ['BDT']],
  ['Tk', ['BDT']],
  ['₫', ['VND']],
  ['฿', ['THB']],
  ['₱', ['PHP']],
  ['₩', ['KRW', 'KPW']],
  ['₺', ['TRY']],
  ['₽', ['RUB']],
  ['RM', ['MYR']],
  ['Rp', ['IDR']],
  ['zł', ['PLN']],
  ['kr', ['SEK', 'NOK', 'DKK', 'ISK']],
]);

const beforeNumber = /^[^\d+\-.,]*/u;
const signedNumber = /^[+-]?\s?[\d.,][\d.,٫ '’]*$/u;
const numberSign = /[\d.,'’]/u;

/** An amount split into its number and the currency words beside it; null when it has another form. */
export function amountParts(text: string): { readonly number: string; readonly beside: string } | null {
  const plain = numberText(text);
  const start = beforeNumber.exec(plain)?.[0].length ?? 0;
  let end = plain.length;
  while (end > start && !numberSign.test(plain[end - 1] ?? '')) end -= 1;
  const number = plain.slice(start, end);
  if (!signedNumber.test(number)) return null;
  const before = plain.slice(0, start).trimEnd();
  const after = plain.slice(end).trimStart();
  if (before !== '' && after !== '') return null;
  return { number, beside: (before || after).trim() };
}

/** The currencies that the words beside a number allow; null when there are none. */
function allowed(beside: string): readonly string[] | null {
  if (beside === '') return null;
  const code = beside.toUpperCase();
  if (/^[A-Z]{3}$/.test(code) && currency(code) !== undefined) return [code];
  return signs.get(beside) ?? [];
}

/** Digits after the point that an amount of the currency has; two where the file does not say the currency. */
function minorDigits(code: string | null): number {
  return code === null ? 2 : (currency(code)?.minorUnit ?? 2);
}

function toMinor({ digits, fraction }: ExactNumber, decimals: number): number {
  const kept = fraction.slice(0, decimals).padEnd(decimals, '0');
  const up = (fraction[decimals] ?? '0') >= '5' ? 1 : 0;
  return Number(digits + kept) + up;
}

/**
 * Reads an amount of money into minor units of its currency, half-up beyond them. "None" is 0.
 * @param text trimmed cell
 * @param given ISO 4217 code from the currency column or the heading, or null
 */
export function readAmount(text: string, sign: DecimalSign, given: string | null): CellReading<Money> {
  const word = cellWord(text);
  if (word === 'none') return known({ minor: 0, currency: given });
  if (word !== undefined) return word === 'declined' ? DECLINED : NOT_RECORDED;
  const divided = amountParts(text);
  if (divided === null) return unreadable('not-an-amount');
  const choices = allowed(divided.beside);
  if (choices?.length === 0) return unreadable('not-an-amount');
  if (choices !== null && given !== null && !choices.includes(given)) {
    return unreadable('currency-conflict', { beside: divided.beside, given });
  }
  const code = given ?? (choices?.length === 1 ? (choices[0] ?? null) : null);
  const decimals = minorDigits(code);
  const reading = readNumber(divided.number, sign, code !== null && decimals < 3 ? 'thousands' : 'ask');
  if (reading.state !== 'known') return reading;
  if (reading.value.negative) return unreadable('negative');
  const minor = toMinor(reading.value, decimals);
  return Number.isSafeInteger(minor)
    ? known({ minor, currency: code })
    : unreadable('too-large', { most: Number.MAX_SAFE_INTEGER });
}

/** Reads a currency cell: an ISO 4217 code, or a sign that stands for one currency only. @param text trimmed cell */
export function readCurrency(text: string): CellReading<string> {
  const word = cellWord(text);
  if (word !== undefined) return word === 'declined' ? DECLINED : NOT_RECORDED;
  const choices = allowed(text.trim()) ?? [];
  const [code] = choices;
  return code !== undefined && choices.length === 1
    ? known(code)
    : unreadable('currency-unknown', { choices: choices.join(', ') });
}
