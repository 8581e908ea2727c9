import type { DecimalText } from '@plumbline/facts';
import { cellWord, yesOrNo } from './cell-word.ts';
import { readNumber, type DecimalSign, type ExactNumber } from './number-format.ts';
import { numberInWords } from './number-in-words.ts';
import { numberText } from './number-text.ts';
import { asPercentage, decimalText, isAboveOne, type ShareUnit } from './share-unit.ts';
import { DECLINED, known, NOT_RECORDED, roughly, unreadable, type CellReading } from './value-problems.ts';

/** What bare numbers of a column are; `open`: nobody has said, so nothing is read from them. */
export type ShareScale = ShareUnit | 'open';

const percentSign = /^%\s*|\s*%$/g;

/** Splits a share into its bare number and percent sign. @param text trimmed cell */
export function shareParts(text: string): { readonly number: string; readonly signed: boolean } {
  const plain = numberText(text);
  const number = plain.replace(percentSign, '').trim();
  return { number, signed: number !== plain };
}

function ofHundred({ digits, fraction }: ExactNumber): DecimalText {
  const padded = digits.padStart(3, '0');
  return decimalText(padded.slice(0, -2), padded.slice(-2) + fraction);
}

/** A range of shares that is wider says too little to count with. */
const WIDEST = 0.5;
const FOUR_PLACES = 1e4;

/**
 * Reads a share of workers as a decimal string from "0" to "1", exact. "None" is 0. A range counts as its middle, "more than 75%" as that of 75% and all, and
 * says so.
 * @param text trimmed cell
 * @param yesIsAll a plain yes is 1 and a plain no is 0; a digit is always a number
 */
export function readShare(
  text: string,
  sign: DecimalSign,
  scale: ShareScale,
  yesIsAll = false,
): CellReading<DecimalText> {
  const answer = yesIsAll && !/^\d/.test(text) ? yesOrNo(text) : undefined;
  if (answer !== undefined) return known(answer ? '1' : '0');
  const word = cellWord(text);
  if (word === 'none') return known('0');
  if (word !== undefined) return word === 'declined' ? DECLINED : NOT_RECORDED;
  const reading = exactShare(text, sign, scale);
  if (reading.state !== 'unreadable' || reading.code !== 'not-a-number') return reading;
  const said = numberInWords(text);
  if (said === null) return reading;
  const low = said.low === null ? known('0') : exactShare(said.low, sign, scale);
  const high = said.high === null ? known('1') : exactShare(said.high, sign, scale);
  if (low.state !== 'known') return low;
  if (high.state !== 'known') return high;
  if (said.exact) return low;
  const [from, to] = [Number(low.value), Number(high.value)];
  if (from > to) return reading;
  if (to - from > WIDEST) return unreadable('range-too-wide');
  return roughly(String(Math.round(((from + to) / 2) * FOUR_PLACES) / FOUR_PLACES));
}

function exactShare(text: string, sign: DecimalSign, scale: ShareScale): CellReading<DecimalText> {
  const { number, signed } = shareParts(text);
  const reading = readNumber(number, sign, 'decimals');
  if (reading.state !== 'known') return reading;
  const { value } = reading;
  const zero = value.digits === '0' && value.fraction === '';
  if (zero) return known('0');
  if (value.negative) return unreadable('negative');
  if (!signed && scale === 'open') {
    if (isAboveOne(value)) return unreadable('share-beside-open', { first: asPercentage(value, 'percent') });
    return unreadable('share-ambiguous', {
      first: asPercentage(value, 'percent'),
      second: asPercentage(value, 'fraction'),
    });
  }
  const share = signed || scale === 'percent' ? ofHundred(value) : decimalText(value.digits, value.fraction);
  return Number(share) > 1 ? unreadable('above-one') : known(share);
}
