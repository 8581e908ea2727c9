import type { Reference } from '../reference.ts';
import type { SetColumn } from '../rules/frame.ts';
import { decimal } from '../decimal.ts';
import { mapped } from './mapped.ts';
import { known, knownDecimal } from './unit.ts';
import type { Unit } from './unit.ts';
import { inMonths } from './worker-cost.ts';

/** Fills the columns of pay, debts and hours (group D). Unknown stays NaN. */
export function payColumns(unit: Unit, reference: Reference, asOf: string, set: SetColumn): void {
  const isNotNone = (word: string): boolean => word !== 'none';
  set('latePeriods', known(unit, 'pay.latePeriods'));
  set('payHeldBack', mapped(known(unit, 'pay.heldBack'), isNotNone));
  set('deductions', knownDecimal(unit, 'pay.deductionShare'));
  set('deductionsOverCap', overCap(unit, reference));
  set('belowMinimumWage', belowMinimum(unit, reference, asOf));
  set('migrantPayGap', knownDecimal(unit, 'pay.migrantGap'));
  set('womenPayGap', knownDecimal(unit, 'pay.womenGap'));
  set('payGapGroup', known(unit, 'pay.gapGroup'));
  set('payRecordsFalse', known(unit, 'pay.recordsFalse'));
  set('payRecordsGap', knownDecimal(unit, 'pay.recordsGap'));
  set(
    'paidToAgent',
    mapped(known(unit, 'pay.paidTo'), (receiver) => receiver === 'agent'),
  );
  set('cashPaid', knownDecimal(unit, 'pay.cashShare'));
  set(
    'payslipNotUnderstood',
    mapped(known(unit, 'pay.payslip'), (payslip) => payslip !== 'own-language'),
  );
  set('debtInMonths', inMonths(known(unit, 'debt.outstanding'), known(unit, 'pay.netMonthly')));
  set('debtRepayment', knownDecimal(unit, 'debt.repaymentShare'));
  set(
    'boundByDebt',
    mapped(known(unit, 'debt.leaveBeforeRepaid'), (mayLeave) => !mayLeave),
  );
  set('weeklyHours', knownDecimal(unit, 'hours.weekly'));
  set('overtimeHours', knownDecimal(unit, 'hours.overtime'));
  set('weeksWithoutRest', known(unit, 'hours.weeksWithoutRest'));
  set('overtimeForced', mapped(known(unit, 'hours.refusal'), isNotNone));
}

/** Deductions of nothing are over no cap. */
function overCap(unit: Unit, { law }: Reference): boolean | null {
  const deductions = knownDecimal(unit, 'pay.deductionShare');
  if (deductions === 0n) return false;
  const cap = unit.country === null ? null : law.deductionCap(unit.country);
  return deductions === null || cap === null ? null : deductions > decimal(cap);
}

/** Pay below the minimum of every area is too low, and pay that reaches each of them is not. Between them the area would have to be known. */
function belowMinimum(unit: Unit, { law }: Reference, asOf: string): boolean | null {
  const hourly = known(unit, 'pay.lowestHourly');
  if (hourly === null || unit.country === null) return null;
  const minimums = law.minimumWages(unit.country, unit.sector?.key ?? null, asOf);
  if (minimums.length === 0 || minimums.some(({ currency }) => currency !== hourly.currency)) return null;
  if (minimums.every(({ minor }) => hourly.minor < minor)) return true;
  return minimums.some(({ minor }) => hourly.minor < minor) ? null : false;
}
