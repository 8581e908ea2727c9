import type { Columns, TruthTables } from './truth-case.ts';

const paid: Columns = { overdueDays: 0, latePeriods: 0, payHeldBack: 0 };
const fair: Columns = { belowMinimumWage: 0, migrantPayGap: 0, womenPayGap: 0, payGapGroup: 40 };
const clear: Columns = {
  payRecordsFalse: 0,
  payRecordsGap: 0,
  paidToAgent: 0,
  cashPaid: 0,
  payslipNotUnderstood: 0,
};
const free: Columns = { debtInMonths: 0, debtRepayment: 0, boundByDebt: 0 };
const rested: Columns = { weeklyHours: 48, overtimeHours: 0, weeksWithoutRest: 0 };

/** Group D: wages, debt, hours. */
export const WAGE_TABLES: TruthTables = {
  'WAGE-WITHHELD': [
    [paid, {}, 'FALSE - -'],
    [{ ...paid, overdueDays: 7 }, {}, 'FALSE - -'],
    [{ ...paid, overdueDays: 8 }, {}, 'TRUE H -'],
    [{ ...paid, overdueDays: 29 }, {}, 'TRUE H -'],
    [{ ...paid, overdueDays: 30 }, {}, 'TRUE C -'],
    [{ ...paid, latePeriods: 1 }, {}, 'TRUE H -'],
    [{ ...paid, latePeriods: 2 }, {}, 'TRUE C -'],
    [{ ...paid, payHeldBack: 1 }, {}, 'TRUE C -'],
    [{ overdueDays: 8 }, {}, 'TRUE H C'],
    [{ overdueDays: 30 }, {}, 'TRUE C -'],
    [{ overdueDays: 0, latePeriods: 0 }, {}, 'UNKNOWN - C'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'WAGE-DEDUCT': [
    [{ deductions: 0.3, deductionsOverCap: 0 }, {}, 'FALSE - -'],
    [{ deductions: 0.301, deductionsOverCap: 0 }, {}, 'TRUE H -'],
    [{ deductions: 0.5, deductionsOverCap: 0 }, {}, 'TRUE H -'],
    [{ deductions: 0.501, deductionsOverCap: 0 }, {}, 'TRUE C -'],
    [{ deductions: 0.1, deductionsOverCap: 1 }, {}, 'TRUE H -'],
    [{ deductions: 0.1 }, {}, 'UNKNOWN - H'],
    [{ deductions: 0.4 }, {}, 'TRUE H -'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'WAGE-BELOW-MIN': [
    [fair, {}, 'FALSE - -'],
    [{ ...fair, belowMinimumWage: 1 }, {}, 'TRUE H -'],
    [{ ...fair, migrantPayGap: 0.05 }, {}, 'FALSE - -'],
    [{ ...fair, migrantPayGap: 0.051 }, {}, 'TRUE M -'],
    [{ ...fair, womenPayGap: 0.05 }, {}, 'FALSE - -'],
    [{ ...fair, womenPayGap: 0.051 }, {}, 'TRUE M -'],
    [{ ...fair, womenPayGap: 0.2, payGapGroup: 9 }, {}, 'FALSE - -'],
    [{ ...fair, womenPayGap: 0.2, payGapGroup: 10 }, {}, 'TRUE M -'],
    [{ womenPayGap: 0.2, payGapGroup: 10 }, {}, 'TRUE M H'],
    [{ migrantPayGap: 0, womenPayGap: 0 }, {}, 'UNKNOWN - H'],
    [{ belowMinimumWage: 0, womenPayGap: 0.2 }, {}, 'UNKNOWN - M'],
    [{}, {}, 'UNKNOWN - H'],
  ],
  'WAGE-RECORDS': [
    [clear, {}, 'FALSE - -'],
    [{ ...clear, payRecordsFalse: 1 }, {}, 'TRUE H -'],
    [{ ...clear, payRecordsGap: 0.15 }, {}, 'FALSE - -'],
    [{ ...clear, payRecordsGap: 0.151 }, {}, 'TRUE H -'],
    [{ ...clear, paidToAgent: 1 }, {}, 'TRUE H -'],
    [{ ...clear, cashPaid: 0.1 }, {}, 'FALSE - -'],
    [{ ...clear, cashPaid: 0.101 }, {}, 'TRUE M -'],
    [{ ...clear, payslipNotUnderstood: 1 }, {}, 'TRUE M -'],
    [{ cashPaid: 0.5 }, {}, 'TRUE M H'],
    [{}, {}, 'UNKNOWN - H'],
  ],
  'DEBT-BONDAGE': [
    [free, {}, 'FALSE - -'],
    [{ ...free, debtInMonths: 0.99 }, {}, 'FALSE - -'],
    [{ ...free, debtInMonths: 1 }, {}, 'TRUE C -'],
    [{ ...free, debtRepayment: 0.249 }, {}, 'FALSE - -'],
    [{ ...free, debtRepayment: 0.25 }, {}, 'TRUE C -'],
    [{ ...free, boundByDebt: 1 }, {}, 'TRUE C -'],
    [{ debtInMonths: 0.5 }, {}, 'UNKNOWN - C'],
    [{}, {}, 'UNKNOWN - C'],
  ],
  'OT-EXCESSIVE': [
    [rested, {}, 'FALSE - -'],
    [{ ...rested, weeklyHours: 60 }, {}, 'FALSE - -'],
    [{ ...rested, weeklyHours: 60.01 }, {}, 'TRUE M -'],
    [{ ...rested, weeklyHours: 72 }, {}, 'TRUE M -'],
    [{ ...rested, weeklyHours: 72.01 }, {}, 'TRUE H -'],
    [{ ...rested, overtimeHours: 12 }, {}, 'FALSE - -'],
    [{ ...rested, overtimeHours: 12.01 }, {}, 'TRUE M -'],
    [{ ...rested, weeksWithoutRest: 1 }, {}, 'FALSE - -'],
    [{ ...rested, weeksWithoutRest: 2 }, {}, 'TRUE M -'],
    [{ overtimeHours: 20 }, {}, 'TRUE M H'],
    [{ weeklyHours: 48 }, {}, 'UNKNOWN - M'],
    [{}, {}, 'UNKNOWN - H'],
  ],
  'OT-FORCED': [
    [{ overtimeForced: 1 }, {}, 'TRUE C -'],
    [{ overtimeForced: 0 }, {}, 'FALSE - -'],
    [{}, {}, 'UNKNOWN - C'],
  ],
};
