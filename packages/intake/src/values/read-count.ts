import { cellWord } from './cell-word.ts';
import { readNumber, type DecimalSign } from './number-format.ts';
import { numberText } from './number-text.ts';
import { DECLINED, known, NOT_RECORDED, unreadable, type CellReading } from './value-problems.ts';

const most = Number.MAX_SAFE_INTEGER;

/** Reads a whole number of people, things or days, 0 or more. "None" is 0. @param text trimmed cell */
export function readCount(text: string, sign: DecimalSign): CellReading<number> {
  const word = cellWord(text);
  if (word === 'none') return known(0);
  if (word !== undefined) return word === 'declined' ? DECLINED : NOT_RECORDED;
  const reading = readNumber(numberText(text), sign, 'thousands');
  if (reading.state !== 'known') return reading;
  const { negative, digits, fraction } = reading.value;
  if (fraction !== '') return unreadable('not-whole');
  if (negative && digits !== '0') return unreadable('negative');
  const value = Number(digits);
  return value > most ? unreadable('too-large', { most }) : known(value);
}
