import { describe, expect, test } from '@jest/globals';
import { LABELS, LANES, assess, methodology, shippedReference } from '@plumbline/risk';
import type { SupplierAssessment } from '@plumbline/risk';
import fc from 'fast-check';
import { runs } from '../../../../facts/test/thorough.ts';
import { attentionRank } from './attention-rank.ts';

const nobody = assess(
  {
    key: 'a',
    name: 'Acme Mills',
    rows: [],
    observations: {},
    sites: [{ key: 'supplier', name: null, rows: [], observations: {}, inputs: [] }],
    response: 'none',
    controls: [],
  },
  { methodology: methodology(), reference: shippedReference(), asOf: '2026-11-25' },
);
const scores = fc.option(fc.integer({ min: 0, max: 10_000 }).map((value) => (value / 100).toFixed(2)));
const assessments = fc
  .record({ lane: fc.constantFrom(...LANES), label: fc.constantFrom(...LABELS), R: scores, I: scores })
  .map(({ lane, label, R, I }): SupplierAssessment => ({ ...nobody, lane, label, scores: { ...nobody.scores, R, I } }));

/** The same order as a comparison. */
function isBefore(a: SupplierAssessment, b: SupplierAssessment): boolean {
  const lanes = LANES.indexOf(a.lane) - LANES.indexOf(b.lane);
  if (lanes !== 0) return lanes < 0;
  const labels = a.lane === 'rest' ? LABELS.indexOf(a.label) - LABELS.indexOf(b.label) : 0;
  if (labels !== 0) return labels < 0;
  const risks = Number(b.scores.R ?? -1) - Number(a.scores.R ?? -1);
  if (risks !== 0) return risks < 0;
  return Number(a.scores.I ?? -1) >= Number(b.scores.I ?? -1);
}

describe('The order of attention', () => {
  test('is lane, then label among the rest, then residual risk, then inherent risk', () => {
    fc.assert(
      fc.property(assessments, assessments, (a, b) => {
        if (attentionRank(a) < attentionRank(b)) expect(isBefore(a, b)).toBe(true);
      }),
      runs(200),
    );
  });

  test('fits an integer of the database', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const rank = attentionRank(assessment);
        expect(Number.isInteger(rank) && rank >= 0 && rank < 2_147_483_647).toBe(true);
      }),
      runs(100),
    );
  });
});
