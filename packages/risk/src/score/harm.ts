import { decimal, most, times } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';

/** Work by the worst harm that could happen there, gravest first. */
export const WORK_KINDS = ['vessel', 'household', 'kiln', 'scam-zone', 'construction', 'high', 'other'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** How grave a harm is, how many it reaches, and how far it can be made good: each from 1 to 5, as a rule names them and the size of the group gives scope. */
export interface Harm {
  readonly scale: number;
  readonly scope: number;
  readonly irremediability: number;
}

/** SEV, 0 to 100. What endangers life, or cannot be made good, is grave whatever its scope. See docs/methodology.md#harm. */
export function severityOfHarm(numbers: MethodNumbers, { scale, scope, irremediability }: Harm): Decimal {
  const steps =
    times(numbers.harmScale, decimal(scale)) +
    times(numbers.harmScope, decimal(scope)) +
    times(numbers.harmIrremediability, decimal(irremediability));
  const severity = times(numbers.harmStep, steps);
  const gravest = decimal(Math.max(scale, irremediability)) >= numbers.harmGravest;
  return gravest ? most(severity, numbers.harmGravestLeast) : severity;
}

/** Scope, 1 to 5, from the group's share of the workers and its size. */
export function scopeOf(numbers: MethodNumbers, share: Decimal, people: number): number {
  if (share >= numbers.scopeMostFrom || decimal(people) >= numbers.scopeMostWorkers) return 5;
  const edges = [numbers.scopeFewFrom, numbers.scopeSomeFrom, numbers.scopeManyFrom];
  return 1 + edges.filter((edge) => share >= edge).length;
}

/** SEV of what could happen where such work is done, while nothing graver was found. @param migrants share that is known or usual */
export function potentialSeverity(numbers: MethodNumbers, work: WorkKind, migrants: Decimal): Decimal {
  switch (work) {
    case 'vessel':
    case 'household':
    case 'kiln':
    case 'scam-zone':
      return numbers.potentialGravest;
    case 'construction':
      return migrants > 0n ? numbers.potentialConstruction : numbers.potentialHigh;
    case 'high':
      return numbers.potentialHigh;
    case 'other':
      return numbers.potentialElsewhere;
  }
}

/** Severity before likelihood: what lies in store for people weighs more than how likely it is. */
export function priorityOf(numbers: MethodNumbers, severity: Decimal, R: Decimal): Decimal {
  return times(numbers.priorityOfHarm, severity) + times(decimal(1) - numbers.priorityOfHarm, R);
}
