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
const refusal = { fact: 'documents.holder', kind: 'declined', rules: [] } as const;
const assessments = fc
  .record({
    lane: fc.constantFrom(...LANES),
    label: fc.constantFrom(...LABELS),
    R: scores,
    I: scores,
    refused: fc.boolean(),
  })
  .map(({ lane, label, R, I, refused }): SupplierAssessment => {
    const gaps = refused ? [refusal] : [];
    return { ...nobody, lane, label, gaps, scores: { ...nobody.scores, R, I } };
  });

/** The same order as a comparison: negative where the first comes first. Inherent risk is told apart where `exactly`. */
function compared(a: SupplierAssessment, b: SupplierAssessment, exactly: boolean): number {
  const of = ({ lane, label, scores: { R, I }, gaps }: SupplierAssessment): readonly number[] => [
    LANES.indexOf(lane),
    lane === 'rest' ? LABELS.indexOf(label) : 0,
    -Number(R ?? -1),
    ...(exactly ? [-Number(I ?? -1), gaps.length > 0 ? 0 : 1] : []),
  ];
  const [first, second] = [of(a), of(b)];
  const at = first.findIndex((value, index) => value !== second[index]);
  return at < 0 ? 0 : (first[at] ?? 0) - (second[at] ?? 0);
}

describe('The order of attention', () => {
  test('is lane, label among the rest, residual risk, inherent risk, then who refused an answer', () => {
    fc.assert(
      fc.property(assessments, assessments, (a, b) => {
        const exactly = a.lane !== 'rest' && a.lane !== 'context';
        const order = compared(a, b, exactly);
        if (order !== 0) expect(Math.sign(attentionRank(a) - attentionRank(b))).toBe(Math.sign(order));
      }),
      runs(200),
    );
  });

  test('puts first the one of two equal suppliers that refused an answer', () => {
    fc.assert(
      fc.property(assessments, (each) => {
        expect(attentionRank({ ...each, gaps: [refusal] })).toBeLessThan(attentionRank({ ...each, gaps: [] }));
      }),
      runs(100),
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
