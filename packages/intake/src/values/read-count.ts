import { cellWord } from './cell-word.ts';
import { readNumber, type DecimalSign } from './number-format.ts';
import { numberInWords } from './number-in-words.ts';
import { numberText } from './number-text.ts';
import { DECLINED, known, NOT_RECORDED, roughly, unreadable, type CellReading } from './value-problems.ts';

const most = Number.MAX_SAFE_INTEGER;

/**
 * Reads a whole number of people, things or days, 0 or more. "None" is 0. A range counts as its middle, "more than 500" as 500, and says so.
 * @param text trimmed cell
 */
export function readCount(text: string, sign: DecimalSign): CellReading<number> {
  const word = cellWord(text);
  if (word === 'none') return known(0);
  if (word !== undefined) return word === 'declined' ? DECLINED : NOT_RECORDED;
  const reading = exactCount(numberText(text), sign);
  if (reading.state !== 'unreadable' || reading.code !== 'not-a-number') return reading;
  const said = numberInWords(text);
  if (said === null) return reading;
  const low = said.low === null ? known(0) : exactCount(said.low, sign);
  const high = said.high === null ? low : exactCount(said.high, sign);
  if (low.state !== 'known') return low;
  if (high.state !== 'known') return high;
  if (low.value > high.value) return reading;
  return said.exact ? low : roughly(Math.round((low.value + high.value) / 2));
}

function exactCount(text: string, sign: DecimalSign): CellReading<number> {
  const reading = readNumber(text, sign, 'thousands');
  if (reading.state !== 'known') return reading;
  const { negative, digits, fraction } = reading.value;
  if (fraction !== '') return unreadable('not-whole');
  if (negative && digits !== '0') return unreadable('negative');
  const value = Number(digits);
  return value > most ? unreadable('too-large', { most }) : known(value);
}
