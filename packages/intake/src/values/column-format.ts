import type { FieldType } from '@plumbline/facts';
import { dateShape } from './date-text.ts';
import { DecimalSurvey, readNumber, type DecimalSign } from './number-format.ts';
import { numberInWords } from './number-in-words.ts';
import { numberShape, numberText } from './number-text.ts';
import { amountParts } from './read-amount.ts';
import { coordinateParts } from './read-coordinate.ts';
import { bareDecimal } from './read-decimal.ts';
import { DateSurvey, type DateOrder } from './read-date.ts';
import { shareParts, type ShareScale } from './read-share.ts';
import { ShareSurvey, type ShareReading, type ShareUnit } from './share-unit.ts';

/** The format of the values of one column, decided over the whole column. */
export interface ColumnFormat {
  readonly decimal: DecimalSign;
  readonly scale: ShareScale;
  readonly order: DateOrder;
}

/** Types whose format only the whole column shows. */
const surveyed: ReadonlySet<FieldType> = new Set([
  'count',
  'days',
  'share',
  'decimal',
  'amount',
  'latitude',
  'longitude',
  'date',
  'year',
]);

/** Checks every value of one column, in bounded memory, and decides their format. */
export class ColumnSurvey {
  readonly #type: FieldType;
  readonly #decimals = new DecimalSurvey();
  readonly #dates = new DateSurvey();
  readonly #shares: ShareSurvey;

  /** @param unit the unit of shares that the heading names */
  constructor(type: FieldType, unit: ShareUnit | null) {
    this.#type = type;
    this.#shares = new ShareSurvey(unit);
  }

  /** True for types that need a survey at all. */
  static isFor(type: FieldType): boolean {
    return surveyed.has(type);
  }

  /** Adds one cell. @param text trimmed; words and blanks are ignored */
  add(text: string): void {
    if (text === '') return;
    if (this.#type === 'date' || this.#type === 'year') {
      const shape = dateShape(text);
      if (shape !== null) this.#dates.add(shape);
      return;
    }
    if (this.#addNumber(text)) return;
    if (this.#type !== 'count' && this.#type !== 'days' && this.#type !== 'share') return;
    const said = numberInWords(text);
    for (const end of new Set([said?.low, said?.high])) if (typeof end === 'string') this.#addNumber(end);
  }

  /** False for a text that is not one number. */
  #addNumber(text: string): boolean {
    const { number, signed } = this.#numberOf(text);
    const shape = numberShape(number);
    if (shape === null) return false;
    this.#decimals.add(shape);
    if (this.#type !== 'share') return true;
    if (signed) this.#shares.addSigned();
    else {
      const reading = readNumber(number, this.#decimals.sign, 'decimals');
      if (reading.state === 'known') this.#shares.addBare(text, reading.value);
    }
    return true;
  }

  #numberOf(text: string): { number: string; signed: boolean } {
    switch (this.#type) {
      case 'share':
        return shareParts(text);
      case 'decimal':
        return { number: bareDecimal(text), signed: false };
      case 'amount':
        return { number: amountParts(text)?.number ?? '', signed: false };
      case 'latitude':
      case 'longitude':
        return { number: coordinateParts(text, this.#type).number, signed: false };
      default:
        return { number: numberText(text), signed: false };
    }
  }

  get format(): ColumnFormat {
    return { decimal: this.#decimals.sign, scale: this.shares?.unit ?? 'open', order: this.#dates.order };
  }

  /** How bare numbers of shares are read; null where there are none. */
  get shares(): ShareReading | null {
    return this.#shares.reading;
  }
}
