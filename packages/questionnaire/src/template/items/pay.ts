import { money, number, one, several, share, yesNo } from '../columns.ts';
import type { Item } from '../template.ts';

const HELD_BY_OTHERS = ['employer', 'agent', 'dormitory', 'other'];

/** Papers, permits, pay, debts and hours. */
export const payItems: readonly Item[] = [
  {
    key: 'q25',
    section: 'documents',
    bySite: true,
    columns: [one('papers', 'holder'), one('cards', 'holder'), one('phones', 'holder')],
    evidence: ['locker-record', 'attestation'],
    feeds: [
      { fact: 'documents.holder', field: 'documentHolder', column: 'papers' },
      { fact: 'documents.cardHolder', field: 'cardHolder', column: 'cards' },
      { fact: 'documents.phoneHolder', field: 'phoneHolder', column: 'phones' },
    ],
    control: {
      topic: 'DOCS',
      weight: 3,
      full: {
        every: [
          { column: 'papers', is: ['worker'] },
          { column: 'cards', is: ['worker'] },
          { column: 'phones', is: ['worker'] },
        ],
      },
    },
    discloses: [
      { rule: 'DOC-RETENTION', when: { column: 'papers', is: HELD_BY_OTHERS } },
      { rule: 'DOC-CARD-PHONE-HELD', when: { column: 'cards', is: HELD_BY_OTHERS } },
      { rule: 'DOC-CARD-PHONE-HELD', when: { column: 'phones', is: HELD_BY_OTHERS } },
    ],
    leadsTo: 'papers-back',
    legal: true,
  },
  {
    key: 'q26',
    section: 'documents',
    bySite: true,
    columns: [one('access', 'access')],
    evidence: ['locker-record', 'attestation'],
    feeds: [{ fact: 'documents.access', field: 'documentAccess' }],
    control: { topic: 'DOCS', weight: 3, full: { column: 'access', is: ['any-hour'] } },
    leadsTo: 'papers-back',
    legal: true,
  },
  {
    key: 'q27',
    section: 'documents',
    bySite: true,
    when: { item: 'q07', test: { column: 'international', above: 0 }, orUnknown: true },
    columns: [one('lapsed', 'permit-lapse'), one('renews', 'renewer'), one('pays', 'renewer')],
    feeds: [
      { fact: 'documents.permitsLapsed', field: 'permitsLapsed', column: 'lapsed' },
      { fact: 'documents.permitRenewal', field: 'permitRenewal', column: 'renews' },
      {
        fact: 'recruitment.workersPaid',
        field: 'workersPaid',
        column: 'pays',
        read: { words: { worker: 'yes' } },
        detail: true,
      },
    ],
    control: {
      topic: 'DOCS',
      weight: 2,
      full: {
        every: [
          { column: 'lapsed', is: ['none'] },
          { column: 'pays', is: ['employer'] },
        ],
      },
      half: { column: 'lapsed', is: ['none', 'renewed'] },
    },
    discloses: [
      {
        rule: 'DOC-PERMIT-LAPSED',
        when: {
          every: [
            { column: 'lapsed', is: ['open'] },
            { column: 'renews', is: ['employer', 'agent'] },
          ],
        },
      },
      { rule: 'RECRUIT-FEE-WORKER-PAID', when: { column: 'pays', is: ['worker'] } },
    ],
    leadsTo: 'papers-back',
  },
  {
    key: 'q28',
    section: 'pay',
    bySite: true,
    columns: [
      one('cycle', 'pay-cycle'),
      number('late', 'periods', { leads: true }),
      number('longest', 'days', { when: { column: 'late', from: 1 } }),
      number('workers', 'workers', { optional: true, when: { column: 'late', from: 1 } }),
    ],
    evidence: ['payment-summary', 'attestation'],
    feeds: [
      { fact: 'pay.latePeriods', field: 'latePayPeriods', column: 'late' },
      { fact: 'pay.overdueDays', field: 'wagesOverdueDays', column: 'longest' },
      // Where no pay day was late, none was late for any number of days.
      { fact: 'pay.overdueDays', field: 'wagesOverdueDays', column: 'late', read: { zero: '0' } },
    ],
    control: {
      topic: 'WAGES',
      weight: 3,
      full: { column: 'late', to: 0 },
    },
    discloses: [{ rule: 'WAGE-WITHHELD', when: { column: 'late', from: 1 } }],
    leadsTo: 'pay-made-good',
  },
  {
    key: 'q29',
    section: 'pay',
    bySite: true,
    columns: [several('kinds', 'deduction'), share('share'), one('heldBack', 'held-back')],
    evidence: ['payment-summary', 'attestation'],
    feeds: [
      { fact: 'pay.deductionShare', field: 'deductionShare', column: 'share' },
      { fact: 'pay.heldBack', field: 'payHeldBack', column: 'heldBack' },
    ],
    control: {
      topic: 'WAGES',
      weight: 2,
      full: {
        every: [
          { column: 'share', to: 'deductionsAbove' },
          { column: 'heldBack', is: ['none'] },
        ],
      },
    },
    discloses: [
      { rule: 'WAGE-DEDUCT', when: { column: 'share', above: 'deductionsAbove' } },
      {
        rule: 'WAGE-WITHHELD',
        when: { column: 'heldBack', is: ['savings', 'run-away-insurance', 'end-of-term', 'other'] },
      },
    ],
    leadsTo: 'pay-made-good',
  },
  {
    key: 'q30',
    section: 'pay',
    bySite: true,
    columns: [share('cash'), one('to', 'paid-to'), one('payslip', 'payslip')],
    evidence: ['payment-summary'],
    feeds: [
      { fact: 'pay.cashShare', field: 'cashPaidShare', column: 'cash' },
      { fact: 'pay.paidTo', field: 'wagesPaidTo', column: 'to' },
      { fact: 'pay.payslip', field: 'payslip', column: 'payslip' },
    ],
    control: {
      topic: 'WAGES',
      weight: 2,
      full: {
        every: [
          { column: 'cash', to: 'cashPaidAbove' },
          { column: 'to', is: ['worker'] },
          { column: 'payslip', is: ['own-language'] },
        ],
      },
      half: { column: 'to', is: ['worker'] },
    },
    discloses: [
      { rule: 'WAGE-RECORDS', when: { column: 'to', is: ['agent'] } },
      { rule: 'WAGE-RECORDS', when: { column: 'payslip', is: ['other-language', 'none'] } },
      { rule: 'PAY-TO-FAMILY-HEAD', when: { column: 'to', is: ['crew-leader', 'family'] } },
    ],
    leadsTo: 'pay-made-good',
  },
  {
    key: 'q31',
    section: 'pay',
    bySite: true,
    columns: [
      money('hourly'),
      money('monthly'),
      share('migrantGap', { optional: true }),
      share('womenGap', { optional: true }),
      number('group', 'workers', { optional: true }),
    ],
    evidence: ['payment-summary'],
    feeds: [
      { fact: 'pay.lowestHourly', field: 'lowestHourlyPay', column: 'hourly' },
      { fact: 'pay.netMonthly', field: 'netMonthlyPay', column: 'monthly' },
      { fact: 'pay.migrantGap', field: 'migrantPayGap', column: 'migrantGap' },
      { fact: 'pay.womenGap', field: 'womenPayGap', column: 'womenGap' },
      { fact: 'pay.gapGroup', field: 'payGapWorkers', column: 'group' },
    ],
    control: {
      topic: 'WAGES',
      weight: 1,
      full: {
        every: [
          { column: 'migrantGap', to: 'payGapAbove' },
          { column: 'womenGap', to: 'payGapAbove' },
        ],
      },
    },
    leadsTo: 'pay-made-good',
  },
  {
    key: 'q32',
    section: 'pay',
    bySite: true,
    columns: [
      money('debt'),
      share('repayment'),
      yesNo('mayLeave'),
      one('lender', 'lender'),
      one('advance', 'advance', { optional: true }),
    ],
    evidence: ['ledger'],
    feeds: [
      { fact: 'debt.outstanding', field: 'workerDebt', column: 'debt' },
      { fact: 'debt.repaymentShare', field: 'debtRepaymentShare', column: 'repayment' },
      { fact: 'debt.leaveBeforeRepaid', field: 'leaveBeforeRepaid', column: 'mayLeave' },
      { fact: 'forms.jobLender', field: 'jobLender', column: 'lender' },
      { fact: 'vulnerable.crewAdvance', field: 'crewAdvance', column: 'advance' },
    ],
    control: {
      topic: 'WAGES',
      weight: 2,
      full: {
        every: [
          { column: 'debt', to: 0 },
          { column: 'mayLeave', is: [true] },
        ],
      },
      half: { column: 'mayLeave', is: [true] },
    },
    discloses: [
      { rule: 'DEBT-BONDAGE', when: { column: 'mayLeave', is: [false] } },
      { rule: 'DEBT-MICROLOAN', when: { column: 'lender', is: ['app', 'moneylender', 'pledge'] } },
      {
        rule: 'VULN-GROUP-BONDED',
        when: { column: 'advance', is: ['outstanding', 'outstanding-free', 'stops-leaving'] },
      },
    ],
    leadsTo: 'repayment',
  },
  {
    key: 'q33',
    section: 'pay',
    bySite: true,
    columns: [
      number('weekly', 'hours', { decimals: 1 }),
      number('overtime', 'hours', { decimals: 1 }),
      number('withoutRest', 'weeks'),
    ],
    evidence: ['time-summary'],
    feeds: [
      { fact: 'hours.weekly', field: 'weeklyHours', column: 'weekly' },
      { fact: 'hours.overtime', field: 'overtimeHours', column: 'overtime' },
      { fact: 'hours.weeksWithoutRest', field: 'weeksWithoutRest', column: 'withoutRest' },
    ],
    control: {
      topic: 'HOURS',
      weight: 2,
      full: {
        every: [
          { column: 'weekly', to: 'weeklyHoursAbove' },
          { column: 'overtime', to: 'overtimeHoursAbove' },
          { column: 'withoutRest', to: 1 },
        ],
      },
    },
    discloses: [
      { rule: 'OT-EXCESSIVE', when: { column: 'weekly', above: 'weeklyHoursAbove' } },
      { rule: 'OT-EXCESSIVE', when: { column: 'overtime', above: 'overtimeHoursAbove' } },
      { rule: 'OT-EXCESSIVE', when: { column: 'withoutRest', from: 'weeksWithoutRestFrom' } },
    ],
    leadsTo: 'hours',
  },
  {
    key: 'q34',
    section: 'pay',
    bySite: true,
    columns: [one('refusal', 'refusal')],
    evidence: ['work-rules'],
    feeds: [{ fact: 'hours.refusal', field: 'overtimeRefusal' }],
    control: { topic: 'HOURS', weight: 2, full: { column: 'refusal', is: ['none'] } },
    discloses: [
      { rule: 'OT-FORCED', when: { column: 'refusal', is: ['pay-lost', 'dismissal', 'locked-in', 'quota', 'other'] } },
    ],
    leadsTo: 'hours',
  },
];
