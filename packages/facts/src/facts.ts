import type { FieldKey } from './fields.ts';

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
  /** Decimal string from "0" to "1". */
  | 'share'
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
  /** Fields of a supplier file that feed it; none for facts from the questionnaire, lists or derivation. */
  readonly fields: readonly FieldKey[];
  /** Months after which a known value no longer counts as fresh; null: it does not age. Source: methodology 3.2, Freshness. */
  readonly monthsFresh: number | null;
  readonly title: string;
}

/** The vocabulary of facts, one row each. Titles are what a person reads in a list of what is unknown. */
// A table reads best with one row a line.
// prettier-ignore
export const FACTS = [
  { key: 'place.country', subject: 'site', type: 'country', fields: ['country'], monthsFresh: null, title: 'country of the site' },
  { key: 'place.site', subject: 'site', type: 'text', fields: ['siteName', 'siteId', 'address'], monthsFresh: null, title: 'site where the work is done' },
  { key: 'place.address', subject: 'site', type: 'text', fields: ['address', 'city', 'district', 'postcode'], monthsFresh: null, title: 'address of the site' },
  { key: 'place.subdivision', subject: 'site', type: 'text', fields: ['subdivision'], monthsFresh: null, title: 'state or province of the site' },
  { key: 'place.coordinates', subject: 'site', type: 'coordinates', fields: ['latitude', 'longitude'], monthsFresh: null, title: 'coordinates of the site' },
  { key: 'place.xinjiang', subject: 'site', type: 'choice', fields: ['address', 'subdivision', 'postcode', 'latitude', 'longitude', 'siteName'], monthsFresh: null, title: 'whether the site is in Xinjiang' },
  { key: 'place.siteType', subject: 'site', type: 'choice', fields: ['siteType'], monthsFresh: null, title: 'type of site' },
  { key: 'activity.sectors', subject: 'site', type: 'sectors', fields: ['sectorCode', 'sectorScheme', 'activity', 'products', 'hsCodes'], monthsFresh: null, title: 'sector of the work' },
  { key: 'product.goods', subject: 'product', type: 'goods', fields: ['products', 'hsCodes'], monthsFresh: null, title: 'goods that are made' },
  { key: 'product.hs', subject: 'product', type: 'code-list', fields: ['hsCodes'], monthsFresh: null, title: 'HS codes of the goods' },
  { key: 'input.name', subject: 'input', type: 'text', fields: ['inputs'], monthsFresh: null, title: 'raw materials that are bought' },
  { key: 'input.origin', subject: 'input', type: 'country', fields: ['inputOrigin'], monthsFresh: 12, title: 'origin of the raw material' },
  { key: 'input.subdivision', subject: 'input', type: 'text', fields: ['inputSubdivision'], monthsFresh: 12, title: 'state or province of origin' },
  { key: 'trade.shipsToUs', subject: 'site', type: 'yes-no', fields: ['shipsToUs'], monthsFresh: 12, title: 'whether goods enter the United States' },
  { key: 'workforce.total', subject: 'site', type: 'count', fields: ['workersTotal'], monthsFresh: 12, title: 'number of workers' },
  { key: 'workforce.womenShare', subject: 'site', type: 'share', fields: ['womenShare', 'womenCount', 'workersTotal'], monthsFresh: 12, title: 'share of women' },
  { key: 'workforce.migrantShare', subject: 'site', type: 'share', fields: ['migrantShare', 'migrantCount', 'workersTotal'], monthsFresh: 12, title: 'share of migrant workers' },
  { key: 'workforce.internalMigrantShare', subject: 'site', type: 'share', fields: ['internalMigrantShare', 'internalMigrantCount', 'workersTotal'], monthsFresh: 12, title: 'share of workers recruited from another part of the country' },
  { key: 'workforce.agencyShare', subject: 'site', type: 'share', fields: ['agencyShare', 'agencyCount', 'workersTotal'], monthsFresh: 12, title: 'share of agency or subcontracted workers' },
  { key: 'workforce.casualShare', subject: 'site', type: 'share', fields: ['casualShare', 'casualCount', 'workersTotal'], monthsFresh: 12, title: 'share of casual, seasonal or piece-rate workers' },
  { key: 'workforce.lowWage', subject: 'site', type: 'yes-no', fields: ['lowWage'], monthsFresh: 12, title: 'whether migrant workers do low-wage work' },
  { key: 'workforce.visaClass', subject: 'site', type: 'text', fields: ['visaClass'], monthsFresh: 12, title: 'class of permit of migrant workers' },
  { key: 'workforce.labourScheme', subject: 'site', type: 'choice', fields: ['labourScheme'], monthsFresh: 12, title: 'state scheme that supplies workers' },
  { key: 'workforce.labourTiers', subject: 'site', type: 'count', fields: ['labourTiers'], monthsFresh: 12, title: 'tiers of labour subcontracting' },
  { key: 'workforce.noEmployerShare', subject: 'site', type: 'share', fields: ['noEmployerShare'], monthsFresh: 12, title: 'share of workers without a recorded employer' },
  { key: 'workforce.contradictions', subject: 'site', type: 'text-list', fields: ['workersTotal', 'womenCount', 'womenShare', 'migrantCount', 'migrantShare', 'internalMigrantCount', 'internalMigrantShare', 'agencyCount', 'agencyShare', 'casualCount', 'casualShare'], monthsFresh: null, title: 'headcounts and shares that disagree' },
  { key: 'recruitment.origins', subject: 'site', type: 'country-list', fields: ['originCountries'], monthsFresh: 12, title: 'countries where workers were recruited' },
  { key: 'recruitment.agentCount', subject: 'site', type: 'count', fields: ['labourAgents'], monthsFresh: 12, title: 'labour agents used' },
  { key: 'recruitment.directHire', subject: 'site', type: 'yes-no', fields: ['directHire'], monthsFresh: 12, title: 'records of direct hire' },
  { key: 'recruitment.workerCost', subject: 'site', type: 'money', fields: ['workerCost', 'workerCostCurrency', 'workerCostYear', 'workerCostStatistic'], monthsFresh: 24, title: 'recruitment cost paid by workers' },
  { key: 'recruitment.workerCostStatistic', subject: 'site', type: 'choice', fields: ['workerCostStatistic'], monthsFresh: 24, title: 'whether that cost is a mean or a median' },
  { key: 'recruitment.workerCostHighest', subject: 'site', type: 'money', fields: ['workerCostHighest', 'workerCostCurrency'], monthsFresh: 24, title: 'highest cost paid by a worker' },
  { key: 'recruitment.workerCostLoan', subject: 'site', type: 'yes-no', fields: ['workerCostLoan'], monthsFresh: 24, title: 'whether workers borrowed to pay' },
  { key: 'recruitment.employerCost', subject: 'site', type: 'money', fields: ['employerCost', 'employerCostCurrency'], monthsFresh: 24, title: "employer's cost per hire" },
  { key: 'recruitment.feeSurvey', subject: 'site', type: 'yes-no', fields: ['feeSurvey'], monthsFresh: null, title: 'survey of what workers paid' },
  { key: 'recruitment.feeSurveyDate', subject: 'site', type: 'date', fields: ['feeSurveyDate'], monthsFresh: null, title: 'date of the fee survey' },
  { key: 'housing.employerProvided', subject: 'site', type: 'yes-no', fields: ['employerHousing'], monthsFresh: 12, title: 'housing by the employer' },
  { key: 'documents.holder', subject: 'site', type: 'choice', fields: ['documentHolder'], monthsFresh: 24, title: 'who holds passports' },
  { key: 'documents.access', subject: 'site', type: 'choice', fields: ['documentAccess'], monthsFresh: 24, title: 'when workers can take their passports' },
  { key: 'pay.netMonthly', subject: 'site', type: 'money', fields: ['netMonthlyPay', 'netMonthlyPayCurrency'], monthsFresh: 12, title: 'net monthly pay' },
  { key: 'pay.overdueDays', subject: 'site', type: 'days', fields: ['wagesOverdueDays'], monthsFresh: 12, title: 'days by which wages are late' },
  { key: 'screening.hits', subject: 'supplier', type: 'list-hits', fields: ['supplierName', 'otherNames', 'localName', 'registrationNumber', 'lei'], monthsFresh: null, title: 'screening against lists' },
] as const satisfies readonly Fact[];

export type FactKey = (typeof FACTS)[number]['key'];

const byKey: ReadonlyMap<string, Fact> = new Map(FACTS.map((fact) => [fact.key, fact]));

/** The definition of a fact. @throws Error for a key outside the vocabulary. */
export function fact(key: FactKey): Fact {
  const found = byKey.get(key);
  if (!found) throw new Error(`No fact ${key} in the vocabulary`);
  return found;
}
