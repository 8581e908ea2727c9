import { LABELS, LANES } from '@plumbline/risk';
import type { SupplierAssessment } from '@plumbline/risk';
import { isSectorKey, sector } from '@plumbline/reference-data/sectors';
import type { SeverityClass } from '@plumbline/reference-data/sectors';
import { hundredths } from './hundredths.ts';

/** Ranks in one lane; seven lanes fit below the largest integer of the database. */
const LANE = 300_000_000;
/** Possible values of a score: -1 for no data, then 0 to 100 in hundredths. */
const SCORES = 10_002;

/** Ranks sectors by the worst harm that could happen there. See docs/methodology.md#attention. */
const POTENTIAL: readonly (readonly SeverityClass[])[] = [
  ['vessel', 'household', 'kiln'],
  ['construction'],
  ['high'],
  ['other'],
];

/**
 * The order of attention as one ascending number: lane, R, I, whether an answer was refused. High by context is first ordered by what could happen at worst, and
 * everything else by label; there I is told apart less finely. See docs/methodology.md#attention.
 */
export function attentionRank(assessment: SupplierAssessment): number {
  const { lane, scores, gaps } = assessment;
  const [group, groups] = groupOf(assessment);
  const width = Math.floor(LANE / groups);
  const step = Math.floor(width / SCORES);
  const fine = Math.min(SCORES, Math.floor(step / 2));
  const refused = gaps.some(({ kind }) => kind === 'declined');
  const I = Math.floor(((SCORES - 2 - hundredths(scores.I)) * fine) / SCORES);
  return (
    LANES.indexOf(lane) * LANE + group * width + (SCORES - 2 - hundredths(scores.R)) * step + I * 2 + (refused ? 0 : 1)
  );
}

function groupOf(assessment: SupplierAssessment): readonly [group: number, groups: number] {
  switch (assessment.lane) {
    case 'rest':
      return [LABELS.indexOf(assessment.label), LABELS.length];
    case 'context':
      return [potentialOf(assessment), POTENTIAL.length];
    default:
      return [0, 1];
  }
}

function potentialOf({ units }: SupplierAssessment): number {
  const ranks = units.map(({ product }) => {
    const [key = ''] = product.split(':');
    const kind = isSectorKey(key) ? sector(key).severityClass : 'other';
    return POTENTIAL.findIndex((kinds) => kinds.includes(kind));
  });
  return Math.min(POTENTIAL.length - 1, ...ranks);
}
