import type { FactKey, FieldKey } from '@plumbline/facts';
import type { Observer } from './observer.ts';
import type { ValueDraft } from './value-draft.ts';

/** Facts about pay, debts and hours that equal a field. */
const EQUAL: readonly (readonly [FactKey, FieldKey])[] = [
  ['pay.latePeriods', 'latePayPeriods'],
  ['pay.heldBack', 'payHeldBack'],
  ['pay.deductionShare', 'deductionShare'],
  ['pay.lowestHourly', 'lowestHourlyPay'],
  ['pay.migrantGap', 'migrantPayGap'],
  ['pay.womenGap', 'womenPayGap'],
  ['pay.gapGroup', 'payGapWorkers'],
  ['pay.recordsFalse', 'payRecordsFalse'],
  ['pay.recordsGap', 'payRecordsGap'],
  ['pay.cashShare', 'cashPaidShare'],
  ['pay.paidTo', 'wagesPaidTo'],
  ['pay.payslip', 'payslip'],
  ['debt.outstanding', 'workerDebt'],
  ['debt.repaymentShare', 'debtRepaymentShare'],
  ['debt.leaveBeforeRepaid', 'leaveBeforeRepaid'],
  ['hours.weekly', 'weeklyHours'],
  ['hours.overtime', 'overtimeHours'],
  ['hours.weeksWithoutRest', 'weeksWithoutRest'],
  ['hours.refusal', 'overtimeRefusal'],
];

/** Observes the conditions of work from the file. */
export function observeConditions(draft: ValueDraft, observer: Observer): void {
  for (const [fact, field] of EQUAL) observer.field(fact, draft, field);
}
