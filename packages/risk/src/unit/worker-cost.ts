import type { FactKey, Money } from '@plumbline/facts';
import { decimal, over } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import { known } from './unit.ts';
import type { Unit } from './unit.ts';

/** An amount in months of net pay; null when either is unknown or the currencies differ. */
export function inMonths(cost: Money | null, pay: Money | null): Decimal | null {
  if (cost?.minor === 0) return 0n;
  if (!cost || !pay || pay.minor <= 0 || cost.currency === null || cost.currency !== pay.currency) return null;
  return over(decimal(cost.minor), decimal(pay.minor));
}

/** What workers paid in months of net pay (RCI); null when it is unknown. */
export function costInMonths(unit: Unit): Decimal | null {
  return inMonths(
    known(unit, 'recruitment.workerCost') ?? known(unit, 'recruitment.workerCostHighest'),
    known(unit, 'pay.netMonthly'),
  );
}

/** The highest known cost of a worker in months of net pay, with the fact that gives it; null without one. */
export function highestCost(unit: Unit): { readonly months: Decimal; readonly fact: FactKey } | null {
  const pay = known(unit, 'pay.netMonthly');
  const costs = (['recruitment.workerCost', 'recruitment.workerCostHighest'] as const).flatMap((fact) => {
    const months = inMonths(known(unit, fact), pay);
    return months === null ? [] : [{ months, fact }];
  });
  return costs.reduce<(typeof costs)[number] | null>(
    (highest, cost) => (highest && highest.months >= cost.months ? highest : cost),
    null,
  );
}
