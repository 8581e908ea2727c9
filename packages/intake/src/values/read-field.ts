import { field, type FieldKey } from '@plumbline/facts';
import { textWord } from './cell-word.ts';
import type { ColumnFormat } from './column-format.ts';
import type { AnyFieldValue } from './field-value.ts';
import { isLei } from './is-lei.ts';
import { readAmount, readCurrency } from './read-amount.ts';
import { isChoiceField, readChoice } from './read-choice.ts';
import { readCoordinate } from './read-coordinate.ts';
import { readCount } from './read-count.ts';
import { readCountry } from './read-country.ts';
import { readDate, readYear } from './read-date.ts';
import { readDecimal } from './read-decimal.ts';
import { readLanguage } from './read-language.ts';
import { readList } from './read-list.ts';
import { readShare } from './read-share.ts';
import { readYesNo } from './read-yes-no.ts';
import { DECLINED, known, NOT_RECORDED, unreadable, type CellReading } from './value-problems.ts';

/** Context that is needed to read a cell. */
export interface ReadingContext {
  readonly format: ColumnFormat;
  /** ISO 4217 code of the currency field or the heading, or null. */
  readonly currency: string | null;
}

function readText(text: string): CellReading<string> {
  const word = textWord(text);
  if (word === undefined) return known(text);
  return word === 'declined' ? DECLINED : NOT_RECORDED;
}

function readLei(text: string): CellReading<string> {
  const said = readText(text);
  if (said.state !== 'known') return said;
  const upper = text.toUpperCase().replace(/\s/g, '');
  return isLei(upper) ? known(upper) : unreadable('not-an-lei');
}

/**
 * Reads the cell of a field. A value that cannot be understood is `unreadable` with its reason, never a guess.
 * @param text trimmed cell
 */
export function readField(
  key: FieldKey,
  text: string,
  { format, currency }: ReadingContext,
): CellReading<AnyFieldValue> {
  if (text === '') return NOT_RECORDED;
  const definition = field(key);
  if (definition === undefined) return NOT_RECORDED;
  if (definition.list) return readList(key, text);
  if (key === 'lei') return readLei(text);
  if (isChoiceField(key)) return readChoice(text, key);
  switch (definition.type) {
    case 'country':
      return readCountry(text);
    case 'count':
    case 'days':
      return readCount(text, format.decimal);
    case 'share':
      return readShare(text, format.decimal, format.scale, definition.yesIsAll);
    case 'decimal':
      return readDecimal(text, format.decimal);
    case 'amount':
      return readAmount(text, format.decimal, currency);
    case 'currency':
      return readCurrency(text);
    case 'yes-no':
      return readYesNo(text);
    case 'date':
      return readDate(text, format.order);
    case 'year':
      return readYear(text, format.order);
    case 'language':
      return readLanguage(text);
    case 'latitude':
    case 'longitude':
      return readCoordinate(text, definition.type, format.decimal);
    default:
      return readText(text);
  }
}
