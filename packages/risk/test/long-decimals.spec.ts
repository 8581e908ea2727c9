import { describe, expect, test } from '@jest/globals';
import { assess } from '../src/assess.ts';
import { nearestDecimal } from '../src/decimal.ts';
import { methodology } from '../src/methodology.ts';
import { shippedReference } from '../src/shipped-reference.ts';
import { aSupplier } from './a-supplier.ts';

describe('A share with more than eight decimals', () => {
  test('is read to the eighth, half up', () => {
    expect(['0', '1', '0.5', '0.123456784', '0.123456785', '0.999999999'].map(nearestDecimal)).toEqual([
      0n,
      100_000_000n,
      50_000_000n,
      12_345_678n,
      12_345_679n,
      100_000_000n,
    ]);
  });

  test('is assessed like the share that it is nearest to', () => {
    const context = { methodology: methodology(), reference: shippedReference(), asOf: '2026-11-25' };
    const scores = (share: string) =>
      assess(aSupplier({ facts: { 'place.country': 'QA', 'workforce.migrantShare': share } }), context).scores;
    expect(scores('0.1212345678912')).toEqual(scores('0.12123457'));
  });

  test('is assessed where it says how many casual workers a known activity has', () => {
    const context = { methodology: methodology(), reference: shippedReference(), asOf: '2026-11-25' };
    const scores = (share: string) =>
      assess(
        aSupplier({
          facts: {
            'place.country': 'QA',
            'activity.sectors': [{ key: 'CON', confidence: 90 }],
            'workforce.casualShare': share,
          },
        }),
        context,
      ).scores;
    expect(scores('0.1212345678912')).toEqual(scores('0.12123457'));
  });
});
