import {
  AGENT_AGREEMENTS,
  AGENT_LICENCES,
  AGENT_PAYMENTS,
  AUDIT_INTERFERENCES,
  AUDIT_INTERVIEWS,
  AUDIT_NOTICES,
  COMPULSORY_LABOUR,
  COST_STATISTICS,
  CREW_ADVANCES,
  DISPLACED_RIGHTS,
  DOCUMENT_ACCESS,
  DOCUMENT_HOLDERS,
  EXIT_PAY,
  FIRE_EXITS,
  HOMEWORK_TERMS,
  JOB_LENDERS,
  LABOUR_SCHEMES,
  OFFER_DIFFERENCES,
  PAYSLIPS,
  PAY_HELD_BACK,
  PERMIT_LAPSES,
  PERMIT_PURPOSES,
  PERMIT_RENEWERS,
  PLATFORM_ACCOUNTS,
  POSTINGS,
  PRISON_SAFEGUARDS,
  REFUSAL_CONSEQUENCES,
  REPRESENTATIONS,
  RESIGNATION_LOSSES,
  RESPONSES,
  SEASONAL_TERMS,
  SITE_TYPES,
  SUB_AGENTS,
  TERMS_ON_ARRIVAL,
  TRAINEE_TERMS,
  WAGE_RECEIVERS,
  WOMEN_RULES,
  WORK_ELSEWHERE,
} from './choices.ts';

/** What a column of a supplier file, or a constant given with `--set`, can hold. */
export interface Field {
  readonly key: string;
  /** Subject of the field: the supplier, one of its sites, an input that a site buys, or a person who answers for the supplier: no fact comes of one. */
  readonly subject: 'supplier' | 'site' | 'input' | 'contact';
  readonly type: FieldType;
  /** Several values in one cell, divided by `;`, `|` or a line break (`,` too where no value can hold one). */
  readonly list?: true;
  /** For `choice`: the possible values. */
  readonly choices?: readonly string[];
  /** For `share`: a plain yes is all workers, a plain no is none. */
  readonly yesIsAll?: true;
  readonly title: string;
  readonly description: string;
}

export type FieldType =
  | 'text'
  | 'identifier'
  | 'country'
  | 'latitude'
  | 'longitude'
  | 'yes-no'
  | 'choice'
  | 'date'
  | 'year'
  | 'currency'
  /** A whole number of people or of things, 0 or more. */
  | 'count'
  /** 0 to 1; columns of percentages are recognised as such. */
  | 'share'
  /** A number of 0 or more, with decimals: hours, square metres. */
  | 'decimal'
  /** Money in major units of the currency field beside it. */
  | 'amount'
  | 'days'
  | 'code'
  | 'email'
  /** One of the languages in which suppliers are asked. */
  | 'language';

const supplier = 'supplier' as const;
const site = 'site' as const;
const input = 'input' as const;
const contact = 'contact' as const;

/** Every field that intake understands, in the order in which people see them. Keys are the words of `--map`, `--set` and of gaps. */
// A table is easiest to read with one row per line.
// prettier-ignore
export const FIELDS = [
  { key: 'supplierId', subject: supplier, type: 'identifier', title: 'Supplier id', description: "The buyer's own key of the supplier" },
  { key: 'supplierName', subject: supplier, type: 'text', title: 'Supplier name', description: 'The name in the buyer’s records' },
  { key: 'otherNames', subject: supplier, type: 'text', list: true, title: 'Other names', description: 'Trade names, former names, aliases' },
  { key: 'localName', subject: supplier, type: 'text', title: 'Name in local script', description: 'The name as it is written where the supplier is' },
  { key: 'registrationNumber', subject: supplier, type: 'identifier', title: 'Registration number', description: 'Number in a company register' },
  { key: 'lei', subject: supplier, type: 'identifier', title: 'LEI', description: 'Legal Entity Identifier, 20 characters, ISO 17442' },
  { key: 'parent', subject: supplier, type: 'text', title: 'Parent or group', description: 'The company or group that owns the supplier' },
  { key: 'siteId', subject: site, type: 'identifier', title: 'Site id', description: 'Key of the site: an OS Hub id, a mill id, a factory number' },
  { key: 'siteName', subject: site, type: 'text', title: 'Site name', description: 'Name of the factory, farm, project or vessel' },
  { key: 'country', subject: site, type: 'country', title: 'Country', description: 'Where the work is done' },
  { key: 'address', subject: site, type: 'text', title: 'Address', description: 'Street and number, or the whole address' },
  { key: 'city', subject: site, type: 'text', title: 'City', description: 'City or town' },
  { key: 'district', subject: site, type: 'text', title: 'District', description: 'District or county below the subdivision' },
  { key: 'subdivision', subject: site, type: 'text', title: 'Subdivision', description: 'State, province or region of the country, by name or ISO 3166-2 code' },
  { key: 'postcode', subject: site, type: 'identifier', title: 'Postcode', description: 'Postal code' },
  { key: 'latitude', subject: site, type: 'latitude', title: 'Latitude', description: 'Decimal degrees, north positive' },
  { key: 'longitude', subject: site, type: 'longitude', title: 'Longitude', description: 'Decimal degrees, east positive' },
  { key: 'siteType', subject: site, type: 'choice', choices: SITE_TYPES, title: 'Site type', description: 'What kind of place it is' },
  { key: 'closed', subject: site, type: 'yes-no', title: 'Closed', description: 'Whether the site has closed' },
  { key: 'siteFrom', subject: site, type: 'date', title: 'Project start', description: 'First day of work at a project site' },
  { key: 'siteTo', subject: site, type: 'date', title: 'Project end', description: 'Last day of work at a project site' },
  { key: 'sectorCode', subject: site, type: 'code', list: true, title: 'Sector code', description: 'Code of the activity: ISIC, NACE, NAICS, UK SIC or UNSPSC' },
  { key: 'sectorScheme', subject: site, type: 'text', title: 'Sector code scheme', description: 'Which classification the code is of' },
  { key: 'activity', subject: site, type: 'text', title: 'Activity', description: 'What is done there, in words' },
  { key: 'products', subject: site, type: 'text', list: true, title: 'Products', description: 'Goods made or services given' },
  { key: 'hsCodes', subject: site, type: 'code', list: true, title: 'HS codes', description: 'Harmonised System codes of the goods, 2 to 10 digits' },
  { key: 'inputs', subject: input, type: 'text', list: true, title: 'Inputs', description: 'Raw materials and components bought' },
  { key: 'inputOrigin', subject: input, type: 'country', list: true, title: 'Origin of inputs', description: 'Country where the input is grown, caught, mined or made' },
  { key: 'inputSubdivision', subject: input, type: 'text', title: 'Subdivision of origin', description: 'State, province or region of the origin' },
  { key: 'shipsToUs', subject: site, type: 'yes-no', title: 'Ships to the United States', description: 'Whether goods enter the United States' },
  { key: 'spend', subject: supplier, type: 'amount', title: 'Spend', description: 'What the buyer spends: shown, never scored' },
  { key: 'spendCurrency', subject: supplier, type: 'currency', title: 'Spend currency', description: 'ISO 4217 code' },
  { key: 'spendPeriod', subject: supplier, type: 'text', title: 'Spend period', description: 'The year or months that the spend covers' },
  { key: 'supplyTier', subject: supplier, type: 'count', title: 'Supply tier', description: '1 for direct suppliers, 2 for theirs, and so on' },
  { key: 'workersTotal', subject: site, type: 'count', title: 'Workers', description: 'People who work at the site, no matter who employs them' },
  { key: 'womenCount', subject: site, type: 'count', title: 'Women, number', description: 'Workers who are women' },
  { key: 'womenShare', subject: site, type: 'share', title: 'Women, share', description: 'Share of workers who are women' },
  { key: 'migrantCount', subject: site, type: 'count', title: 'Migrants, number', description: 'Workers recruited from another country; where a list counts all foreign workers, these' },
  { key: 'migrantShare', subject: site, type: 'share', title: 'Migrants, share', description: 'Share of workers recruited from another country; where a list counts all foreign workers, theirs' },
  { key: 'foreignResidentCount', subject: site, type: 'count', title: 'Foreign residents, number', description: 'Of the migrants, foreign workers who lived in the country with a free right to work when they were hired there' },
  { key: 'foreignResidentShare', subject: site, type: 'share', title: 'Foreign residents, share', description: 'Share of all workers who are counted as migrants, but lived in the country with a free right to work when they were hired there' },
  { key: 'internalMigrantCount', subject: site, type: 'count', title: 'Internal migrants, number', description: 'Workers recruited from another part of the country' },
  { key: 'internalMigrantShare', subject: site, type: 'share', title: 'Internal migrants, share', description: 'Share of workers recruited from another part of the country' },
  { key: 'agencyCount', subject: site, type: 'count', title: 'Agency workers, number', description: 'Workers employed by an agency or labour subcontractor' },
  { key: 'agencyShare', subject: site, type: 'share', title: 'Agency workers, share', description: 'Share of workers employed by an agency or labour subcontractor' },
  { key: 'casualCount', subject: site, type: 'count', title: 'Casual workers, number', description: 'Casual, seasonal, piece-rate or day labour' },
  { key: 'casualShare', subject: site, type: 'share', title: 'Casual workers, share', description: 'Share of casual, seasonal, piece-rate or day labour' },
  { key: 'lowWage', subject: site, type: 'yes-no', title: 'Low-wage work', description: 'Whether the migrant workers do low-wage work' },
  { key: 'visaClass', subject: site, type: 'text', title: 'Visa class', description: 'Class of permit that migrant workers hold' },
  { key: 'labourScheme', subject: site, type: 'choice', choices: LABOUR_SCHEMES, title: 'Labour scheme', description: 'State or institutional scheme that supplies workers' },
  { key: 'labourTiers', subject: site, type: 'count', title: 'Labour subcontract tiers', description: 'Employers between the site operator and the worker: direct 0, agency 1' },
  { key: 'noEmployerShare', subject: site, type: 'share', title: 'Without recorded employer, share', description: 'Share of workers whose employer of record is not known' },
  { key: 'originCountries', subject: site, type: 'country', list: true, title: 'Countries of origin', description: 'Where the migrant workers were recruited' },
  { key: 'labourAgents', subject: site, type: 'text', list: true, title: 'Labour agents', description: 'Names of recruiters and labour suppliers, or none' },
  { key: 'agentLicence', subject: site, type: 'choice', choices: AGENT_LICENCES, title: 'Licence of agents', description: 'What the register said of the agents’ licences; of several agents, the worst' },
  { key: 'agentChecked', subject: site, type: 'yes-no', title: 'Agents checked', description: 'Whether the agents were audited or went through due diligence' },
  { key: 'agentCheckDate', subject: site, type: 'date', title: 'Last check of agents', description: 'When the agents and their licences were last checked; of several, the longest ago' },
  { key: 'subAgents', subject: site, type: 'choice', choices: SUB_AGENTS, title: 'Sub-agents', description: 'Sub-agents that the agents use' },
  { key: 'agentAgreement', subject: site, type: 'choice', choices: AGENT_AGREEMENTS, title: 'Agreement with agents', description: 'Whether the agreement bans fees to workers and sub-agents' },
  { key: 'agentPayment', subject: site, type: 'choice', choices: AGENT_PAYMENTS, title: 'Payment of agents', description: 'Whether the employer pays the agent, nobody does, or the agent pays the employer or its staff' },
  { key: 'directHire', subject: site, type: 'yes-no', title: 'Direct hire evidenced', description: 'Whether records show that workers were hired without an agent' },
  { key: 'employerHousing', subject: site, type: 'yes-no', title: 'Employer housing', description: 'Whether workers live in housing of the employer or agent' },
  { key: 'documentHolder', subject: site, type: 'choice', choices: DOCUMENT_HOLDERS, title: 'Who holds passports', description: "Who holds the workers' identity documents" },
  { key: 'documentAccess', subject: site, type: 'choice', choices: DOCUMENT_ACCESS, title: 'Access to passports', description: 'When workers can take their documents' },
  { key: 'cardHolder', subject: site, type: 'choice', choices: DOCUMENT_HOLDERS, title: 'Who holds bank cards', description: "Who holds the workers' bank cards and residence cards" },
  { key: 'phoneHolder', subject: site, type: 'choice', choices: DOCUMENT_HOLDERS, title: 'Who holds phones', description: "Who holds the workers' phones and SIM cards" },
  { key: 'permitsLapsed', subject: site, type: 'choice', choices: PERMIT_LAPSES, title: 'Lapsed permits', description: 'Whether work or residence permits ran out, and whether they were renewed' },
  { key: 'permitRenewal', subject: site, type: 'choice', choices: PERMIT_RENEWERS, title: 'Who renews permits', description: 'Whose task it is to renew work and residence permits' },
  { key: 'permitPurpose', subject: site, type: 'choice', choices: PERMIT_PURPOSES, title: 'Purpose of permits', description: 'What the permits of foreign workers are for; of several, the one that fits the job least' },
  { key: 'contractShare', subject: site, type: 'share', yesIsAll: true, title: 'Written contract, share', description: 'Share of workers who have a written contract; yes is all of them' },
  { key: 'contractUnderstoodShare', subject: site, type: 'share', yesIsAll: true, title: 'Contract understood, share', description: 'Share of workers recruited from another place whose contract is in a language that they understand; yes is all of them' },
  { key: 'contractDays', subject: site, type: 'days', title: 'Contract before departure', description: 'Days between the contract and the departure of the worker, the fewest' },
  { key: 'contractChanged', subject: site, type: 'yes-no', title: 'Contract changed', description: 'Whether terms changed or a contract was signed again after the offer' },
  { key: 'contractChange', subject: site, type: 'choice', choices: TERMS_ON_ARRIVAL, title: 'Terms on arrival', description: 'What the terms on arrival or in the payroll are, measured against the signed offer' },
  { key: 'briefedShare', subject: site, type: 'share', yesIsAll: true, title: 'Briefed, share', description: 'Share of new workers briefed before departure and on arrival in a language that they understand; yes is all of them' },
  { key: 'offerAsked', subject: site, type: 'count', title: 'Asked about their offer', description: 'How many workers a survey asked whether the job is as it was offered' },
  { key: 'offerDiffers', subject: site, type: 'count', title: 'Job differs from offer', description: 'How many of them say that it differs' },
  { key: 'offerDifference', subject: site, type: 'choice', choices: OFFER_DIFFERENCES, title: 'What differs from the offer', description: 'The gravest thing in which it differs' },
  { key: 'offerPayShortfall', subject: site, type: 'share', title: 'Pay below offer, share', description: 'By which share pay is lower than offered, the most' },
  { key: 'depositBond', subject: site, type: 'yes-no', title: 'Deposit or bond', description: 'Whether workers give a deposit, collateral, a bond or a guarantor for the job' },
  { key: 'employerPaysPolicy', subject: site, type: 'yes-no', title: 'Employer-pays policy', description: 'Whether a written policy says that workers pay no recruitment cost' },
  { key: 'unitsShipped', subject: site, type: 'count', title: 'Units shipped', description: 'Units shipped in a year' },
  { key: 'unitsCapacity', subject: site, type: 'count', title: 'Declared capacity', description: 'Units that the site can make in a year, as it says' },
  { key: 'workElsewhere', subject: site, type: 'choice', choices: WORK_ELSEWHERE, title: 'Work done elsewhere', description: 'Whether the site’s work is done at other places, declared or not' },
  { key: 'workersPaid', subject: site, type: 'yes-no', title: 'Workers paid for the job', description: 'Whether any worker paid anything, at any stage, to get the job' },
  { key: 'workerCost', subject: site, type: 'amount', title: 'Recruitment cost paid by workers', description: 'What a worker paid to get the job, all costs to date' },
  { key: 'workerCostCurrency', subject: site, type: 'currency', title: 'Currency of workers’ cost', description: 'ISO 4217 code' },
  { key: 'workerCostYear', subject: site, type: 'year', title: 'Year of workers’ cost', description: 'Year in which the cost was paid' },
  { key: 'workerCostStatistic', subject: site, type: 'choice', choices: COST_STATISTICS, title: 'Mean or median', description: 'What the workers’ cost is over the workers asked' },
  { key: 'workerCostHighest', subject: site, type: 'amount', title: 'Highest cost paid by a worker', description: 'The most that any worker paid' },
  { key: 'workerCostLoan', subject: site, type: 'yes-no', title: 'Cost paid with a loan', description: 'Whether workers borrowed to pay' },
  { key: 'employerCost', subject: site, type: 'amount', title: "Employer's cost per hire", description: 'What the employer paid per worker recruited' },
  { key: 'employerCostCurrency', subject: site, type: 'currency', title: 'Currency of employer’s cost', description: 'ISO 4217 code' },
  { key: 'netMonthlyPay', subject: site, type: 'amount', title: 'Net monthly pay', description: 'First-month or usual monthly pay after deductions' },
  { key: 'netMonthlyPayCurrency', subject: site, type: 'currency', title: 'Currency of pay', description: 'ISO 4217 code' },
  { key: 'wagesOverdueDays', subject: site, type: 'days', title: 'Wages overdue', description: 'Days by which the oldest unpaid wage is late' },
  { key: 'feeSurvey', subject: site, type: 'yes-no', title: 'Fee survey done', description: 'Whether workers were asked what they paid' },
  { key: 'feeSurveyDate', subject: site, type: 'date', title: 'Fee survey date', description: 'When workers were asked' },
  { key: 'latePayPeriods', subject: site, type: 'count', title: 'Pay periods paid late', description: 'Pay periods of the last twelve months in which wages came more than a week late' },
  { key: 'payHeldBack', subject: site, type: 'choice', choices: PAY_HELD_BACK, title: 'Pay held back', description: 'Pay that workers get only later: as savings, as an insurance against leaving, or at the end of the contract' },
  { key: 'deductionShare', subject: site, type: 'share', title: 'Deductions, share of pay', description: 'Share of gross pay that is deducted, apart from tax and social insurance' },
  { key: 'lowestHourlyPay', subject: site, type: 'amount', title: 'Lowest hourly pay', description: 'All pay of the lowest-paid worker after deductions, divided by all hours worked' },
  { key: 'migrantPayGap', subject: site, type: 'share', title: 'Pay gap of migrants, same job', description: 'Part by which the median pay of migrant workers is below that of others in the same job; 0 where it is not' },
  { key: 'womenPayGap', subject: site, type: 'share', title: 'Pay gap of women, same job', description: 'Part by which the median pay of women is below that of men in the same job; 0 where it is not' },
  { key: 'payGapWorkers', subject: site, type: 'count', title: 'Workers compared for the pay gap', description: 'Workers in the smaller of the two groups whose pay was compared' },
  { key: 'payRecordsFalse', subject: site, type: 'yes-no', title: 'Pay records falsified', description: 'Whether records of pay or hours were found to be false or kept twice' },
  { key: 'payRecordsGap', subject: site, type: 'share', title: 'Pay records gap', description: 'Part by which recorded pay differs from what the hours or pieces worked would give' },
  { key: 'cashPaidShare', subject: site, type: 'share', title: 'Paid in cash, share', description: 'Share of workers who are paid in cash' },
  { key: 'wagesPaidTo', subject: site, type: 'choice', choices: WAGE_RECEIVERS, title: 'Wages paid to', description: 'Whose account the wages of a worker are paid to' },
  { key: 'payslip', subject: site, type: 'choice', choices: PAYSLIPS, title: 'Payslip', description: 'Whether workers get a payslip in a language that they read' },
  { key: 'workerDebt', subject: site, type: 'amount', title: 'Debt of a worker', description: 'What a worker still owes the employer, an agent or a lender for the job, on average' },
  { key: 'workerDebtCurrency', subject: site, type: 'currency', title: 'Currency of workers’ debt', description: 'ISO 4217 code' },
  { key: 'debtRepaymentShare', subject: site, type: 'share', title: 'Debt repayment, share of pay', description: 'Share of net pay that goes into repaying the debt' },
  { key: 'leaveBeforeRepaid', subject: site, type: 'yes-no', title: 'May leave before debt is repaid', description: 'Whether a worker may leave the job while a debt is open' },
  { key: 'weeklyHours', subject: site, type: 'decimal', title: 'Hours a week', description: 'Hours worked in a week with overtime, on average over the four longest weeks in a row of the last three months' },
  { key: 'overtimeHours', subject: site, type: 'decimal', title: 'Overtime hours a week', description: 'Hours of overtime in a week, on average over the same weeks' },
  { key: 'weeksWithoutRest', subject: site, type: 'count', title: 'Weeks without a day of rest', description: 'Weeks of the last four in which workers had no day of rest' },
  { key: 'overtimeRefusal', subject: site, type: 'choice', choices: REFUSAL_CONSEQUENCES, title: 'If overtime is refused', description: 'What happens to a worker who refuses overtime' },
  { key: 'resignationLoss', subject: site, type: 'choice', choices: RESIGNATION_LOSSES, title: 'Loss on resigning', description: 'The gravest thing that a worker who resigns in time loses or faces' },
  { key: 'noticeDays', subject: site, type: 'days', title: 'Notice to resign', description: 'Days of notice that a worker must give' },
  { key: 'exitWaiver', subject: site, type: 'yes-no', title: 'Standing consent to leave', description: 'Whether workers themselves hold a letter that lets them change the job or leave the country' },
  { key: 'phoneSignal', subject: site, type: 'yes-no', title: 'Signal or internet', description: 'Whether workers can telephone or use the internet where they work and live' },
  { key: 'transport', subject: site, type: 'yes-no', title: 'Transport from the site', description: 'Whether workers can leave the site by public, own or free transport' },
  { key: 'daysAtSea', subject: site, type: 'days', title: 'Days at sea', description: 'Most days in a row at sea without a call at a port' },
  { key: 'housingAfterLeaving', subject: site, type: 'days', title: 'Housing after leaving, days', description: 'Days for which a worker may stay in the housing after leaving the job' },
  { key: 'spacePerPerson', subject: site, type: 'decimal', title: 'Space per person', description: 'Square metres of sleeping room for each person in the housing' },
  { key: 'peoplePerRoom', subject: site, type: 'count', title: 'People per room', description: 'People in the fullest sleeping room' },
  { key: 'fireExit', subject: site, type: 'choice', choices: FIRE_EXITS, title: 'Fire exits of the housing', description: 'Whether the housing has fire exits and they are free' },
  { key: 'waterAndVentilation', subject: site, type: 'yes-no', title: 'Water and ventilation', description: 'Whether the housing has drinking water and ventilation' },
  { key: 'grievanceChannel', subject: site, type: 'yes-no', title: 'Channel for complaints', description: 'Whether workers have a channel for complaints' },
  { key: 'grievanceLanguageShare', subject: site, type: 'share', title: 'Channel in own language, share', description: 'Share of workers in whose language the channel can be used' },
  { key: 'grievanceOpenToAll', subject: site, type: 'yes-no', title: 'Channel open to all', description: 'Whether agency and migrant workers may use the channel' },
  { key: 'workerRepresentation', subject: site, type: 'choice', choices: REPRESENTATIONS, title: 'Worker representation', description: 'Union or elected representatives, open to agency and migrant workers' },
  { key: 'grievanceCases', subject: site, type: 'count', title: 'Complaints in twelve months', description: 'Complaints that came in through the channel in the last twelve months' },
  { key: 'auditInterference', subject: site, type: 'choice', choices: AUDIT_INTERFERENCES, title: 'Interference with the audit', description: 'What the auditor noted: coached workers, no access, no private interviews' },
  { key: 'prisonSafeguards', subject: site, type: 'choice', choices: PRISON_SAFEGUARDS, title: 'Prison labour, safeguards', description: 'Whether public supervision and free consent, without private benefit, are shown for prison labour' },
  { key: 'compulsoryLabour', subject: site, type: 'choice', choices: COMPULSORY_LABOUR, title: 'Compulsory labour', description: 'Whether prisoners, detained people, students, interns or conscripts are made to work; “excluded”: only military service, civic duties, emergencies or small communal services' },
  { key: 'payrollCount', subject: site, type: 'count', title: 'Workers on the payroll', description: 'People on the payroll of the site' },
  { key: 'foreignDormitory', subject: site, type: 'yes-no', title: 'Dormitory for foreign workers', description: 'Whether the site houses foreign workers' },
  { key: 'displacedWorkers', subject: site, type: 'choice', choices: DISPLACED_RIGHTS, title: 'Displaced workers, right to work', description: 'Whether refugees, asylum seekers, stateless or displaced people work there, and whether their right to work is secure' },
  { key: 'shockHireShare', subject: site, type: 'share', title: 'Hires from places hit by a shock, share', description: 'Share of the hires of twelve months from places hit by a disaster, a conflict or slow loss of land and water' },
  { key: 'heatQuota', subject: site, type: 'yes-no', title: 'Quota work in heat without rest', description: 'Whether people work by quota in the heat without rest' },
  { key: 'crewAdvance', subject: site, type: 'choice', choices: CREW_ADVANCES, title: 'Advance to workers or crews', description: 'Advance through which families or crews were hired, and whether it stops them from leaving' },
  { key: 'flPolicy', subject: site, type: 'yes-no', title: 'Forced-labour policy', description: 'Whether there is a policy on forced labour' },
  { key: 'flOwner', subject: site, type: 'yes-no', title: 'Owner of the policy', description: 'Whether a senior person owns that policy' },
  { key: 'remedyProcess', subject: site, type: 'yes-no', title: 'Process for remedy', description: 'Whether there is a process for remedy' },
  { key: 'questionnaireOverdueDays', subject: site, type: 'days', title: 'Questionnaire overdue, days', description: 'Days by which a questionnaire is overdue' },
  { key: 'questionnaireComplete', subject: site, type: 'share', title: 'Questionnaire answered, share', description: 'Share of the applicable questions that are answered' },
  { key: 'audited', subject: site, type: 'yes-no', title: 'Social audit done', description: 'Whether there was a social audit' },
  { key: 'auditDate', subject: site, type: 'date', title: 'Date of the last audit', description: 'Day of the last social audit' },
  { key: 'auditInterviews', subject: site, type: 'choice', choices: AUDIT_INTERVIEWS, title: 'Language of audit interviews', description: 'Whether workers were interviewed in their own language' },
  { key: 'auditNotice', subject: site, type: 'choice', choices: AUDIT_NOTICES, title: 'Notice of the audit', description: 'Whether the audits were announced' },
  { key: 'findingResponse', subject: site, type: 'choice', choices: RESPONSES, title: 'Response to findings', description: 'What the supplier did about the findings at the site, or about all its findings where the row names no site: of several, the least' },
  { key: 'priceCoversLabour', subject: site, type: 'yes-no', title: 'Price covers labour', description: 'Whether the price covers lawful labour and recruitment' },
  { key: 'leadTimeCut', subject: site, type: 'share', title: 'Lead time cut, share', description: 'Part by which the buyer cut the lead time' },
  { key: 'paymentDays', subject: site, type: 'days', title: 'Days to payment', description: 'Days after which the buyer pays' },
  { key: 'platformAccount', subject: site, type: 'choice', choices: PLATFORM_ACCOUNTS, title: 'Platform work, account', description: 'Whose account or vehicle people use for platform work' },
  { key: 'deactivationPenalty', subject: site, type: 'yes-no', title: 'Deactivation as a penalty', description: 'Whether accounts are deactivated as a penalty' },
  { key: 'jobLender', subject: site, type: 'choice', choices: JOB_LENDERS, title: 'Lender of the job loan', description: 'Who lent the money with which workers paid for the job' },
  { key: 'posting', subject: site, type: 'choice', choices: POSTINGS, title: 'Posting of workers', description: 'Whether workers are posted, and whether their employer is active and has the certificates' },
  { key: 'selfEmployedSigns', subject: site, type: 'count', title: 'Self-employed, signs of employment', description: 'How many of three signs of employment the self-employed show: one client, set hours, no tools of their own' },
  { key: 'seasonalTerms', subject: site, type: 'choice', choices: SEASONAL_TERMS, title: 'Seasonal workers, terms', description: 'What ties seasonal workers, if anything' },
  { key: 'traineeTerms', subject: site, type: 'choice', choices: TRAINEE_TERMS, title: 'Trainees and interns, terms', description: 'Whether wage law is applied to the productive work of trainees, interns, students and au pairs' },
  { key: 'lodgingTied', subject: site, type: 'yes-no', title: 'Lodging or ride as a condition', description: 'Whether workers must buy lodging or transport from the crew leader' },
  { key: 'declaredDaysShare', subject: site, type: 'share', title: 'Declared days, share', description: 'Declared share of the days worked' },
  { key: 'homework', subject: site, type: 'choice', choices: HOMEWORK_TERMS, title: 'Homework', description: 'Whether there is homework by the piece, disclosed and paid' },
  { key: 'womenRules', subject: site, type: 'choice', choices: WOMEN_RULES, title: 'Rules for women only', description: 'Rules that are for women only' },
  { key: 'exitPay', subject: site, type: 'choice', choices: EXIT_PAY, title: 'Pay at closure', description: 'Whether wages and severance were paid at the end of an order or at closure' },
  { key: 'notes', subject: supplier, type: 'text', title: 'Notes', description: 'Free text: searched for personal information, left in the file, never scored' },
  { key: 'contactEmail', subject: contact, type: 'email', list: true, title: 'Contact, e-mail', description: 'Address of a person who answers for the supplier, or of several: kept for those who ask suppliers, never a fact' },
  { key: 'contactName', subject: contact, type: 'text', list: true, title: 'Contact, name', description: 'Name of that person; of several, in the order of the addresses' },
  { key: 'contactLanguage', subject: contact, type: 'language', title: 'Contact, language', description: 'Language in which that person is asked' },
] as const satisfies readonly Field[];

export type FieldKey = (typeof FIELDS)[number]['key'];

const byKey: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.key, field]));

/** The field of that key, or undefined. */
export function field(key: string): Field | undefined {
  return byKey.get(key);
}
