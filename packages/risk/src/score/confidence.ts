import type { Confidence } from '../assessment.ts';
import { decimal, decimalText, least } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';

const HIGH = decimal('0.75');
const MEDIUM = decimal('0.5');

/** The least of coverage, freshness and independence, each 0 to 1: High from .75, Medium from .5. Source: methodology 3.2. */
export function confidence(coverage: Decimal, freshness: Decimal, independence: Decimal): Confidence {
  const value = least(coverage, least(freshness, independence));
  return {
    value: decimalText(value, 2),
    word: value >= HIGH ? 'High' : value >= MEDIUM ? 'Medium' : 'Low',
  };
}
