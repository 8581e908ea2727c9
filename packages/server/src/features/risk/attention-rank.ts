import { isDecisive, LABELS, LANES, SEVERITIES } from '@plumbline/risk';
import type { SupplierAssessment } from '@plumbline/risk';
import { isSectorKey, sector } from '@plumbline/reference-data/sectors';
import type { SeverityClass } from '@plumbline/reference-data/sectors';
import { hundredths } from './hundredths.ts';
import { openFlags } from './leading-flags.ts';

/** Ranks in one lane; seven lanes fit below the largest integer of the database. */
const LANE = 300_000_000;
/** Possible values of R: -1 for no data, then 0 to 100 in hundredths. */
const SCORES = 10_002;

/** Ranks sectors by the worst harm that could happen there. See docs/methodology.md#attention. */
const POTENTIAL: readonly (readonly SeverityClass[])[] = [
  ['vessel', 'household', 'kiln'],
  ['construction'],
  ['high'],
  ['other'],
];

/** The order of attention as one ascending number: lane, then the severity of the harm, then R, then I. See docs/methodology.md#attention. */
export function attentionRank(assessment: SupplierAssessment): number {
  const [group, groups] = groupOf(assessment);
  const width = Math.floor(LANE / groups);
  const step = Math.floor(width / (SCORES + 1));
  const R = hundredths(assessment.scores.R);
  const I = hundredths(assessment.scores.I);
  const within = (SCORES - 2 - R) * step + Math.min(step - 1, Math.floor(((SCORES - 2 - I) * step) / SCORES));
  return LANES.indexOf(assessment.lane) * LANE + group * width + within;
}

function groupOf(assessment: SupplierAssessment): readonly [number, number] {
  switch (assessment.lane) {
    case 'rest':
      return [LABELS.indexOf(assessment.label), LABELS.length];
    case 'context':
      return [potentialOf(assessment), POTENTIAL.length];
    default: {
      const worst = Math.max(
        -1,
        ...openFlags(assessment)
          .filter(isDecisive)
          .map(({ severity }) => (severity === null ? -1 : SEVERITIES.indexOf(severity))),
      );
      return [SEVERITIES.length - 1 - worst, SEVERITIES.length + 1];
    }
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
