import type { SaidFacts } from '../../test/a-supplier.ts';
import type { ColumnCase, ColumnTables } from './column-case.ts';

const MIGRANTS = 'workforce.migrantShare';
const DOM = { 'activity.sectors': [{ key: 'DOM', confidence: 90 }] };
const money = (minor: number, currency = 'USD') => ({ minor, currency });

/** Words of one fact, by what they mean to a rule; without the fact it is not known. */
function words<K extends keyof SaidFacts>(
  fact: K,
  yes: readonly SaidFacts[K][],
  no: readonly SaidFacts[K][],
): readonly ColumnCase[] {
  return [
    [{}, null],
    ...yes.map((word): ColumnCase => [{ [fact]: word }, 1]),
    ...no.map((word): ColumnCase => [{ [fact]: word }, 0]),
  ];
}

/** Of contracts, pay, movement and newer forms: what is recorded, and what rules read. Worked from the catalogue of rules. */
export const TERMS_COLUMNS: ColumnTables = {
  documentsHeld: words('documents.holder', ['employer', 'agent', 'dormitory', 'other'], ['worker']),
  documentAccessLimited: words('documents.access', ['on-request', 'none'], ['any-hour']),
  cardsHeld: words('documents.cardHolder', ['employer', 'agent'], ['worker']),
  phonesHeld: words('documents.phoneHolder', ['employer', 'agent'], ['worker']),
  permitsLapsed: [...words('documents.permitsLapsed', ['open'], ['none', 'renewed']), [{ [MIGRANTS]: '0' }, 0]],
  permitsRenewedByOthers: words('documents.permitRenewal', ['employer', 'agent'], ['worker']),
  permitsForOtherPurpose: [
    ...words('documents.permitPurpose', ['visit', 'study', 'training', 'other-employer'], ['this-job']),
    [{ [MIGRANTS]: '0' }, 0],
    [{ [MIGRANTS]: '0.1' }, null],
  ],
  termsWorse: [
    ...words('contract.change', ['worse'], ['same-or-better']),
    [{ 'contract.changed': false }, 0],
    [{ 'contract.changed': true }, null],
  ],
  offerDiffersShare: [
    [{}, null],
    [{ 'recruitment.offerAsked': 40 }, null],
    [{ 'recruitment.offerAsked': 40, 'recruitment.offerDiffers': 2 }, 0.05],
    [{ 'recruitment.offerAsked': 0, 'recruitment.offerDiffers': 0 }, 0],
    [{ 'recruitment.offerDiffers': 0 }, 0],
    [{ 'recruitment.offerDiffers': 2 }, null],
  ],
  offerOtherJob: words('recruitment.offerDifference', ['job', 'country'], ['pay', 'hours', 'place', 'employer']),
  outputOfCapacity: [
    [{}, null],
    [{ 'production.shipped': 125, 'production.capacity': 100 }, 1.25],
    [{ 'production.shipped': 0 }, 0],
    [{ 'production.shipped': 5 }, null],
    [{ 'production.shipped': 5, 'production.capacity': 0 }, null],
    [{ 'production.capacity': 100 }, null],
  ],
  undisclosedSite: words('production.elsewhere', ['undisclosed'], ['none', 'declared']),
  payHeldBack: words('pay.heldBack', ['savings', 'end-of-term', 'other'], ['none']),
  payHeld: words('pay.heldBack', ['savings', 'end-of-term', 'other'], ['none']),
  paidToAgent: words('pay.paidTo', ['agent'], ['worker', 'family', 'crew-leader', 'other']),
  paidToFamily: words('pay.paidTo', ['family', 'crew-leader'], ['worker', 'agent', 'other']),
  payslipNotUnderstood: words('pay.payslip', ['other-language', 'none'], ['own-language']),
  debtInMonths: [
    [{}, null],
    [{ 'debt.outstanding': money(100), 'pay.netMonthly': money(200) }, 0.5],
    [{ 'debt.outstanding': money(100), 'pay.netMonthly': money(200, 'EUR') }, null],
  ],
  boundByDebt: words('debt.leaveBeforeRepaid', [false], [true]),
  overtimeForced: words('hours.refusal', ['pay-lost', 'dismissal', 'locked-in', 'quota', 'other'], ['none']),
  resignationPenalised: words('movement.exitLoss', ['fine', 'ticket-lost', 'pay-forfeited', 'other'], ['none']),
  payForfeited: words('movement.exitLoss', ['pay-forfeited'], ['none', 'fine', 'other']),
  movementRestricted: words('movement.restriction', ['curfew', 'permission', 'guards', 'locked'], ['none']),
  movementLocked: words('movement.restriction', ['permission', 'guards', 'locked'], ['none', 'curfew']),
  fireExitMissing: words('housing.fireExit', ['none'], ['clear', 'blocked']),
  fireExitBlocked: words('housing.fireExit', ['blocked'], ['clear', 'none']),
  isolatedSite: words('place.siteType', ['vessel', 'private-household', 'camp'], ['fixed-facility', 'project-site']),
  // Only a vessel is at sea; where the type of site is not known, the days are read as they stand.
  daysAtSea: [
    [{}, null],
    [{ 'place.siteType': 'vessel' }, null],
    [{ 'place.siteType': 'vessel', 'movement.daysAtSea': 91 }, 91],
    [{ 'movement.daysAtSea': 91 }, 91],
    [{ 'place.siteType': 'camp', 'movement.daysAtSea': 91 }, 0],
  ],
  auditInterfered: words('voice.auditInterference', ['coaching', 'access-denied', 'other'], ['none']),
  signalCredible: words('voice.signalCredibility', ['A', 'B'], ['C', 'D', 'E']),
  displacedInsecure: words('vulnerable.displacedRight', ['not-secure'], ['none', 'secure']),
  advanceOutstanding: words(
    'vulnerable.crewAdvance',
    ['outstanding', 'outstanding-free', 'stops-leaving'],
    ['none', 'repaid'],
  ),
  advanceStopsLeaving: [
    ...words('vulnerable.crewAdvance', ['stops-leaving'], ['none', 'repaid', 'outstanding-free']),
    [{ 'vulnerable.crewAdvance': 'outstanding' }, null],
  ],
  childAtRisk: words('vulnerable.minors', ['under-legal-age', 'hazardous-or-night'], ['none', 'light']),
  liveIn: [
    [{}, null],
    [{ 'housing.employerProvided': true }, null],
    [DOM, null],
    [{ ...DOM, 'housing.employerProvided': true }, 1],
    [{ ...DOM, 'housing.employerProvided': false }, 0],
    [{ 'activity.sectors': [{ key: 'MAN', confidence: 90 }], 'housing.employerProvided': true }, 0],
  ],
  auditRecent: [
    [{}, null],
    [{ 'audit.date': '2024-11-25' }, 1],
    [{ 'audit.date': '2024-11-24' }, 0],
    [{ 'audit.done': false, 'audit.date': '2026-11-25' }, 0],
    [{ 'audit.done': true }, null],
  ],
  auditVeryRecent: [
    [{ 'audit.date': '2025-11-25' }, 1],
    [{ 'audit.date': '2025-11-24' }, 0],
  ],
  auditOwnLanguage: words('audit.interviews', ['in-language'], ['other-language', 'none']),
  auditAnnouncedOnly: words('audit.notice', ['announced'], ['semi-announced', 'unannounced']),
  platformRented: words('forms.platformAccount', ['rented'], ['none', 'own']),
  // Who does no platform work cannot be deactivated.
  deactivationPenalty: [
    ...words('forms.deactivation', [true], [false]),
    [{ 'forms.platformAccount': 'none' }, 0],
    [{ 'forms.platformAccount': 'own' }, null],
  ],
  riskyLoan: [
    ...words('forms.jobLender', ['app', 'moneylender', 'pledge'], ['none', 'bank', 'family']),
    [{ 'recruitment.workerCostLoan': false }, 0],
    [{ 'recruitment.workerCostLoan': true }, null],
  ],
  letterbox: words('forms.posting', ['no-activity', 'no-a1'], ['none', 'in-order']),
  seasonalTied: words('forms.seasonalTerms', ['no-transfer', 'hours-below-promise', 'return-debt'], ['in-order']),
  traineeOutsideLaw: words('forms.trainees', ['outside-wage-law'], ['none', 'under-wage-law']),
  // Disclosed homework says nothing of what it pays.
  hiddenHomework: [
    ...words('forms.homework', ['below-minimum', 'hidden'], ['none', 'at-minimum']),
    [{ 'forms.homework': 'disclosed' }, null],
  ],
  womenOnlyRules: words('forms.womenRules', ['curfew', 'lump-sum'], ['none']),
  exitUnpaid: words('forms.exitPay', ['unpaid'], ['no-exit', 'paid']),
  crewSign: words('forms.crewSigns', ['dark', 'flag-change', 'dark-and-flag-change'], ['none']),
  compulsoryLabour: words('workforce.compulsoryLabour', ['students', 'conscripts'], ['none', 'prison', 'excluded']),
};
