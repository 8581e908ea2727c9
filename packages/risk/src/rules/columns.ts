import type { FactKey } from '@plumbline/facts';

/** `share`, `months`, `score` and `decimal` (hours, square metres) are compared as integers of 1e-8; `count` and `yes-no` (1 or 0) unscaled. */
export type ColumnUnit = 'share' | 'months' | 'score' | 'decimal' | 'count' | 'yes-no';

export interface ColumnDefinition {
  readonly unit: ColumnUnit;
  /** Facts behind the value: unknown ones become gaps. */
  readonly facts: readonly FactKey[];
  /** Edition that the value also needs; named as a reference gap when all facts are known. */
  readonly edition: string | null;
}

const column = (unit: ColumnUnit, facts: readonly FactKey[], edition: string | null = null): ColumnDefinition => ({
  unit,
  facts,
  edition,
});

/** The columns of a unit that rules read. Unknown is NaN; no column is ever "probably". */
export const COLUMNS = {
  sectorMapped: column('yes-no', []),
  highRiskSector: column('yes-no', ['activity.sectors']),
  construction: column('yes-no', ['activity.sectors']),
  domesticWork: column('yes-no', ['activity.sectors']),
  countryScore: column('score', ['place.country'], 'country-scores'),
  tierThree: column('yes-no', ['place.country'], 'country-scores'),
  tierTwoWatchList: column('yes-no', ['place.country'], 'country-scores'),
  stateImposed: column('yes-no', ['workforce.labourScheme']),
  goodListed: column('yes-no', ['product.goods']),
  goodDownstream: column('yes-no', ['product.goods']),
  migrants: column('share', ['workforce.migrantShare', 'workforce.lowWage']),
  migrantsOrUsual: column('share', ['workforce.migrantShare', 'workforce.lowWage']),
  migrantMajority: column('share', []),
  lowWageSector: column('yes-no', []),
  lowWageDeclared: column('yes-no', []),
  destinationIndex: column('score', ['place.country'], 'destination-index'),
  corridorMonths: column('months', ['recruitment.origins'], 'corridor-benchmarks'),
  corridorKnown: column('yes-no', []),
  c29OrC105Missing: column('yes-no', ['place.country'], 'country-ratifications'),
  p29AndC181Missing: column('yes-no', ['place.country'], 'country-ratifications'),
  c189Missing: column('yes-no', ['place.country'], 'country-ratifications'),
  agency: column('share', ['workforce.agencyShare']),
  agentCount: column('count', ['recruitment.agentCount']),
  directHire: column('yes-no', ['recruitment.directHire']),
  employerCostOfBenchmark: column(
    'share',
    ['recruitment.employerCost', 'pay.netMonthly', 'recruitment.origins'],
    'corridor-benchmarks',
  ),
  feeSurveyRecent: column('yes-no', ['recruitment.feeSurveyDate']),
  feesAnswered: column('yes-no', []),
  workerPaid: column('yes-no', ['recruitment.workerCost']),
  costInMonths: column('months', ['recruitment.workerCost', 'pay.netMonthly']),
  medianCostInMonths: column('months', ['recruitment.workerCost', 'recruitment.workerCostStatistic', 'pay.netMonthly']),
  highestCostInMonths: column('months', ['recruitment.workerCostHighest', 'pay.netMonthly']),
  costPaidWithLoan: column('yes-no', ['recruitment.workerCostLoan']),
  documentsHeld: column('yes-no', ['documents.holder']),
  documentAccessLimited: column('yes-no', ['documents.access']),
  cardsHeld: column('yes-no', ['documents.cardHolder']),
  phonesHeld: column('yes-no', ['documents.phoneHolder']),
  permitsLapsed: column('yes-no', ['documents.permitsLapsed']),
  permitsRenewedByOthers: column('yes-no', ['documents.permitRenewal']),
  permitsForOtherPurpose: column('yes-no', ['documents.permitPurpose']),
  contractShare: column('share', ['contract.writtenShare']),
  contractUnderstood: column('share', ['contract.understoodShare']),
  contractDays: column('count', ['contract.daysBefore']),
  termsWorse: column('yes-no', ['contract.changed', 'contract.change']),
  briefed: column('share', ['recruitment.briefedShare']),
  offerAsked: column('count', ['recruitment.offerAsked']),
  offerDiffers: column('count', ['recruitment.offerDiffers']),
  offerDiffersShare: column('share', ['recruitment.offerAsked', 'recruitment.offerDiffers']),
  offerPayShortfall: column('share', ['recruitment.offerPayShortfall']),
  offerOtherJob: column('yes-no', ['recruitment.offerDifference']),
  agentUnlicensed: column('yes-no', ['agents.licence', 'agents.lastCheck']),
  agentRevoked: column('yes-no', ['agents.licence']),
  subAgentsUsed: column('yes-no', ['agents.subAgents']),
  subAgentsInVillages: column('yes-no', ['agents.subAgents']),
  agentNotPaid: column('yes-no', ['agents.payment']),
  agentsUsed: column('yes-no', ['recruitment.agentCount', 'workforce.agencyShare']),
  agentsChecked: column('yes-no', ['agents.lastCheck']),
  agreementLacking: column('yes-no', ['agents.agreement']),
  depositTaken: column('yes-no', ['recruitment.depositOrBond']),
  employerPays: column('yes-no', ['recruitment.employerPays']),
  workforceScore: column('score', []),
  outputOfCapacity: column('share', ['production.shipped', 'production.capacity']),
  undisclosedSite: column('yes-no', ['production.elsewhere']),
  labourTiers: column('count', ['workforce.labourTiers']),
  noEmployer: column('share', ['workforce.noEmployerShare']),
  overdueDays: column('count', ['pay.overdueDays']),
  latePeriods: column('count', ['pay.latePeriods']),
  payHeldBack: column('yes-no', ['pay.heldBack']),
  deductions: column('share', ['pay.deductionShare']),
  deductionsOverCap: column('yes-no', ['pay.deductionShare', 'place.country'], 'deduction-caps'),
  belowMinimumWage: column('yes-no', ['pay.lowestHourly', 'place.country'], 'minimum-wages'),
  migrantPayGap: column('share', ['pay.migrantGap']),
  womenPayGap: column('share', ['pay.womenGap']),
  payGapGroup: column('count', ['pay.gapGroup']),
  payRecordsFalse: column('yes-no', ['pay.recordsFalse']),
  payRecordsGap: column('share', ['pay.recordsGap']),
  paidToAgent: column('yes-no', ['pay.paidTo']),
  cashPaid: column('share', ['pay.cashShare']),
  payslipNotUnderstood: column('yes-no', ['pay.payslip']),
  debtInMonths: column('months', ['debt.outstanding', 'pay.netMonthly']),
  debtRepayment: column('share', ['debt.repaymentShare']),
  boundByDebt: column('yes-no', ['debt.leaveBeforeRepaid']),
  weeklyHours: column('decimal', ['hours.weekly']),
  overtimeHours: column('decimal', ['hours.overtime']),
  weeksWithoutRest: column('count', ['hours.weeksWithoutRest']),
  overtimeForced: column('yes-no', ['hours.refusal']),
  lowWageRoles: column('yes-no', ['workforce.lowWage']),
  resignationPenalised: column('yes-no', ['movement.exitLoss']),
  payForfeited: column('yes-no', ['movement.exitLoss']),
  noticeBeyondLaw: column('yes-no', ['movement.noticeDays', 'place.country'], 'notice-law'),
  employerHousing: column('yes-no', ['housing.employerProvided']),
  housingAfterLeaving: column('count', ['housing.daysAfterLeaving']),
  consentToLeave: column('yes-no', ['place.country'], 'destination-index'),
  exitWaiver: column('yes-no', ['movement.exitWaiver']),
  belowHousingStandard: column(
    'yes-no',
    ['housing.spacePerPerson', 'housing.peoplePerRoom', 'place.country'],
    'housing-standards',
  ),
  fireExitMissing: column('yes-no', ['housing.fireExit']),
  fireExitBlocked: column('yes-no', ['housing.fireExit']),
  housingBasics: column('yes-no', ['housing.basics']),
  spacePerPerson: column('decimal', ['housing.spacePerPerson']),
  peoplePerRoom: column('count', ['housing.peoplePerRoom']),
  isolatedSite: column('yes-no', ['place.siteType']),
  phoneSignal: column('yes-no', ['movement.signal']),
  transport: column('yes-no', ['movement.transport']),
  daysAtSea: column('count', ['movement.daysAtSea']),
  movementRestricted: column('yes-no', ['movement.restriction']),
  movementLocked: column('yes-no', ['movement.restriction']),
  violence: column('yes-no', ['conduct.violence']),
  threats: column('yes-no', ['conduct.threats']),
  channel: column('yes-no', ['voice.channel']),
  channelLanguages: column('share', ['voice.languageShare']),
  channelOpenToAll: column('yes-no', ['voice.openToAll']),
  barredFromUnions: column('yes-no', ['voice.representation', 'place.country'], 'union-law'),
  workers: column('count', ['workforce.total']),
  casesInYear: column('count', ['voice.cases']),
  auditInterfered: column('yes-no', ['voice.auditInterference']),
  signalIndicators: column('count', ['voice.signalIndicators']),
  signalCredible: column('yes-no', ['voice.signalCredibility']),
  reprisal: column('yes-no', ['conduct.reprisal']),
  productDeclared: column('yes-no', []),
  priorityGood: column('yes-no', ['product.goods']),
  inputOriginKnown: column('yes-no', ['input.origin']),
  contradictions: column('count', []),
  contradictionHidesPeople: column('yes-no', []),
  uflpaEntity: column('yes-no', [], 'list.uflpa'),
  xinjiang: column('yes-no', ['place.xinjiang', 'input.origin']),
  importOrder: column('yes-no', [], 'list.wro'),
  importOrderActive: column('yes-no', [], 'list.wro'),
  shipsToUs: column('yes-no', ['trade.shipsToUs']),
  otherList: column('yes-no', [], 'list.other'),
} as const satisfies Readonly<Record<string, ColumnDefinition>>;

export type Column = keyof typeof COLUMNS;

export const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

export const COLUMN_INDEX: Readonly<Record<Column, number>> = Object.fromEntries(
  COLUMN_NAMES.map((name, index) => [name, index]),
) as Record<Column, number>;

const SCALED: ReadonlySet<ColumnUnit> = new Set(['share', 'months', 'score', 'decimal']);

/** The number that a column holds for a value in its natural unit: .25 of a share is 25,000,000. */
export function stored(column: Column, natural: number): number {
  return SCALED.has(COLUMNS[column].unit) ? Math.round(natural * 1e8) : natural;
}

/** The value in its natural unit, or null when the column is unknown. */
export function natural(column: Column, value: number): number | null {
  if (Number.isNaN(value)) return null;
  return SCALED.has(COLUMNS[column].unit) ? value / 1e8 : value;
}
