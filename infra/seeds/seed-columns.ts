/** Columns of the generated supplier list: a key for the generator, and the heading that intake has to understand. */
// A table reads best with one row a line.
// prettier-ignore
export const SEED_COLUMNS = [
  ['id', 'Supplier No'],
  ['name', 'Supplier'],
  ['otherNames', 'Other names'],
  ['localName', 'Name in local script'],
  ['registration', 'Registration number'],
  ['parent', 'Parent company'],
  ['siteId', 'Site id'],
  ['siteName', 'Site name'],
  ['country', 'Country'],
  ['address', 'Address'],
  ['city', 'City'],
  ['province', 'Province'],
  ['postcode', 'Postcode'],
  ['siteType', 'Site type'],
  ['closed', 'Closed'],
  ['projectStart', 'Project start'],
  ['projectEnd', 'Project end'],
  ['activity', 'Activity'],
  ['sectorCode', 'NACE code'],
  ['products', 'Products'],
  ['hsCodes', 'HS codes'],
  ['inputs', 'Raw materials'],
  ['inputOrigin', 'Origin of raw materials'],
  ['shipsToUs', 'Ships to US'],
  ['spend', 'Annual spend'],
  ['spendCurrency', 'Spend currency'],
  ['spendPeriod', 'Spend period'],
  ['tier', 'Supply tier'],
  ['workers', 'Workers'],
  ['women', 'Women, number'],
  ['migrants', 'Migrant workers, number'],
  ['migrantPercent', 'Migrant workers %'],
  ['agencyPercent', 'Agency workers %'],
  ['casualPercent', 'Casual workers %'],
  ['lowWage', 'Low-wage work'],
  ['labourScheme', 'Labour scheme'],
  ['labourTiers', 'Labour subcontract tiers'],
  ['origins', 'Countries of origin'],
  ['agents', 'Labour agents'],
  ['directHire', 'Direct hire evidenced'],
  ['housing', 'Employer housing'],
  ['documentHolder', 'Who holds passports'],
  ['documentAccess', 'Access to passports'],
  ['workerCost', 'Recruitment cost paid by workers'],
  ['workerCostCurrency', 'Currency of workers’ cost'],
  ['workerCostYear', 'Worker cost year'],
  ['workerCostStatistic', 'Mean or median'],
  ['workerCostHighest', 'Highest cost paid by a worker'],
  ['workerCostLoan', 'Cost paid with a loan'],
  ['employerCost', 'Employer’s cost per hire'],
  ['employerCostCurrency', 'Employer cost currency'],
  ['pay', 'Net monthly pay'],
  ['payCurrency', 'Currency of pay'],
  ['overdueDays', 'Wages overdue (days)'],
  ['feeSurvey', 'Fee survey'],
  ['feeSurveyDate', 'Fee survey date'],
  ['response', 'Response to findings'],
  ['notes', 'Notes'],
] as const;

export type SeedColumn = (typeof SEED_COLUMNS)[number][0];

/** One row while it is made; a missing column is blank. */
export type SeedCells = Partial<Record<SeedColumn, string>>;

/** Headings of the generated supplier list, in the order of its cells. */
export const HEADER: readonly string[] = SEED_COLUMNS.map(([, heading]) => heading);

/** The cells of a row in the order of {@link HEADER}. */
export function cellsOf(row: SeedCells): readonly string[] {
  return SEED_COLUMNS.map(([column]) => row[column] ?? '');
}
