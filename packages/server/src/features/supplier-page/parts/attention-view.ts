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

/** The order of attention, as the page shows it. */
export function attentionView({ attention, scores }: SupplierAssessment, say: Say): AttentionView {
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
    lines: [harm, peopleLine(attention, say), ...(declined ? [say('attention.declined')] : [])],
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

function peopleLine({ workers, migrants }: SupplierAssessment['attention'], say: Say): string {
  const share = Number(migrants);
  return workers === null
    ? say('attention.people-unknown', { share })
    : say('attention.people', { workers, share, count: Math.round(workers * share) });
}
