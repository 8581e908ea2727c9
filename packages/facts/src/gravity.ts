import { NUMBERS } from './method/current.ts';
import type { NumberKey } from './method/flrm-1.1.ts';

import type { FactKey } from './facts.ts';
import type { FactValues } from './observations.ts';

/** What makes a value speak of harm to people. Words stand from the harmless ones on, each rank worse than the one before. */
type Gravity =
  | { readonly is: boolean }
  | { readonly ranks: readonly (readonly string[])[] }
  | { readonly above: NumberKey | 0 }
  | { readonly from: NumberKey }
  | { readonly below: NumberKey | 1 }
  /** The more the graver, while one of these facts speaks of harm. */
  | { readonly moreWhile: readonly FactKey[] }
  /** The less the graver, while one of these facts speaks of harm. */
  | { readonly lessWhile: readonly FactKey[] }
  /** Harmless by itself; what these facts say of harm rests on it. */
  | { readonly isWhile: readonly FactKey[] };

const heldBy = { ranks: [['worker'], ['employer', 'agent', 'dormitory', 'other']] } as const;
const HOUSED: readonly FactKey[] = [
  'housing.spacePerPerson',
  'housing.peoplePerRoom',
  'housing.fireExit',
  'housing.basics',
  'housing.daysAfterLeaving',
];

/**
 * Facts on which findings about people rest and which suppliers answer, and which of their values do. What only an edition of law makes a finding, such as a wage below the
 * minimum, is left out: nobody can say without it which of two values is harm.
 */
const GRAVITIES: Readonly<Partial<Record<FactKey, Gravity>>> = {
  'recruitment.workersPaid': { is: true },
  'recruitment.workerCost': { above: 0 },
  'recruitment.depositOrBond': { is: true },
  'agents.payment': { ranks: [['by-employer'], ['unpaid', 'to-employer']] },
  'production.elsewhere': { ranks: [['none', 'declared'], ['undisclosed']] },
  'workforce.compulsoryLabour': { ranks: [['none'], ['prison', 'students', 'conscripts', 'excluded']] },
  'workforce.prisonSafeguards': { ranks: [['public-and-free'], ['private-benefit', 'not-free', 'unsupervised']] },
  'documents.holder': heldBy,
  'documents.access': { ranks: [['any-hour'], ['on-request'], ['none']] },
  'documents.cardHolder': heldBy,
  'documents.phoneHolder': heldBy,
  'documents.permitsLapsed': { ranks: [['none', 'renewed'], ['open']] },
  'documents.permitRenewal': { ranks: [['worker'], ['employer', 'agent']] },
  'contract.writtenShare': { below: 1 },
  'contract.changed': { is: true },
  'contract.change': { ranks: [['same-or-better'], ['worse']] },
  'pay.netMonthly': { lessWhile: ['recruitment.workerCost', 'debt.outstanding'] },
  'pay.overdueDays': { above: 'overdueAbove' },
  'pay.latePeriods': { above: 0 },
  'pay.heldBack': { ranks: [['none'], ['savings', 'run-away-insurance', 'end-of-term', 'other']] },
  'pay.deductionShare': { above: 'deductionsAbove' },
  'pay.migrantGap': { above: 'payGapAbove' },
  'pay.womenGap': { above: 'payGapAbove' },
  'pay.gapGroup': { moreWhile: ['pay.migrantGap', 'pay.womenGap'] },
  'pay.paidTo': {
    ranks: [
      ['worker', 'other'],
      ['agent', 'crew-leader', 'family'],
    ],
  },
  'pay.cashShare': { above: 'cashPaidAbove' },
  'pay.payslip': { ranks: [['own-language'], ['other-language', 'none']] },
  'debt.outstanding': { above: 0 },
  'debt.repaymentShare': { from: 'debtRepaymentFrom' },
  'debt.leaveBeforeRepaid': { is: false },
  'hours.weekly': { above: 'weeklyHoursAbove' },
  'hours.overtime': { above: 'overtimeHoursAbove' },
  'hours.weeksWithoutRest': { from: 'weeksWithoutRestFrom' },
  'hours.refusal': { ranks: [['none'], ['pay-lost', 'dismissal', 'locked-in', 'quota', 'other']] },
  'movement.exitLoss': {
    ranks: [['none'], ['fine', 'ticket-lost', 'service-bond', 'absconding-report', 'other'], ['pay-forfeited']],
  },
  'housing.employerProvided': { isWhile: HOUSED },
  'housing.daysAfterLeaving': { below: 'housingAfterLeavingBelow' },
  'housing.spacePerPerson': { below: 'spaceBelow' },
  'housing.peoplePerRoom': { above: 'peoplePerRoomAbove' },
  'housing.fireExit': { ranks: [['clear'], ['none'], ['blocked']] },
  'housing.basics': { is: false },
  'movement.signal': { is: false },
  'movement.transport': { is: false },
  'movement.daysAtSea': { above: 'daysAtSeaAbove' },
  'vulnerable.crewAdvance': { ranks: [['none', 'repaid'], ['outstanding-free'], ['outstanding'], ['stops-leaving']] },
  'forms.jobLender': {
    ranks: [
      ['none', 'bank', 'family'],
      ['app', 'moneylender', 'pledge'],
    ],
  },
  'forms.trainees': { ranks: [['none', 'under-wage-law'], ['outside-wage-law']] },
  'forms.homework': { ranks: [['none', 'at-minimum'], ['disclosed'], ['below-minimum'], ['hidden']] },
  'forms.womenRules': { ranks: [['none'], ['curfew', 'lump-sum']] },
};

type Value = FactValues[FactKey];
/** The value of another fact of the same subject that is in force; undefined where it is not known. */
type Beside = (fact: FactKey) => Value | undefined;

/** How gravely a known value speaks of harm to people, within its fact: 0 not at all. */
export function gravityOf(fact: FactKey, value: Value, beside: Beside): number {
  const gravity = GRAVITIES[fact];
  if (gravity === undefined) return 0;
  if ('is' in gravity) return value === gravity.is ? 1 : 0;
  if ('ranks' in gravity)
    return Math.max(
      0,
      gravity.ranks.findIndex((words) => words.some((word) => word === value)),
    );
  if ('isWhile' in gravity) return value === true && speaksOfHarm(gravity.isWhile, beside) ? 1 : 0;
  const number = numberOf(value);
  if ('moreWhile' in gravity) return speaksOfHarm(gravity.moreWhile, beside) ? number : 0;
  if ('lessWhile' in gravity) return speaksOfHarm(gravity.lessWhile, beside) ? 1 / (1 + number) : 0;
  if ('above' in gravity) return number > bound(gravity.above) ? number : 0;
  if ('from' in gravity) return number >= bound(gravity.from) ? number : 0;
  return number < bound(gravity.below) ? 1 + bound(gravity.below) - number : 0;
}

function speaksOfHarm(facts: readonly FactKey[], beside: Beside): boolean {
  return facts.some((each) => {
    const value = beside(each);
    return value !== undefined && gravityOf(each, value, () => undefined) > 0;
  });
}

function bound(at: NumberKey | 0 | 1): number {
  return typeof at === 'number' ? at : NUMBERS[at];
}

function numberOf(value: Value): number {
  return Number(typeof value === 'object' && 'minor' in value ? value.minor : value);
}
