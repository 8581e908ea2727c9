import type { DecimalText } from '@plumbline/facts';
import { cellWord } from './cell-word.ts';
import { readNumber, type DecimalSign } from './number-format.ts';
import { numberText } from './number-text.ts';
import { DECLINED, known, NOT_RECORDED, unreadable, type CellReading } from './value-problems.ts';

/** Units that people write behind such a number: hours and square metres. */
const unit = /\s?(?:hours?|hrs?|h|sqm|sq\.? ?m|m2|m²|㎡|qm|stunden|std\.?|horas|heures|ore|小时|小時|時間|平方米)$/iu;

/** The number of a cell without its unit. @param text trimmed cell */
export function bareDecimal(text: string): string {
  return numberText(text.replace(unit, ''));
}

/** Reads a number of 0 or more with its decimals, exact: hours, square metres. "None" is 0. @param text trimmed cell */
export function readDecimal(text: string, sign: DecimalSign): CellReading<DecimalText> {
  const word = cellWord(text);
  if (word === 'none') return known('0');
  if (word !== undefined) return word === 'declined' ? DECLINED : NOT_RECORDED;
  const reading = readNumber(bareDecimal(text), sign, 'ask');
  if (reading.state !== 'known') return reading;
  const { negative, digits, fraction } = reading.value;
  if (negative && (digits !== '0' || fraction !== '')) return unreadable('negative');
  return known(fraction === '' ? digits : `${digits}.${fraction}`);
}
