import type { FieldKey } from './fields.ts';
import type { NumberKey } from './method/flrm-1.1.ts';

/** What a fact is about. The unit of assessment inherits the facts of its site and its supplier. */
export type FactSubject = 'supplier' | 'site' | 'product' | 'input';

export type FactType =
  | 'text'
  | 'text-list'
  | 'country'
  | 'country-list'
  | 'yes-no'
  | 'choice'
  | 'date'
  | 'count'
  /** Workers counted by a survey: told rounded to five, and only from ten workers on. */
  | 'survey-count'
  /** Decimal string from "0" to "1". */
  | 'share'
  /** Decimal string, 0 or more. */
  | 'decimal'
  | 'days'
  | 'money'
  | 'sectors'
  | 'goods'
  | 'code-list'
  | 'coordinates'
  | 'list-hits';

export interface Fact {
  readonly key: string;
  readonly subject: FactSubject;
  readonly type: FactType;
  /** Fields of a supplier file that give it; none for sealed facts. */
  readonly fields: readonly FieldKey[];
  /** It rests on workers, a complaint or an informant by its nature: no file, form or answer gives it, and only the safeguarding role learns of it. */
  readonly sealed?: true;
  /** The number of the method for how many months a known value is fresh; null: it does not age. */
  readonly freshFor: Extract<NumberKey, `fresh${string}`> | null;
  readonly title: string;
}

/** The vocabulary of facts, one row each. Titles appear in lists of unknown facts. */
// A table is easiest to read with one row per line.
// prettier-ignore
export const FACTS = [
  { key: 'place.country', subject: 'site', type: 'country', fields: ['country'], freshFor: null, title: 'country of the site' },
  { key: 'place.site', subject: 'site', type: 'text', fields: ['siteName', 'siteId', 'address'], freshFor: null, title: 'site where the work is done' },
  { key: 'place.address', subject: 'site', type: 'text', fields: ['address', 'city', 'district', 'postcode'], freshFor: null, title: 'address of the site' },
  { key: 'place.subdivision', subject: 'site', type: 'text', fields: ['subdivision'], freshFor: null, title: 'state or province of the site' },
  { key: 'place.coordinates', subject: 'site', type: 'coordinates', fields: ['latitude', 'longitude'], freshFor: null, title: 'coordinates of the site' },
  { key: 'place.xinjiang', subject: 'site', type: 'choice', fields: ['address', 'subdivision', 'postcode', 'latitude', 'longitude', 'siteName'], freshFor: null, title: 'whether the site is in Xinjiang' },
  { key: 'place.siteType', subject: 'site', type: 'choice', fields: ['siteType'], freshFor: null, title: 'type of site' },
  { key: 'activity.sectors', subject: 'site', type: 'sectors', fields: ['sectorCode', 'sectorScheme', 'activity', 'products', 'hsCodes'], freshFor: null, title: 'sector of the work' },
  { key: 'product.goods', subject: 'product', type: 'goods', fields: ['products', 'hsCodes'], freshFor: null, title: 'goods that are made' },
  { key: 'product.hs', subject: 'product', type: 'code-list', fields: ['hsCodes'], freshFor: null, title: 'HS codes of the goods' },
  { key: 'input.name', subject: 'input', type: 'text', fields: ['inputs'], freshFor: null, title: 'raw materials that are bought' },
  { key: 'input.origin', subject: 'input', type: 'country', fields: ['inputOrigin'], freshFor: 'freshWorkforceMonths', title: 'origin of the raw material' },
  { key: 'input.subdivision', subject: 'input', type: 'text', fields: ['inputSubdivision'], freshFor: 'freshWorkforceMonths', title: 'state or province of origin' },
  { key: 'trade.shipsToUs', subject: 'site', type: 'yes-no', fields: ['shipsToUs'], freshFor: 'freshWorkforceMonths', title: 'whether goods enter the United States' },
  { key: 'workforce.total', subject: 'site', type: 'count', fields: ['workersTotal'], freshFor: 'freshWorkforceMonths', title: 'number of workers' },
  { key: 'workforce.womenShare', subject: 'site', type: 'share', fields: ['womenShare', 'womenCount', 'workersTotal'], freshFor: 'freshWorkforceMonths', title: 'share of women' },
  { key: 'workforce.migrantShare', subject: 'site', type: 'share', fields: ['migrantShare', 'migrantCount', 'workersTotal'], freshFor: 'freshWorkforceMonths', title: 'share of migrant workers' },
  { key: 'workforce.foreignResidentShare', subject: 'site', type: 'share', fields: ['foreignResidentShare', 'foreignResidentCount', 'workersTotal'], freshFor: 'freshWorkforceMonths', title: 'share of foreign residents hired locally' },
  { key: 'workforce.internalMigrantShare', subject: 'site', type: 'share', fields: ['internalMigrantShare', 'internalMigrantCount', 'workersTotal'], freshFor: 'freshWorkforceMonths', title: 'share of workers recruited from another part of the country' },
  { key: 'workforce.agencyShare', subject: 'site', type: 'share', fields: ['agencyShare', 'agencyCount', 'workersTotal'], freshFor: 'freshWorkforceMonths', title: 'share of agency or subcontracted workers' },
  { key: 'workforce.casualShare', subject: 'site', type: 'share', fields: ['casualShare', 'casualCount', 'workersTotal'], freshFor: 'freshWorkforceMonths', title: 'share of casual, seasonal or piece-rate workers' },
  { key: 'workforce.lowWage', subject: 'site', type: 'yes-no', fields: ['lowWage'], freshFor: 'freshWorkforceMonths', title: 'whether migrant workers do low-wage work' },
  { key: 'workforce.visaClass', subject: 'site', type: 'text', fields: ['visaClass'], freshFor: 'freshWorkforceMonths', title: 'class of permit of migrant workers' },
  { key: 'workforce.labourScheme', subject: 'site', type: 'choice', fields: ['labourScheme'], freshFor: 'freshWorkforceMonths', title: 'state scheme that supplies workers' },
  { key: 'workforce.labourTiers', subject: 'site', type: 'count', fields: ['labourTiers'], freshFor: 'freshWorkforceMonths', title: 'tiers of labour subcontracting' },
  { key: 'workforce.noEmployerShare', subject: 'site', type: 'share', fields: ['noEmployerShare'], freshFor: 'freshWorkforceMonths', title: 'share of workers without a recorded employer' },
  { key: 'workforce.contradictions', subject: 'site', type: 'text-list', fields: ['workersTotal', 'womenCount', 'womenShare', 'migrantCount', 'migrantShare', 'foreignResidentCount', 'foreignResidentShare', 'internalMigrantCount', 'internalMigrantShare', 'agencyCount', 'agencyShare', 'casualCount', 'casualShare'], freshFor: null, title: 'headcounts and shares that disagree' },
  { key: 'recruitment.origins', subject: 'site', type: 'country-list', fields: ['originCountries'], freshFor: 'freshWorkforceMonths', title: 'countries where workers were recruited' },
  { key: 'recruitment.agentCount', subject: 'site', type: 'count', fields: ['labourAgents'], freshFor: 'freshWorkforceMonths', title: 'labour agents used' },
  { key: 'agents.licence', subject: 'site', type: 'choice', fields: ['agentLicence'], freshFor: 'freshWorkforceMonths', title: 'licence of the labour agents' },
  { key: 'agents.checked', subject: 'site', type: 'yes-no', fields: ['agentChecked', 'agentCheckDate'], freshFor: null, title: 'whether the labour agents were checked' },
  { key: 'agents.lastCheck', subject: 'site', type: 'date', fields: ['agentCheckDate'], freshFor: null, title: 'last check of the labour agents' },
  { key: 'agents.subAgents', subject: 'site', type: 'choice', fields: ['subAgents'], freshFor: 'freshWorkforceMonths', title: 'sub-agents that the labour agents use' },
  { key: 'agents.agreement', subject: 'site', type: 'choice', fields: ['agentAgreement'], freshFor: 'freshCostMonths', title: 'agreement with the labour agents' },
  { key: 'agents.payment', subject: 'site', type: 'choice', fields: ['agentPayment'], freshFor: 'freshCostMonths', title: 'who pays the labour agents' },
  { key: 'recruitment.directHire', subject: 'site', type: 'yes-no', fields: ['directHire'], freshFor: 'freshWorkforceMonths', title: 'records of direct hire' },
  { key: 'recruitment.workersPaid', subject: 'site', type: 'yes-no', fields: ['workersPaid'], freshFor: 'freshCostMonths', title: 'whether any worker paid for the job' },
  { key: 'recruitment.workerCost', subject: 'site', type: 'money', fields: ['workerCost', 'workerCostCurrency', 'workerCostYear', 'workerCostStatistic'], freshFor: 'freshCostMonths', title: 'recruitment cost paid by workers' },
  { key: 'recruitment.workerCostStatistic', subject: 'site', type: 'choice', fields: ['workerCostStatistic'], freshFor: 'freshCostMonths', title: 'whether that cost is a mean or a median' },
  { key: 'recruitment.workerCostHighest', subject: 'site', type: 'money', fields: ['workerCostHighest', 'workerCostCurrency'], freshFor: 'freshCostMonths', title: 'highest cost paid by a worker' },
  { key: 'recruitment.workerCostLoan', subject: 'site', type: 'yes-no', fields: ['workerCostLoan'], freshFor: 'freshCostMonths', title: 'whether workers borrowed to pay' },
  { key: 'recruitment.employerCost', subject: 'site', type: 'money', fields: ['employerCost', 'employerCostCurrency'], freshFor: 'freshCostMonths', title: "employer's cost per hire" },
  { key: 'recruitment.feeSurvey', subject: 'site', type: 'yes-no', fields: ['feeSurvey'], freshFor: null, title: 'survey of what workers paid' },
  { key: 'recruitment.feeSurveyDate', subject: 'site', type: 'date', fields: ['feeSurveyDate'], freshFor: null, title: 'date of the fee survey' },
  { key: 'housing.employerProvided', subject: 'site', type: 'yes-no', fields: ['employerHousing'], freshFor: 'freshWorkforceMonths', title: 'housing by the employer' },
  { key: 'documents.holder', subject: 'site', type: 'choice', fields: ['documentHolder'], freshFor: 'freshCostMonths', title: 'who holds passports' },
  { key: 'documents.access', subject: 'site', type: 'choice', fields: ['documentAccess'], freshFor: 'freshCostMonths', title: 'when workers can take their passports' },
  { key: 'documents.cardHolder', subject: 'site', type: 'choice', fields: ['cardHolder'], freshFor: 'freshCostMonths', title: 'who holds bank cards' },
  { key: 'documents.phoneHolder', subject: 'site', type: 'choice', fields: ['phoneHolder'], freshFor: 'freshCostMonths', title: 'who holds phones' },
  { key: 'documents.permitsLapsed', subject: 'site', type: 'choice', fields: ['permitsLapsed'], freshFor: 'freshWorkforceMonths', title: 'permits that ran out' },
  { key: 'documents.permitRenewal', subject: 'site', type: 'choice', fields: ['permitRenewal'], freshFor: 'freshWorkforceMonths', title: 'who renews permits' },
  { key: 'documents.permitPurpose', subject: 'site', type: 'choice', fields: ['permitPurpose', 'visaClass'], freshFor: 'freshWorkforceMonths', title: 'what the permits of foreign workers are for' },
  { key: 'contract.writtenShare', subject: 'site', type: 'share', fields: ['contractShare'], freshFor: 'freshWorkforceMonths', title: 'share of workers with a written contract' },
  { key: 'contract.understoodShare', subject: 'site', type: 'share', fields: ['contractUnderstoodShare'], freshFor: 'freshWorkforceMonths', title: 'share of recruits whose contract is in a language that they understand' },
  { key: 'contract.daysBefore', subject: 'site', type: 'days', fields: ['contractDays'], freshFor: 'freshWorkforceMonths', title: 'days between contract and departure' },
  { key: 'contract.changed', subject: 'site', type: 'yes-no', fields: ['contractChanged'], freshFor: 'freshCostMonths', title: 'whether contracts changed after the offer' },
  { key: 'contract.change', subject: 'site', type: 'choice', fields: ['contractChange'], freshFor: 'freshCostMonths', title: 'terms on arrival against the signed offer' },
  { key: 'recruitment.briefedShare', subject: 'site', type: 'share', fields: ['briefedShare'], freshFor: 'freshWorkforceMonths', title: 'share of new workers briefed in a language that they understand' },
  { key: 'recruitment.offerAsked', subject: 'site', type: 'survey-count', fields: ['offerAsked'], freshFor: 'freshCostMonths', title: 'workers asked whether the job is as offered' },
  { key: 'recruitment.offerDiffers', subject: 'site', type: 'survey-count', fields: ['offerDiffers', 'offerAsked'], freshFor: 'freshCostMonths', title: 'workers whose job differs from the offer' },
  { key: 'recruitment.offerDifference', subject: 'site', type: 'choice', fields: ['offerDifference', 'offerAsked'], freshFor: 'freshCostMonths', title: 'what differs from the offer' },
  { key: 'recruitment.offerPayShortfall', subject: 'site', type: 'share', fields: ['offerPayShortfall', 'offerAsked'], freshFor: 'freshCostMonths', title: 'by how much pay is below the offer' },
  { key: 'recruitment.depositOrBond', subject: 'site', type: 'yes-no', fields: ['depositBond'], freshFor: 'freshCostMonths', title: 'deposit, bond or guarantor for the job' },
  { key: 'recruitment.employerPays', subject: 'site', type: 'yes-no', fields: ['employerPaysPolicy'], freshFor: 'freshCostMonths', title: 'policy that workers pay no recruitment cost' },
  { key: 'production.shipped', subject: 'site', type: 'count', fields: ['unitsShipped'], freshFor: 'freshWorkforceMonths', title: 'units shipped in a year' },
  { key: 'production.capacity', subject: 'site', type: 'count', fields: ['unitsCapacity'], freshFor: 'freshWorkforceMonths', title: 'declared capacity in a year' },
  { key: 'production.elsewhere', subject: 'site', type: 'choice', fields: ['workElsewhere'], freshFor: 'freshWorkforceMonths', title: 'work done at other places' },
  { key: 'pay.netMonthly', subject: 'site', type: 'money', fields: ['netMonthlyPay', 'netMonthlyPayCurrency'], freshFor: 'freshWorkforceMonths', title: 'net monthly pay' },
  { key: 'pay.overdueDays', subject: 'site', type: 'days', fields: ['wagesOverdueDays'], freshFor: 'freshWorkforceMonths', title: 'days by which wages are late' },
  { key: 'pay.latePeriods', subject: 'site', type: 'count', fields: ['latePayPeriods'], freshFor: 'freshWorkforceMonths', title: 'pay periods of the last twelve months that were paid late' },
  { key: 'pay.heldBack', subject: 'site', type: 'choice', fields: ['payHeldBack'], freshFor: 'freshWorkforceMonths', title: 'pay that is held back until later' },
  { key: 'pay.deductionShare', subject: 'site', type: 'share', fields: ['deductionShare'], freshFor: 'freshWorkforceMonths', title: 'share of gross pay that is deducted, apart from tax and social insurance' },
  { key: 'pay.lowestHourly', subject: 'site', type: 'money', fields: ['lowestHourlyPay', 'netMonthlyPayCurrency'], freshFor: 'freshWorkforceMonths', title: 'lowest hourly pay after deductions' },
  { key: 'pay.migrantGap', subject: 'site', type: 'share', fields: ['migrantPayGap'], freshFor: 'freshWorkforceMonths', title: 'part by which migrant workers are paid less for the same job' },
  { key: 'pay.womenGap', subject: 'site', type: 'share', fields: ['womenPayGap'], freshFor: 'freshWorkforceMonths', title: 'part by which women are paid less for the same job' },
  { key: 'pay.gapGroup', subject: 'site', type: 'count', fields: ['payGapWorkers'], freshFor: 'freshWorkforceMonths', title: 'workers in the smaller group of that comparison of pay' },
  { key: 'pay.recordsFalse', subject: 'site', type: 'yes-no', fields: ['payRecordsFalse'], freshFor: 'freshWorkforceMonths', title: 'whether records of pay or hours were falsified' },
  { key: 'pay.recordsGap', subject: 'site', type: 'share', fields: ['payRecordsGap'], freshFor: 'freshWorkforceMonths', title: 'part by which recorded pay differs from hours or pieces worked' },
  { key: 'pay.cashShare', subject: 'site', type: 'share', fields: ['cashPaidShare'], freshFor: 'freshWorkforceMonths', title: 'share of workers who are paid in cash' },
  { key: 'pay.paidTo', subject: 'site', type: 'choice', fields: ['wagesPaidTo'], freshFor: 'freshWorkforceMonths', title: 'whose account wages are paid to' },
  { key: 'pay.payslip', subject: 'site', type: 'choice', fields: ['payslip'], freshFor: 'freshWorkforceMonths', title: 'payslips that workers get' },
  { key: 'debt.outstanding', subject: 'site', type: 'money', fields: ['workerDebt', 'workerDebtCurrency'], freshFor: 'freshWorkforceMonths', title: 'debt of a worker for the job' },
  { key: 'debt.repaymentShare', subject: 'site', type: 'share', fields: ['debtRepaymentShare'], freshFor: 'freshWorkforceMonths', title: 'share of net pay that repays a debt' },
  { key: 'debt.leaveBeforeRepaid', subject: 'site', type: 'yes-no', fields: ['leaveBeforeRepaid'], freshFor: 'freshWorkforceMonths', title: 'whether workers may leave before a debt is repaid' },
  { key: 'hours.weekly', subject: 'site', type: 'decimal', fields: ['weeklyHours'], freshFor: 'freshWorkforceMonths', title: 'hours worked in a week, on average over four weeks' },
  { key: 'hours.overtime', subject: 'site', type: 'decimal', fields: ['overtimeHours'], freshFor: 'freshWorkforceMonths', title: 'hours of overtime in a week' },
  { key: 'hours.weeksWithoutRest', subject: 'site', type: 'count', fields: ['weeksWithoutRest'], freshFor: 'freshWorkforceMonths', title: 'weeks of the last four without a day of rest' },
  { key: 'hours.refusal', subject: 'site', type: 'choice', fields: ['overtimeRefusal'], freshFor: 'freshWorkforceMonths', title: 'what happens to a worker who refuses overtime' },
  { key: 'movement.exitLoss', subject: 'site', type: 'choice', fields: ['resignationLoss'], freshFor: 'freshWorkforceMonths', title: 'what a worker who resigns loses' },
  { key: 'movement.noticeDays', subject: 'site', type: 'days', fields: ['noticeDays'], freshFor: 'freshWorkforceMonths', title: 'notice that a worker gives' },
  { key: 'movement.exitWaiver', subject: 'site', type: 'yes-no', fields: ['exitWaiver'], freshFor: 'freshWorkforceMonths', title: 'whether workers hold a standing consent to leave' },
  { key: 'movement.signal', subject: 'site', type: 'yes-no', fields: ['phoneSignal'], freshFor: 'freshWorkforceMonths', title: 'whether workers have a signal or internet' },
  { key: 'movement.transport', subject: 'site', type: 'yes-no', fields: ['transport'], freshFor: 'freshWorkforceMonths', title: 'whether workers have transport to leave the site' },
  { key: 'movement.daysAtSea', subject: 'site', type: 'days', fields: ['daysAtSea'], freshFor: 'freshWorkforceMonths', title: 'longest time at sea without a port call' },
  { key: 'movement.restriction', subject: 'site', type: 'choice', fields: [], freshFor: 'freshWorkforceMonths', sealed: true, title: 'what keeps workers from leaving the site or the housing' },
  { key: 'housing.daysAfterLeaving', subject: 'site', type: 'days', fields: ['housingAfterLeaving'], freshFor: 'freshWorkforceMonths', title: 'days for which a worker keeps the housing after leaving the job' },
  { key: 'housing.spacePerPerson', subject: 'site', type: 'decimal', fields: ['spacePerPerson'], freshFor: 'freshWorkforceMonths', title: 'square metres for each person in the housing' },
  { key: 'housing.peoplePerRoom', subject: 'site', type: 'count', fields: ['peoplePerRoom'], freshFor: 'freshWorkforceMonths', title: 'people in the fullest room of the housing' },
  { key: 'housing.fireExit', subject: 'site', type: 'choice', fields: ['fireExit'], freshFor: 'freshWorkforceMonths', title: 'fire exits of the housing' },
  { key: 'housing.basics', subject: 'site', type: 'yes-no', fields: ['waterAndVentilation'], freshFor: 'freshWorkforceMonths', title: 'whether the housing has water and ventilation' },
  { key: 'conduct.violence', subject: 'site', type: 'yes-no', fields: [], freshFor: 'freshWorkforceMonths', sealed: true, title: 'credible report of violence' },
  { key: 'conduct.threats', subject: 'site', type: 'yes-no', fields: [], freshFor: 'freshWorkforceMonths', sealed: true, title: 'credible report of threats' },
  { key: 'voice.channel', subject: 'site', type: 'yes-no', fields: ['grievanceChannel'], freshFor: 'freshWorkforceMonths', title: 'whether workers have a channel for complaints' },
  { key: 'voice.languageShare', subject: 'site', type: 'share', fields: ['grievanceLanguageShare'], freshFor: 'freshWorkforceMonths', title: 'share of workers whose language the channel speaks' },
  { key: 'voice.openToAll', subject: 'site', type: 'yes-no', fields: ['grievanceOpenToAll'], freshFor: 'freshWorkforceMonths', title: 'whether the channel is open to agency and migrant workers' },
  { key: 'voice.representation', subject: 'site', type: 'choice', fields: ['workerRepresentation'], freshFor: 'freshWorkforceMonths', title: 'who represents the workers' },
  { key: 'voice.cases', subject: 'site', type: 'count', fields: ['grievanceCases'], freshFor: 'freshWorkforceMonths', title: 'complaints of the last twelve months' },
  { key: 'voice.auditInterference', subject: 'site', type: 'choice', fields: ['auditInterference'], freshFor: 'freshWorkforceMonths', title: 'what an auditor noted of interference with the audit' },
  { key: 'voice.signalIndicators', subject: 'site', type: 'count', fields: [], freshFor: 'freshWorkforceMonths', sealed: true, title: 'indicators of forced labour in an allegation' },
  { key: 'voice.signalCredibility', subject: 'site', type: 'choice', fields: [], freshFor: 'freshWorkforceMonths', sealed: true, title: 'how credible the source of an allegation is' },
  { key: 'conduct.reprisal', subject: 'site', type: 'yes-no', fields: [], freshFor: 'freshWorkforceMonths', sealed: true, title: 'credible report of reprisal' },
  { key: 'workforce.payroll', subject: 'site', type: 'count', fields: ['payrollCount'], freshFor: 'freshWorkforceMonths', title: 'workers on the payroll' },
  { key: 'workforce.prisonSafeguards', subject: 'site', type: 'choice', fields: ['prisonSafeguards'], freshFor: 'freshWorkforceMonths', title: 'supervision and consent of prison labour' },
  { key: 'workforce.compulsoryLabour', subject: 'site', type: 'choice', fields: ['compulsoryLabour'], freshFor: 'freshWorkforceMonths', title: 'people whom an authority or a school makes work' },
  { key: 'housing.foreignDormitory', subject: 'site', type: 'yes-no', fields: ['foreignDormitory'], freshFor: 'freshWorkforceMonths', title: 'whether there is a dormitory for foreign workers' },
  { key: 'vulnerable.displacedRight', subject: 'site', type: 'choice', fields: ['displacedWorkers'], freshFor: 'freshWorkforceMonths', title: 'right to work of refugees and displaced workers' },
  { key: 'vulnerable.shockHireShare', subject: 'site', type: 'share', fields: ['shockHireShare'], freshFor: 'freshWorkforceMonths', title: 'share of hires from places hit by a shock' },
  { key: 'vulnerable.heatQuota', subject: 'site', type: 'yes-no', fields: ['heatQuota'], freshFor: 'freshWorkforceMonths', title: 'quota work in the heat without rest' },
  { key: 'vulnerable.crewAdvance', subject: 'site', type: 'choice', fields: ['crewAdvance'], freshFor: 'freshWorkforceMonths', title: 'advance through which workers or crews were hired' },
  { key: 'vulnerable.irregular', subject: 'site', type: 'yes-no', fields: [], sealed: true, freshFor: 'freshWorkforceMonths', title: 'irregular status, noted by the safeguarding role' },
  { key: 'vulnerable.youngest', subject: 'site', type: 'count', fields: [], sealed: true, freshFor: 'freshWorkforceMonths', title: 'age of the youngest worker' },
  { key: 'vulnerable.minors', subject: 'site', type: 'choice', fields: [], sealed: true, freshFor: 'freshWorkforceMonths', title: 'work that minors do' },
  { key: 'governance.policy', subject: 'site', type: 'yes-no', fields: ['flPolicy'], freshFor: 'freshWorkforceMonths', title: 'policy on forced labour' },
  { key: 'governance.owner', subject: 'site', type: 'yes-no', fields: ['flOwner'], freshFor: 'freshWorkforceMonths', title: 'senior owner of that policy' },
  { key: 'governance.remedy', subject: 'site', type: 'yes-no', fields: ['remedyProcess'], freshFor: 'freshWorkforceMonths', title: 'process for remedy' },
  { key: 'governance.questionnaireOverdue', subject: 'site', type: 'days', fields: ['questionnaireOverdueDays'], freshFor: null, title: 'days by which the questionnaire is overdue' },
  { key: 'governance.questionnaireComplete', subject: 'site', type: 'share', fields: ['questionnaireComplete'], freshFor: null, title: 'answered share of the questionnaire' },
  { key: 'audit.done', subject: 'site', type: 'yes-no', fields: ['audited', 'auditDate'], freshFor: null, title: 'whether there was a social audit' },
  { key: 'audit.date', subject: 'site', type: 'date', fields: ['auditDate'], freshFor: null, title: 'date of the last social audit' },
  { key: 'audit.interviews', subject: 'site', type: 'choice', fields: ['auditInterviews'], freshFor: null, title: 'language of worker interviews in the audit' },
  { key: 'audit.notice', subject: 'site', type: 'choice', fields: ['auditNotice'], freshFor: null, title: 'whether the audit was announced' },
  { key: 'findings.response', subject: 'site', type: 'choice', fields: ['findingResponse'], freshFor: null, title: 'response to findings' },
  { key: 'buyer.priceCovers', subject: 'site', type: 'yes-no', fields: ['priceCoversLabour'], freshFor: 'freshWorkforceMonths', title: 'whether the price covers lawful labour and recruitment' },
  { key: 'buyer.leadTimeCut', subject: 'site', type: 'share', fields: ['leadTimeCut'], freshFor: 'freshWorkforceMonths', title: 'part by which the lead time was cut' },
  { key: 'buyer.paymentDays', subject: 'site', type: 'days', fields: ['paymentDays'], freshFor: 'freshWorkforceMonths', title: 'days after which the buyer pays' },
  { key: 'forms.adSignals', subject: 'site', type: 'count', fields: [], sealed: true, freshFor: 'freshWorkforceMonths', title: 'signs that a job ad is false' },
  { key: 'online.socialRecruiting', subject: 'site', type: 'yes-no', fields: [], sealed: true, freshFor: 'freshWorkforceMonths', title: 'recruiting by social media or a messaging app' },
  { key: 'online.employerVerified', subject: 'site', type: 'yes-no', fields: [], sealed: true, freshFor: 'freshWorkforceMonths', title: 'whether the employer behind the ad was verified' },
  { key: 'online.relocation', subject: 'site', type: 'yes-no', fields: [], sealed: true, freshFor: 'freshWorkforceMonths', title: 'promise to move the recruit abroad' },
  { key: 'online.visitorVisa', subject: 'site', type: 'yes-no', fields: [], sealed: true, freshFor: 'freshWorkforceMonths', title: 'visitor visa offered for the job' },
  { key: 'online.interviewed', subject: 'site', type: 'yes-no', fields: [], sealed: true, freshFor: 'freshWorkforceMonths', title: 'whether recruits were interviewed' },
  { key: 'forms.platformAccount', subject: 'site', type: 'choice', fields: ['platformAccount'], freshFor: 'freshWorkforceMonths', title: 'account or vehicle of platform work' },
  { key: 'forms.deactivation', subject: 'site', type: 'yes-no', fields: ['deactivationPenalty'], freshFor: 'freshWorkforceMonths', title: 'whether deactivation is used as a penalty' },
  { key: 'forms.jobLender', subject: 'site', type: 'choice', fields: ['jobLender'], freshFor: 'freshWorkforceMonths', title: 'who lent the money for the job' },
  { key: 'forms.posting', subject: 'site', type: 'choice', fields: ['posting'], freshFor: 'freshWorkforceMonths', title: 'posting of workers' },
  { key: 'forms.selfEmployedSigns', subject: 'site', type: 'count', fields: ['selfEmployedSigns'], freshFor: 'freshWorkforceMonths', title: 'signs of employment of the self-employed' },
  { key: 'forms.seasonalTerms', subject: 'site', type: 'choice', fields: ['seasonalTerms'], freshFor: 'freshWorkforceMonths', title: 'terms of seasonal workers' },
  { key: 'forms.trainees', subject: 'site', type: 'choice', fields: ['traineeTerms'], freshFor: 'freshWorkforceMonths', title: 'terms of trainees, interns and students' },
  { key: 'forms.lodgingTied', subject: 'site', type: 'yes-no', fields: ['lodgingTied'], freshFor: 'freshWorkforceMonths', title: 'whether lodging or transport must be bought from the crew leader' },
  { key: 'forms.declaredDays', subject: 'site', type: 'share', fields: ['declaredDaysShare'], freshFor: 'freshWorkforceMonths', title: 'declared share of the days worked' },
  { key: 'forms.blacklist', subject: 'site', type: 'yes-no', fields: [], sealed: true, freshFor: 'freshWorkforceMonths', title: 'blacklist of workers' },
  { key: 'forms.crewSigns', subject: 'site', type: 'choice', fields: [], sealed: true, freshFor: 'freshWorkforceMonths', title: 'signs of an abandoned crew' },
  { key: 'forms.daysWithoutPort', subject: 'site', type: 'count', fields: [], sealed: true, freshFor: 'freshWorkforceMonths', title: 'days for which a vessel was followed without a port call' },
  { key: 'forms.homework', subject: 'site', type: 'choice', fields: ['homework'], freshFor: 'freshWorkforceMonths', title: 'homework by the piece' },
  { key: 'forms.pregnancyTest', subject: 'site', type: 'yes-no', fields: [], sealed: true, freshFor: 'freshWorkforceMonths', title: 'pregnancy test or contraception as a condition' },
  { key: 'forms.sexForWork', subject: 'site', type: 'yes-no', fields: [], sealed: true, freshFor: 'freshWorkforceMonths', title: 'sex demanded for work or pay' },
  { key: 'forms.womenRules', subject: 'site', type: 'choice', fields: ['womenRules'], freshFor: 'freshWorkforceMonths', title: 'rules for women only' },
  { key: 'forms.exitPay', subject: 'site', type: 'choice', fields: ['exitPay'], freshFor: 'freshWorkforceMonths', title: 'pay at the end of an order or at closure' },
  { key: 'screening.hits', subject: 'supplier', type: 'list-hits', fields: ['supplierName', 'otherNames', 'localName', 'registrationNumber', 'lei'], freshFor: null, title: 'screening against lists' },
] as const satisfies readonly Fact[];

export type FactKey = (typeof FACTS)[number]['key'];

const byKey: ReadonlyMap<string, Fact> = new Map(FACTS.map((fact) => [fact.key, fact]));

/** The definition of a fact. @throws Error for a key outside the vocabulary. */
export function fact(key: FactKey): Fact {
  const found = byKey.get(key);
  if (!found) throw new Error(`No fact ${key} in the vocabulary`);
  return found;
}
