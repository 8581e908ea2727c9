import type { Confidence } from '../assessment.ts';
import { decimalText, least } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';

/** The least of coverage, freshness and independence, each 0 to 1. See docs/methodology.md#coverage. */
export function confidence(
  numbers: MethodNumbers,
  coverage: Decimal,
  freshness: Decimal,
  independence: Decimal,
): Confidence {
  const value = least(coverage, least(freshness, independence));
  return {
    value: decimalText(value, 2),
    word: value >= numbers.confidenceHighFrom ? 'High' : value >= numbers.confidenceMediumFrom ? 'Medium' : 'Low',
  };
}
