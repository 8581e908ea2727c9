import { FACTS, type Fact, type FactKey } from './facts.ts';
import type { FieldKey } from './fields.ts';
import type { Assurance, SourceKind } from './observations.ts';

/** What a person at a desk can state: a fact of a site, a new site, or a raw material that a site buys. */
export interface HandForm {
  /** Key of the fact, `site` or `input`. */
  readonly key: string;
  /** The fields that say it, as a file has them. */
  readonly fields: readonly FieldKey[];
  /** The facts that these fields give: the first one makes the statement. */
  readonly facts: readonly FactKey[];
}

interface Asked {
  readonly fields?: readonly FieldKey[];
  /** Facts that the same fields say too. */
  readonly also?: readonly FactKey[];
}

/**
 * What the form asks where it is not each field that feeds the fact. `null`: the fact is not stated by itself. A site is added with its name, an input with its
 * origin; a place says whether it is in Xinjiang, headcounts contradict each other, an amount says its statistic, a response stands beside its finding, lists
 * are screened.
 */
const ASKED: Readonly<Partial<Record<FactKey, Asked | null>>> = {
  'place.site': null,
  'place.xinjiang': null,
  'workforce.contradictions': null,
  'recruitment.workerCostStatistic': null,
  'findings.response': null,
  'screening.hits': null,
  'input.name': null,
  'place.country': { also: ['place.xinjiang'] },
  'place.address': { also: ['place.xinjiang'] },
  'place.subdivision': { also: ['place.xinjiang'] },
  'place.coordinates': { also: ['place.xinjiang'] },
  'activity.sectors': { fields: ['activity', 'sectorCode', 'sectorScheme'] },
  'product.goods': { also: ['product.hs'] },
  'input.origin': null,
  'input.subdivision': null,
  'workforce.womenShare': { fields: ['womenShare'] },
  'workforce.migrantShare': { fields: ['migrantShare'] },
  'workforce.foreignResidentShare': { fields: ['foreignResidentShare'] },
  'workforce.internalMigrantShare': { fields: ['internalMigrantShare'] },
  'workforce.agencyShare': { fields: ['agencyShare'] },
  'workforce.casualShare': { fields: ['casualShare'] },
  'agents.checked': { fields: ['agentChecked'] },
  'agents.lastCheck': { also: ['agents.checked'] },
  'recruitment.workerCost': { also: ['recruitment.workerCostStatistic'] },
  'recruitment.feeSurveyDate': { also: ['recruitment.feeSurvey'] },
  'documents.permitPurpose': { fields: ['permitPurpose'] },
  'recruitment.offerDiffers': { also: ['recruitment.offerAsked'] },
  'recruitment.offerDifference': { also: ['recruitment.offerAsked'] },
  'recruitment.offerPayShortfall': { also: ['recruitment.offerAsked'] },
  'audit.done': { fields: ['audited'] },
  'audit.date': { also: ['audit.done'] },
};

/** A site that is added by hand. */
export const SITE_FORM: HandForm = {
  key: 'site',
  fields: ['siteType', 'siteName', 'country', 'subdivision', 'address', 'city', 'postcode', 'siteFrom', 'siteTo'],
  facts: ['place.country', 'place.siteType', 'place.site', 'place.address', 'place.subdivision', 'place.xinjiang'],
};

/** An input chain: a raw material and where it comes from. */
export const INPUT_FORM: HandForm = {
  key: 'input',
  fields: ['inputs', 'inputOrigin', 'inputSubdivision'],
  facts: ['input.name', 'input.origin', 'input.subdivision', 'place.xinjiang'],
};

/** What a desk can state, facts in the order of the vocabulary. Sealed facts are not among them: they go to the safeguarding role. */
export const HAND_FORMS: readonly HandForm[] = [
  SITE_FORM,
  INPUT_FORM,
  ...FACTS.flatMap((fact: Fact): HandForm[] => {
    const key = fact.key as FactKey;
    const asked = ASKED[key];
    if (fact.sealed === true || asked === null) return [];
    return [{ key, fields: asked?.fields ?? fact.fields, facts: [key, ...(asked?.also ?? [])] }];
  }),
];

/** The form of a fact, of a site or of an input; undefined where a desk cannot state it. */
export function handForm(key: string): HandForm | undefined {
  return HAND_FORMS.find((form) => form.key === key);
}

/** The group that a fact is listed in: the first part of its key. */
export function factGroup(key: string): string {
  return key.slice(0, key.indexOf('.'));
}

/** Facts that tell where people live: of a household only the district is kept. See docs/methodology.md#protection. */
export const HOUSEHOLD_PLACE: ReadonlySet<FactKey> = new Set(['place.address', 'place.coordinates', 'place.site']);

/** Sources that a desk can name. What workers said is sealed: the safeguarding role records it. */
export const STATED_SOURCES = ['buyer', 'supplier', 'audit', 'authority'] as const satisfies readonly SourceKind[];
export type StatedSource = (typeof STATED_SOURCES)[number];

/**
 * How what a source says can be known, weakest first. The desk's own record is alleged and the supplier's word is admitted, unless a paper was seen; an audit has
 * one; an authority counts as corroborated. See docs/methodology.md#assurance.
 */
export const STATED_ASSURANCES: Readonly<Record<StatedSource, readonly [Assurance, ...Assurance[]]>> = {
  buyer: ['alleged', 'documented'],
  supplier: ['admitted', 'documented'],
  audit: ['documented'],
  authority: ['corroborated'],
};

/** Whether a fact that is known in this way rests on a paper or a register, which is then named. */
export function restsOnDocument(assurance: Assurance): boolean {
  return assurance === 'documented' || assurance === 'corroborated';
}
