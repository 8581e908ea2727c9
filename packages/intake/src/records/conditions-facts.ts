import type { FactKey, FieldKey } from '@plumbline/facts';
import type { Observer } from './observer.ts';
import type { ValueDraft } from './value-draft.ts';

/** Facts about pay, debts, hours, movement, housing and voice that equal a field. */
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
  ['movement.exitLoss', 'resignationLoss'],
  ['movement.noticeDays', 'noticeDays'],
  ['movement.exitWaiver', 'exitWaiver'],
  ['movement.signal', 'phoneSignal'],
  ['movement.transport', 'transport'],
  ['movement.daysAtSea', 'daysAtSea'],
  ['housing.daysAfterLeaving', 'housingAfterLeaving'],
  ['housing.spacePerPerson', 'spacePerPerson'],
  ['housing.peoplePerRoom', 'peoplePerRoom'],
  ['housing.fireExit', 'fireExit'],
  ['housing.basics', 'waterAndVentilation'],
  ['voice.channel', 'grievanceChannel'],
  ['voice.languageShare', 'grievanceLanguageShare'],
  ['voice.openToAll', 'grievanceOpenToAll'],
  ['voice.representation', 'workerRepresentation'],
  ['voice.cases', 'grievanceCases'],
  ['voice.auditInterference', 'auditInterference'],
];

/** Observes the conditions of work from the file. */
export function observeConditions(draft: ValueDraft, observer: Observer): void {
  for (const [fact, field] of EQUAL) observer.field(fact, draft, field);
}
