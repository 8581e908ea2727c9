import { monthsBefore } from '@plumbline/facts';
import type { Control } from '@plumbline/facts';
import { decimal, least, over, rounded, times, whole } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';

export interface Controls {
  /** E, 0 to 100. */
  readonly total: Decimal;
  readonly topics: readonly { readonly topic: string; readonly value: Decimal }[];
  /** Worker-verified, unexpired evidence in each of RECRUIT, DOCS and WAGES. */
  readonly gateMet: boolean;
}

const GATE_TOPICS = ['RECRUIT', 'DOCS', 'WAGES'] as const;
const ONE = decimal(1);
const HUNDRED = decimal(100);

/** For how much an answer counts, by its evidence. */
export interface Verification {
  /** v, 0 to 1. */
  readonly share: Decimal;
  /** The evidence is too old by its date, and counts for part of what it did. */
  readonly expired: boolean;
}

/** Value v of an answer on a day, ISO 8601. See docs/methodology.md#controls. */
export function verificationOf(numbers: MethodNumbers, control: Control, asOf: string): Verification {
  const full = over(decimal(control.verification), HUNDRED);
  const oldest = monthsBefore(asOf, whole(numbers.controlsVerifiedMonths));
  const expired = control.expired || control.evidenceDate < oldest;
  return { share: expired ? times(numbers.controlsExpired, full) : full, expired };
}

/**
 * E is partly the worst topic and partly their mean, with E_t = sum(w d v) / sum(w) over all applicable questions, to four decimals; 0 without any topic.
 * See docs/methodology.md#controls.
 */
export function controlEffectiveness(numbers: MethodNumbers, controls: readonly Control[], asOf: string): Controls {
  const byTopic = new Map<string, Control[]>();
  for (const control of controls) byTopic.set(control.topic, [...(byTopic.get(control.topic) ?? []), control]);
  const topics = [...byTopic]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([topic, answers]) => {
      const weight = answers.reduce((sum, answer) => sum + decimal(answer.weight), 0n);
      const sum = answers.reduce(
        (total, answer) =>
          total +
          times(times(decimal(answer.weight), decimal(answer.degree)), verificationOf(numbers, answer, asOf).share),
        0n,
      );
      return { topic, value: rounded(over(sum, weight), 4) };
    });
  const gateMet = GATE_TOPICS.every((topic) =>
    controls.some(
      (control) => control.topic === topic && verificationOf(numbers, control, asOf).share >= numbers.controlsVerified,
    ),
  );
  if (topics.length === 0) return { total: 0n, topics, gateMet };
  const worst = topics.reduce((value, topic) => least(value, topic.value), HUNDRED);
  const mean = over(
    topics.reduce((sum, topic) => sum + topic.value, 0n),
    decimal(topics.length),
  );
  return { total: times(numbers.controlsWorst, worst) + times(ONE - numbers.controlsWorst, mean), topics, gateMet };
}
