import { NUMBERS } from '@plumbline/facts';
import type { SupplierAssessment } from '@plumbline/risk';
import type { Say } from '../../../platform/text/texts.ts';
import { numberOf, termOf, type ScoreTerm } from './four-numbers.ts';

/** What decides the place of a supplier within its lane, with the arithmetic. */
export interface AttentionView {
  /** 0 to 100; null without a score. */
  readonly priority: number | null;
  readonly priorityTerms: readonly ScoreTerm[];
  /** Severity of harm, 0 to 100. */
  readonly severity: number;
  readonly severityTerms: readonly ScoreTerm[];
  /** Nothing graver was found than what could happen where such work is done. */
  readonly potential: boolean;
  readonly lines: readonly string[];
}

/**
 * The order of attention, as the page shows it.
 * @param place where the share of migrants that counts is from; null where everybody works there
 */
export function attentionView(assessment: SupplierAssessment, place: string | null, say: Say): AttentionView {
  const { attention, scores } = assessment;
  const { found, work, declined } = attention;
  const [severity, R] = [Number(attention.severity), Number(scores.R ?? 0)];
  const harm =
    found === null
      ? say('attention.potential', { work: say(`work.${work}`), severity })
      : say('attention.found', { ...found, title: say(`rule.${found.ruleId}.title`), severity });
  return {
    priority: numberOf(attention.priority),
    priorityTerms:
      attention.priority === null
        ? []
        : [
            part('priority.harm', severity, NUMBERS.priorityOfHarm, say),
            part('priority.R', R, 1 - NUMBERS.priorityOfHarm, say),
          ],
    severity,
    severityTerms: found === null ? [] : severityTerms(found, severity, say),
    potential: found === null,
    lines: [harm, peopleLine(assessment, place, say), ...(declined ? [say('attention.declined')] : [])],
  };
}

type Found = NonNullable<SupplierAssessment['attention']['found']>;

function severityTerms({ scale, scope, irremediability }: Found, severity: number, say: Say): ScoreTerm[] {
  const { harmStep, harmScale, harmScope, harmIrremediability } = NUMBERS;
  const terms = [
    part('harm.scale', scale, harmStep * harmScale, say),
    part('harm.scope', scope, harmStep * harmScope, say),
    part('harm.irremediability', irremediability, harmStep * harmIrremediability, say),
  ];
  const raised = severity - terms.reduce((sum, { contribution }) => sum + Number(contribution), 0);
  return raised > 0 ? [...terms, part('harm.gravest', raised, 1, say)] : terms;
}

function part(key: string, value: number, weight: number, say: Say): ScoreTerm {
  const text = (number: number): string => number.toFixed(8);
  const term = { key, value: text(value), weight: text(weight), contribution: text(value * weight) };
  return termOf({ ...term, ruleId: null, counted: null }, say);
}

/** How many workers count. All of them count as at one place, so that its share is never told as one of the whole supplier. */
function peopleLine({ attention, terms }: SupplierAssessment, place: string | null, say: Say): string {
  const { workers, migrants } = attention;
  const share = Number(migrants);
  const isRecorded = terms.some(({ key, counted }) => key === 'W.migrants' && counted === 'known');
  const basis = say('attention.basis', { isRecorded: isRecorded ? 'yes' : 'no' });
  const at = place === null ? 'no' : 'yes';
  if (workers === null) return say('attention.people-unknown', { share, basis, at, place: place ?? '' });
  const counts = { workers, share, basis, count: Math.round(workers * share) };
  return place === null ? say('attention.people', counts) : say('attention.people-at', { ...counts, place });
}
