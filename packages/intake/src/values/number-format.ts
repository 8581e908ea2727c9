import { numberShape, type NumberShape } from './number-text.ts';
import { unreadable, type CellReading } from './value-problems.ts';

/** Decimal sign of a column: seen in its values, mixed, or not visible. */
export type DecimalSign = '.' | ',' | 'mixed' | 'unseen';

/** A number as exact digits: no leading zeros, no trailing zeros in the fraction. */
export interface ExactNumber {
  readonly negative: boolean;
  readonly digits: string;
  readonly fraction: string;
}

/** Collects the number format of one column. */
export class DecimalSurvey {
  #point = false;
  #comma = false;

  /** Adds one number. */
  add(shape: NumberShape): void {
    if (shape.kind === 'decimal') {
      if (shape.sign === '.') this.#point = true;
      if (shape.sign === ',') this.#comma = true;
    } else if (shape.kind === 'grouped') {
      if (shape.separator === ',') this.#point = true;
      else this.#comma = true;
    }
  }

  get sign(): DecimalSign {
    if (this.#point && this.#comma) return 'mixed';
    if (this.#point) return '.';
    return this.#comma ? ',' : 'unseen';
  }
}

/**
 * Meaning of "1,234" and "1.234" if the column does not show its decimal sign: thousands in a count, decimals in a coordinate or share, a question if
 * both are possible.
 */
export type OpenRule = 'thousands' | 'decimals' | 'ask';

const exact = (negative: boolean, digits: string, fraction: string): ExactNumber => ({
  negative,
  digits: digits.replace(/^0+(?=\d)/, ''),
  fraction: fraction.replace(/0+$/, ''),
});

function openNumber(
  shape: NumberShape & { kind: 'open' },
  sign: DecimalSign,
  rule: OpenRule,
): CellReading<ExactNumber> {
  const { before, after, negative, separator } = shape;
  const decided = sign === '.' || sign === ',' ? (separator === sign ? 'decimals' : 'thousands') : rule;
  if (decided === 'ask') {
    return unreadable('number-ambiguous', { first: `${before}${after}`, second: `${before}.${after}` });
  }
  const value = decided === 'decimals' ? exact(negative, before, after) : exact(negative, before + after, '');
  return { state: 'known', value };
}

/**
 * Reads a number with the decimal sign of its column. @param text result of `numberText`, without percent and currency signs
 */
export function readNumber(text: string, sign: DecimalSign, rule: OpenRule): CellReading<ExactNumber> {
  const shape = numberShape(text);
  if (shape === null) return unreadable('not-a-number');
  if (shape.kind === 'open') return openNumber(shape, sign, rule);
  return { state: 'known', value: exact(shape.negative, shape.digits, shape.kind === 'decimal' ? shape.fraction : '') };
}
