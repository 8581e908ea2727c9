import { COLUMN_INDEX as column } from '../../../risk/src/rules/columns.ts';
import type { Trace } from '../../../risk/src/rules/compile.ts';
import { TRUTH } from '../../../risk/src/rules/program.ts';
import type { Frame } from '../../../risk/src/rules/frame.ts';
import { RULES } from '@plumbline/risk';
import { above, and, atLeast, judgeAll, judgeOne, or, read, yes } from './three-valued.ts';

const { FALSE, TRUE } = TRUTH;
const unit = 1e8;

const place = (id: string): number => RULES.findIndex((rule) => rule.id === id);
const withheld = place('WAGE-WITHHELD');
const deduct = place('WAGE-DEDUCT');
const belowMinimum = place('WAGE-BELOW-MIN');
const records = place('WAGE-RECORDS');
const bondage = place('DEBT-BONDAGE');
const excessive = place('OT-EXCESSIVE');
const forced = place('OT-FORCED');

/** The rules of group D, written out. */
export function judgeWages({ numbers }: Frame, trace: Trace): void {
  const overdue = read(numbers, column.overdueDays);
  const periods = read(numbers, column.latePeriods);
  const heldBack = yes(read(numbers, column.payHeldBack));
  const late = or(or(above(overdue, 7), above(periods, 0)), heldBack);
  judgeAll(trace, withheld, late, FALSE, FALSE, TRUE, or(or(atLeast(periods, 2), atLeast(overdue, 30)), heldBack));
  const share = read(numbers, column.deductions);
  const tooMuch = or(above(share, 0.3 * unit), yes(read(numbers, column.deductionsOverCap)));
  judgeAll(trace, deduct, tooMuch, FALSE, FALSE, TRUE, above(share, 0.5 * unit));
  const low = yes(read(numbers, column.belowMinimumWage));
  const gap = or(
    above(read(numbers, column.migrantPayGap), 0.05 * unit),
    above(read(numbers, column.womenPayGap), 0.05 * unit),
  );
  const unequal = and(gap, atLeast(read(numbers, column.payGapGroup), 10));
  judgeAll(trace, belowMinimum, or(low, unequal), FALSE, TRUE, low, FALSE);
  judgeRecordsAndDebts(numbers, trace);
  const week = read(numbers, column.weeklyHours);
  const long = or(above(week, 60 * unit), above(read(numbers, column.overtimeHours), 12 * unit));
  const restless = atLeast(read(numbers, column.weeksWithoutRest), 2);
  judgeAll(trace, excessive, or(long, restless), FALSE, TRUE, above(week, 72 * unit), FALSE);
  judgeOne(trace, forced, yes(read(numbers, column.overtimeForced)), 4);
}

function judgeRecordsAndDebts(numbers: Float64Array, trace: Trace): void {
  const wrong = or(
    or(yes(read(numbers, column.payRecordsFalse)), above(read(numbers, column.payRecordsGap), 0.15 * unit)),
    yes(read(numbers, column.paidToAgent)),
  );
  const unclear = or(
    above(read(numbers, column.cashPaid), 0.1 * unit),
    yes(read(numbers, column.payslipNotUnderstood)),
  );
  judgeAll(trace, records, or(wrong, unclear), FALSE, TRUE, wrong, FALSE);
  const owed = or(
    atLeast(read(numbers, column.debtInMonths), unit),
    atLeast(read(numbers, column.debtRepayment), 0.25 * unit),
  );
  judgeOne(trace, bondage, or(owed, yes(read(numbers, column.boundByDebt))), 4);
}
