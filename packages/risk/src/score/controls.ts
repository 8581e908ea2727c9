import type { Control } from '@plumbline/facts';
import { decimal, least, over, times } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';

export interface Controls {
  /** E, 0 to 100. */
  readonly total: Decimal;
  readonly topics: readonly { readonly topic: string; readonly value: Decimal }[];
  /** Worker-verified, unexpired evidence in each of RECRUIT, DOCS and WAGES. */
  readonly gateMet: boolean;
}

const GATE_TOPICS = ['RECRUIT', 'DOCS', 'WAGES'] as const;
const HALF = decimal('0.5');

/** v of an answer, 0 to 1: expired evidence counts half. */
function verification(control: Control): Decimal {
  const full = over(decimal(control.verification), decimal(100));
  return control.expired ? times(HALF, full) : full;
}

/**
 * E = .5 min + .5 mean of the topics' E_t = sum(w d v) / sum(w) over all applicable questions; 0 without any topic.
 * Source: methodology 3.2, E.
 */
export function controlEffectiveness(controls: readonly Control[]): Controls {
  const byTopic = new Map<string, Control[]>();
  for (const control of controls) byTopic.set(control.topic, [...(byTopic.get(control.topic) ?? []), control]);
  const topics = [...byTopic]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([topic, answers]) => {
      const weight = answers.reduce((sum, answer) => sum + decimal(answer.weight), 0n);
      const sum = answers.reduce(
        (total, answer) => total + times(times(decimal(answer.weight), decimal(answer.degree)), verification(answer)),
        0n,
      );
      return { topic, value: over(sum, weight) };
    });
  const gateMet = GATE_TOPICS.every((topic) =>
    controls.some((control) => control.topic === topic && control.verification === 100 && !control.expired),
  );
  if (topics.length === 0) return { total: 0n, topics, gateMet };
  const worst = topics.reduce((value, topic) => least(value, topic.value), decimal(100));
  const mean = over(
    topics.reduce((sum, topic) => sum + topic.value, 0n),
    decimal(topics.length),
  );
  return { total: times(HALF, worst) + times(HALF, mean), topics, gateMet };
}
