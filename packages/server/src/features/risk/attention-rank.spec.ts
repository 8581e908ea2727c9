import { describe, expect, test } from '@jest/globals';
import { LANES, byAttention } from '@plumbline/risk';
import type { Standing } from '@plumbline/risk';
import fc from 'fast-check';
import { runs } from '../../../../facts/test/thorough.ts';
import { MOST_PEOPLE, attentionRank } from './attention-rank.ts';

const score = fc.option(fc.integer({ min: 0, max: 10_000 }).map((value) => (value / 100).toFixed(2)));
/** Few values, so that suppliers are often equal in what comes first. */
const near = fc.constantFrom(null, '0.00', '74.00', '90.00', '100.00');
const standings: fc.Arbitrary<Standing> = fc.record({
  lane: fc.constantFrom(...LANES),
  weight: fc.oneof(near, score),
  R: fc.oneof(near, score),
  I: fc.oneof(near, score),
  declined: fc.boolean(),
  people: fc.oneof(fc.constantFrom(0, 1, MOST_PEOPLE), fc.nat({ max: MOST_PEOPLE })),
  name: fc.constantFrom('acme', 'basil'),
});

/** As the database compares rows. */
function stored(a: Standing, b: Standing): number {
  const [first, second] = [attentionRank(a), attentionRank(b)];
  return first.rank - second.rank || first.within - second.within || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

describe('The stored order of attention', () => {
  test('is the order of the method, for any two suppliers', () => {
    fc.assert(
      fc.property(standings, standings, (a, b) => {
        expect(Math.sign(stored(a, b))).toBe(Math.sign(byAttention(a, b)));
      }),
      runs(1000),
    );
  });

  test('puts first the one of two equal suppliers that refused an answer, however many people are concerned', () => {
    fc.assert(
      fc.property(standings, fc.nat({ max: 1_000_000 }), (each, people) => {
        expect(stored({ ...each, declined: true }, { ...each, declined: false, people })).toBeLessThan(0);
      }),
      runs(200),
    );
  });

  test('fits integers of the database', () => {
    fc.assert(
      fc.property(standings, fc.nat({ max: 10_000_000 }), (each, people) => {
        for (const part of Object.values(attentionRank({ ...each, people })) as number[])
          expect(Number.isInteger(part) && part >= 0 && part <= 2_147_483_647).toBe(true);
      }),
      runs(200),
    );
  });
});
