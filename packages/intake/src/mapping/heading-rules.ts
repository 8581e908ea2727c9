import type { HeadingConcept } from './heading-words.ts';
import type { HeadingTerm, ReadTerms } from './heading-terms.ts';

/** A concept with the terms that a heading must have, and those that it may have beside them. */
interface HeadingRule {
  readonly concept: HeadingConcept;
  readonly need: readonly HeadingTerm[];
  readonly may: ReadonlySet<HeadingTerm>;
  /** Set where the same words have another meaning too: a person decides. */
  readonly open: boolean;
}

const owners = 'supplier company site';
const placed = `${owners} legal address name register make alternative`;
const counted = 'worker number total average share';

/** A `?` behind the concept marks words with another meaning too: a person decides. Of rules that need equally many terms the first one counts. */
const written: readonly (readonly [concept: HeadingConcept | `${HeadingConcept}?`, need: string, may: string])[] = [
  ['contactEmail', 'email', `contact name person address number ${owners} legal`],
  ['contactLanguage', 'language', `contact person ${owners}`],
  ['contactName', 'contact name', `person ${owners}`],
  ['contactName', 'contact', `person ${owners}`],
  ['nothing', 'phone', `contact email name person number ${owners} legal date agency activity`],
  ['nothing', 'email', `contact name person number ${owners} legal date agency activity`],
  ['nothing', 'contact', `name person number ${owners} legal date agency activity`],
  ['nothing', 'person', 'name legal company supplier'],
  ['nothing', 'founded', 'date company year register'],
  ['nothing', 'capital', 'legal register company value currency'],
  ['nothing', 'serial', 'number code'],
  ['closed?', 'status register', `${owners} legal`],
  ['closed?', 'status company', 'legal register'],
  ['closed?', 'status site', 'legal register'],
  ['otherNames', 'alternative name', owners],
  ['localName', 'local name', owners],
  ['registrationNumber', 'register number', `${owners} legal tax code`],
  ['registrationNumber', 'register code', `${owners} legal tax`],
  ['registrationNumber', 'company number', 'register legal'],
  ['registrationNumber', 'tax number', `${owners} code register`],
  ['registrationNumber', 'tax code', `${owners} register`],
  ['registrationNumber', 'tax', owners],
  ['supplierId', 'supplier code', 'number'],
  ['supplierId', 'supplier number', ''],
  ['siteId', 'site code', 'number supplier company'],
  ['siteId?', 'site number', ''],
  ['parent', 'parent', `${owners} name`],
  ['supplierName', 'supplier name', 'company legal'],
  ['supplierName', 'company name', 'legal'],
  ['supplierName', 'supplier', 'legal company'],
  ['supplierName', 'company', 'legal'],
  ['siteName', 'site name', `make ${owners}`],
  ['siteName', 'site', 'make'],
  ['originCountries', 'country origin worker', 'migrant name casual'],
  ['originCountries', 'country origin casual', 'worker'],
  ['originCountries', 'country origin migrant', 'worker'],
  ['originCountries', 'country worker', 'migrant origin'],
  ['migrants', 'migrant nationality', counted],
  ['originCountries', 'nationality', 'worker casual agency'],
  ['inputSubdivision', 'input subdivision', 'origin'],
  ['inputOrigin', 'input origin', 'country'],
  ['country?', 'country origin', `${placed} product`],
  ['country', 'country', `${placed} code`],
  ['subdivision', 'subdivision', `${placed} code`],
  ['district', 'district', `${placed} code`],
  ['postcode', 'postcode', `${placed} code number city`],
  ['city', 'city', `${placed} description`],
  ['address', 'address', `${placed} number description`],
  ['latitude', 'latitude', `${owners} address`],
  ['longitude', 'longitude', `${owners} address`],
  ['activity', 'scheme description', 'code industry'],
  ['sectorCode', 'scheme', 'code number legal industry activity'],
  ['sectorCode', 'industry code', 'number legal activity company supplier'],
  ['sectorCode', 'activity code', 'number legal industry company supplier'],
  ['hsCodes', 'customs', 'code number product scheme'],
  ['activity', 'activity', `${owners} legal description kind industry product exist`],
  ['activity', 'industry', `${owners} legal description kind name activity product`],
  ['activity?', 'company kind', 'legal'],
  ['products', 'product', 'description kind name legal supplier site'],
  ['inputs', 'input', 'legal name kind'],
  ['shipsToUs', 'export america', 'exist product'],
  ['spendPeriod', 'purchase period', 'year'],
  ['spendPeriod', 'purchase year', 'period'],
  ['spend', 'purchase value', 'year yearly total net supplier'],
  ['spend', 'purchase revenue', 'year yearly total net'],
  ['spend', 'purchase yearly', 'total'],
  ['spend?', 'purchase', 'year total'],
  ['spend?', 'revenue', 'year yearly total value net supplier'],
  ['currency', 'currency', 'code'],
  ['supplyTier', 'tier', 'supplier number'],
  ['women', 'women', counted],
  // A residence permit may tie to an employer: whether these are free to change work only a person can say.
  ['foreignResidents?', 'migrant resident', counted],
  ['internalMigrants', 'internal worker', counted],
  ['internalMigrants', 'internal migrant', counted],
  ['migrants', 'migrant', counted],
  ['agency', 'agency', counted],
  ['casual', 'casual', `${counted} agency`],
  ['workersTotal', 'worker', 'number total site company supplier average'],
  ['labourAgents', 'agent', 'name company worker recruitment'],
  ['employerHousing', 'housing', 'exist employer worker company who paid'],
  ['documentHolder', 'passport hold', 'who worker employer company'],
  ['documentHolder', 'passport who', 'worker'],
  ['employerCost', 'fee recruitment employer', 'paid worker'],
  ['workerCost', 'fee recruitment worker', 'paid average'],
  ['workerCost', 'fee worker paid', 'average'],
  ['workerCost', 'recruitment worker paid', ''],
  ['workerCost?', 'fee recruitment', 'paid'],
  ['workerCost?', 'fee worker', 'recruitment'],
  ['netMonthlyPay', 'wage net', 'month worker average'],
  ['overtimeHours', 'overtime', 'hours week average worker'],
  ['weeklyHours', 'hours week', 'average worker'],
  ['auditDate', 'audit date', 'last social site'],
  ['auditDate', 'audit last', 'social site'],
  ['audited?', 'audit social', 'exist'],
  ['grievanceChannel', 'grievance channel', 'exist worker'],
  ['flPolicy', 'forced policy', 'exist'],
  ['findingResponse', 'response finding', `${owners} audit social status`],
  ['findingResponse', 'remedy status', `${owners} audit social finding`],
  ['findingResponse?', 'response supplier', 'status audit'],
  ['findingResponse?', 'finding status', `${owners} audit social`],
  ['visaClass', 'visa', 'kind worker'],
  ['notes', 'note', 'description legal'],
];

const termsIn = (list: string): HeadingTerm[] => list.split(' ').filter((term) => term !== '') as HeadingTerm[];

const RULES: readonly HeadingRule[] = written.map(([concept, need, may]) => ({
  concept: concept.replace('?', '') as HeadingConcept,
  need: termsIn(need),
  may: new Set([...termsIn(need), ...termsIn(may)]),
  open: concept.endsWith('?'),
}));

/** A word that was not understood, so that the values must fit; a meaning that is one of several, which only a person can choose. */
export type HeadingDoubt = 'word' | 'meaning' | null;

/** The meaning of the words of a heading taken together. */
export interface ComposedHeading {
  readonly concept: HeadingConcept;
  readonly language: string;
  readonly doubt: HeadingDoubt;
}

function fits({ need, may }: HeadingRule, { words }: ReadTerms): boolean {
  return (
    words.every((meanings) => meanings.some((term) => may.has(term))) &&
    need.every((term) => words.some((meanings) => meanings.includes(term)))
  );
}

interface Fitting {
  readonly rule: HeadingRule;
  readonly reading: ReadTerms;
}

/** Fewest unknown words first, then most needed terms, then most words understood. */
function order(a: Fitting, b: Fitting): number {
  return (
    a.reading.unknown - b.reading.unknown ||
    b.rule.need.length - a.rule.need.length ||
    b.reading.words.length - a.reading.words.length
  );
}

/** The rule that fits the words of a heading best, in the language in which it does. */
export function composeHeading(readings: readonly ReadTerms[]): ComposedHeading | null {
  const fitting = readings
    .filter(({ unknown, words }) => unknown <= words.length)
    .flatMap((reading) => RULES.filter((rule) => fits(rule, reading)).map((rule): Fitting => ({ rule, reading })));
  const [best] = fitting.toSorted(order);
  if (best === undefined) return null;
  const { rule, reading } = best;
  return {
    concept: rule.concept,
    language: reading.language,
    doubt: rule.open ? 'meaning' : reading.unknown > 0 ? 'word' : null,
  };
}
