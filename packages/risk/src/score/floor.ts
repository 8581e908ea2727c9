import type { Assurance } from '@plumbline/facts';
import type { RuleClass, Severity } from '../assessment.ts';
import { decimal, least, most, over, times } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';

/** What a floor is made of: an open flag, and the numbers that continuous floors read. */
export interface OpenFlag {
  readonly ruleId: string;
  readonly class: RuleClass;
  readonly severity: Severity;
  readonly assurance: Assurance;
  /** Recruitment cost in months of net pay; null when unknown. */
  readonly costInMonths: Decimal | null;
  /** Corridor benchmark in months; null without one. */
  readonly corridorMonths: Decimal | null;
  readonly feeQuestionDeclined: boolean;
}

const UPPER: Readonly<Record<Severity, number>> = { C: 90, H: 60, M: 35, L: 0 };
const LOWER: Readonly<Record<Severity, number>> = { C: 75, H: 50, M: 25, L: 0 };
const CONTROL_GAP: Readonly<Record<Severity, number>> = { C: 50, H: 50, M: 25, L: 0 };
const ONE = decimal(1);

/** Highest floor that a control gap or the context may set. */
export const CONTEXT_CAP = decimal(74);

/** The score below which an open flag does not let R fall. Context rules set none. Source: methodology 3.2, Floors. */
export function floorOf(flag: OpenFlag): Decimal {
  if (flag.class === 'INHERENT') return 0n;
  if (flag.class === 'CONTROL_GAP') {
    return flag.ruleId === 'RECRUIT-FEE-PRESUMED' ? presumption(flag) : decimal(CONTROL_GAP[flag.severity]);
  }
  const alleged = flag.assurance === 'alleged';
  if (flag.ruleId === 'RECRUIT-FEE-WORKER-PAID' && flag.severity === 'H' && flag.costInMonths !== null) {
    const rise = clampToOne(over(most(flag.costInMonths - decimal('0.25'), 0n), decimal('2.75')));
    return alleged ? decimal(50) + times(decimal(25), rise) : decimal(60) + times(decimal(30), rise);
  }
  return decimal((alleged ? LOWER : UPPER)[flag.severity]);
}

/** 50 + 8 min(b, 3) for a benchmark of b months, 50 without one, 74 where the question was declined. */
function presumption(flag: OpenFlag): Decimal {
  if (flag.feeQuestionDeclined) return CONTEXT_CAP;
  if (flag.corridorMonths === null || flag.corridorMonths < ONE) return decimal(50);
  return decimal(50) + times(decimal(8), least(flag.corridorMonths, decimal(3)));
}

function clampToOne(value: Decimal): Decimal {
  return least(value, ONE);
}
