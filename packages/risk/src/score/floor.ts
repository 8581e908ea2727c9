import type { Assurance } from '@plumbline/facts';
import type { RuleClass, Severity } from '../assessment.ts';
import { decimal, least, most, over, times } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';

/** Inputs of a floor: an open flag, and the numbers for continuous floors. */
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
  /** The flag is known only from the supplier's own answer about its safeguards. */
  readonly ownWords: boolean;
}

const ONE = decimal(1);

type ByGravity = Readonly<Record<Severity, Decimal>>;

/** Floors of findings and sanctions; lower where they are alleged. */
function evidenceFloors(numbers: MethodNumbers, alleged: boolean): ByGravity {
  return alleged
    ? { C: numbers.floorCriticalAlleged, H: numbers.floorHighAlleged, M: numbers.floorMediumAlleged, L: 0n }
    : { C: numbers.floorCritical, H: numbers.floorHigh, M: numbers.floorMedium, L: 0n };
}

/**
 * The lowest R while a flag is open. Context rules set none, nor does a gap in safeguards that only the supplier itself tells: saying so must not cost what a
 * blank does not. See docs/methodology.md#floors.
 */
export function floorOf(numbers: MethodNumbers, flag: OpenFlag): Decimal {
  if (flag.class === 'INHERENT') return 0n;
  if (flag.class === 'CONTROL_GAP') {
    if (flag.ruleId === 'RECRUIT-FEE-PRESUMED') return presumption(numbers, flag);
    if (flag.ruleId === 'GAP-DECLINED') return flag.severity === 'H' ? numbers.contextCap : numbers.gapFloorMedium;
    return flag.ownWords ? 0n : gapFloor(numbers, flag.severity);
  }
  const floors = evidenceFloors(numbers, flag.assurance === 'alleged');
  if (flag.ruleId === 'RECRUIT-FEE-WORKER-PAID' && flag.severity === 'H' && flag.costInMonths !== null) {
    const above = most(flag.costInMonths - numbers.feeFloorFrom, 0n);
    const rise = least(over(above, numbers.feeFloorTo - numbers.feeFloorFrom), ONE);
    return floors.H + times(floors.C - floors.H, rise);
  }
  return floors[flag.severity];
}

/** A gap in safeguards is never Critical. */
function gapFloor(numbers: MethodNumbers, severity: Severity): Decimal {
  return severity === 'L' ? 0n : severity === 'M' ? numbers.gapFloorMedium : numbers.gapFloorHigh;
}

/** Rises with the benchmark of the corridor; as high as context can go where the question was declined. */
function presumption(numbers: MethodNumbers, flag: OpenFlag): Decimal {
  if (flag.feeQuestionDeclined) return numbers.contextCap;
  const { corridorMonths: months } = flag;
  if (months === null || months < numbers.corridorCostlyFrom) return numbers.presumedFloor;
  return numbers.presumedFloor + times(numbers.presumedPerMonth, least(months, numbers.presumedMonthsMost));
}
