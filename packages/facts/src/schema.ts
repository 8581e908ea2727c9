import { z } from 'zod';
import { RESPONSES } from './dossier.ts';
import { FACTS, type FactKey } from './facts.ts';
import {
  AGENT_AGREEMENTS,
  AGENT_LICENCES,
  AGENT_PAYMENTS,
  AUDIT_INTERFERENCES,
  COST_STATISTICS,
  CREDIBILITIES,
  DOCUMENT_ACCESS,
  DOCUMENT_HOLDERS,
  FIRE_EXITS,
  LABOUR_SCHEMES,
  MOVEMENT_RESTRICTIONS,
  OFFER_DIFFERENCES,
  PAY_HELD_BACK,
  PAYSLIPS,
  PERMIT_LAPSES,
  PERMIT_PURPOSES,
  PERMIT_RENEWERS,
  REFUSAL_CONSEQUENCES,
  REPRESENTATIONS,
  RESIGNATION_LOSSES,
  SITE_TYPES,
  SUB_AGENTS,
  TERMS_ON_ARRIVAL,
  WAGE_RECEIVERS,
  WORK_ELSEWHERE,
} from './fields.ts';
import { NUMBERS } from './method/current.ts';
import { ASSURANCES, PROTECTIONS, SOURCE_KINDS, type FactValues } from './observations.ts';

const text = z.string().meta({ id: 'Text', description: 'Text as it stands in the source' });
const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ id: 'Country', description: 'ISO 3166-1 alpha-2, upper case; XK for Kosovo' });
const day = z.iso.date().meta({ id: 'Day', description: 'Day, ISO 8601' });
const count = z.int().min(0).meta({ id: 'Count', description: 'Whole number, 0 or more' });
const share = z
  .string()
  .regex(/^(?:0|1|0\.\d*[1-9])$/)
  .meta({ id: 'Share', description: 'Decimal string from "0" to "1", without exponent and trailing zeros' });
const decimal = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,14})(?:\.\d*[1-9])?$/)
  .meta({
    id: 'Decimal',
    description: 'Decimal string, 0 or more, at most 15 digits before the point, without exponent and trailing zeros',
  });
const hundredths = z.int().min(0).max(100).describe('Hundredths: 70 is .70');
const money = z
  .strictObject({
    minor: z.int().describe('Minor units of the currency (cents, fils)'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable()
      .describe('ISO 4217 code, or null when the source does not say it; then `minor` counts hundredths'),
  })
  .meta({ id: 'Money', description: 'Money' });
const coordinates = z.strictObject({
  latitude: z.number().min(-90).max(90).describe('Decimal degrees, north positive'),
  longitude: z.number().min(-180).max(180).describe('Decimal degrees, east positive'),
});
const xinjiang = z.strictObject({
  found: z.boolean(),
  where: z.enum(['subdivision', 'address', 'postcode', 'coordinates', 'name']).nullable(),
  term: text.nullable(),
});
const sector = z.strictObject({
  key: text,
  confidence: hundredths,
  perennial: z.literal(true).exactOptional(),
  isic: z
    .string()
    .regex(/^\d{2,4}$/)
    .exactOptional()
    .describe('Division, group or class of ISIC Rev.4'),
});
const good = z.strictObject({ good: text, inferred: z.boolean() });
const contradiction = z.strictObject({
  kind: z.enum(['count-and-share', 'part-above-total', 'zero-beside-count']),
  group: z.enum(['women', 'migrants', 'internal', 'agency', 'casual']),
  count,
  share: z.string().nullable(),
  total: count.nullable(),
});
const hit = z.strictObject({
  list: text,
  kind: z.enum(['uflpa', 'wro', 'other']),
  entry: text,
  listedName: text,
  how: z.enum(['identifier', 'exact-name', 'normalised-name']),
  matchedOn: text,
  country: z.enum(['same', 'different', 'unknown']),
  status: text.nullable(),
});

/** The shape of each fact when known: one row per fact, checked against {@link FactValues} by the compiler. */
export const FACT_VALUES = {
  'place.country': country,
  'place.site': text,
  'place.address': text,
  'place.subdivision': text,
  'place.coordinates': coordinates,
  'place.xinjiang': xinjiang,
  'place.siteType': z.enum(SITE_TYPES),
  'activity.sectors': z.array(sector),
  'product.goods': z.array(good),
  'product.hs': z.array(z.string().regex(/^\d{2,10}$/)),
  'input.name': text,
  'input.origin': country,
  'input.subdivision': text,
  'trade.shipsToUs': z.boolean(),
  'workforce.total': count,
  'workforce.womenShare': share,
  'workforce.migrantShare': share,
  'workforce.internalMigrantShare': share,
  'workforce.agencyShare': share,
  'workforce.casualShare': share,
  'workforce.lowWage': z.boolean(),
  'workforce.visaClass': text,
  'workforce.labourScheme': z.enum(LABOUR_SCHEMES),
  'workforce.labourTiers': count,
  'workforce.noEmployerShare': share,
  'workforce.contradictions': z.array(contradiction),
  'recruitment.origins': z.array(country),
  'recruitment.agentCount': count,
  'agents.licence': z.enum(AGENT_LICENCES),
  'agents.checked': z.boolean(),
  'agents.lastCheck': day,
  'agents.subAgents': z.enum(SUB_AGENTS),
  'agents.agreement': z.enum(AGENT_AGREEMENTS),
  'agents.payment': z.enum(AGENT_PAYMENTS),
  'recruitment.directHire': z.boolean(),
  'recruitment.workerCost': money,
  'recruitment.workerCostStatistic': z.enum(COST_STATISTICS),
  'recruitment.workerCostHighest': money,
  'recruitment.workerCostLoan': z.boolean(),
  'recruitment.employerCost': money,
  'recruitment.feeSurvey': z.boolean(),
  'recruitment.feeSurveyDate': day,
  'housing.employerProvided': z.boolean(),
  'documents.holder': z.enum(DOCUMENT_HOLDERS),
  'documents.access': z.enum(DOCUMENT_ACCESS),
  'documents.cardHolder': z.enum(DOCUMENT_HOLDERS),
  'documents.phoneHolder': z.enum(DOCUMENT_HOLDERS),
  'documents.permitsLapsed': z.enum(PERMIT_LAPSES),
  'documents.permitRenewal': z.enum(PERMIT_RENEWERS),
  'documents.permitPurpose': z.enum(PERMIT_PURPOSES),
  'contract.writtenShare': share,
  'contract.understoodShare': share,
  'contract.daysBefore': count,
  'contract.changed': z.boolean(),
  'contract.change': z.enum(TERMS_ON_ARRIVAL),
  'recruitment.briefedShare': share,
  'recruitment.offerAsked': count,
  'recruitment.offerDiffers': count,
  'recruitment.offerDifference': z.enum(OFFER_DIFFERENCES),
  'recruitment.offerPayShortfall': share,
  'recruitment.depositOrBond': z.boolean(),
  'recruitment.employerPays': z.boolean(),
  'production.shipped': count,
  'production.capacity': count,
  'production.elsewhere': z.enum(WORK_ELSEWHERE),
  'pay.netMonthly': money,
  'pay.overdueDays': count,
  'pay.latePeriods': count,
  'pay.heldBack': z.enum(PAY_HELD_BACK),
  'pay.deductionShare': share,
  'pay.lowestHourly': money,
  'pay.migrantGap': share,
  'pay.womenGap': share,
  'pay.gapGroup': count,
  'pay.recordsFalse': z.boolean(),
  'pay.recordsGap': share,
  'pay.cashShare': share,
  'pay.paidTo': z.enum(WAGE_RECEIVERS),
  'pay.payslip': z.enum(PAYSLIPS),
  'debt.outstanding': money,
  'debt.repaymentShare': share,
  'debt.leaveBeforeRepaid': z.boolean(),
  'hours.weekly': decimal,
  'hours.overtime': decimal,
  'hours.weeksWithoutRest': count,
  'hours.refusal': z.enum(REFUSAL_CONSEQUENCES),
  'movement.exitLoss': z.enum(RESIGNATION_LOSSES),
  'movement.noticeDays': count,
  'movement.exitWaiver': z.boolean(),
  'movement.signal': z.boolean(),
  'movement.transport': z.boolean(),
  'movement.daysAtSea': count,
  'movement.restriction': z.enum(MOVEMENT_RESTRICTIONS),
  'housing.daysAfterLeaving': count,
  'housing.spacePerPerson': decimal,
  'housing.peoplePerRoom': count,
  'housing.fireExit': z.enum(FIRE_EXITS),
  'housing.basics': z.boolean(),
  'conduct.violence': z.boolean(),
  'conduct.threats': z.boolean(),
  'voice.channel': z.boolean(),
  'voice.languageShare': share,
  'voice.openToAll': z.boolean(),
  'voice.representation': z.enum(REPRESENTATIONS),
  'voice.cases': count,
  'voice.auditInterference': z.enum(AUDIT_INTERFERENCES),
  'voice.signalIndicators': count,
  'voice.signalCredibility': z.enum(CREDIBILITIES),
  'conduct.reprisal': z.boolean(),
  'screening.hits': z.array(hit),
} as const satisfies { readonly [K in FactKey]: z.ZodType<FactValues[K]> };

const source = z
  .strictObject({
    kind: z.enum(SOURCE_KINDS),
    row: z.int().nullable().meta({ description: 'Line or sheet row; null when the value is not from a row' }),
    reference: text.nullable().describe('Heading of the column, name of the list, or key of the edition'),
  })
  .meta({ id: 'Source' });

const release = z
  .strictObject({
    beside: z.enum(SOURCE_KINDS).exclude(['worker']).describe('Another source that says the same'),
    people: z.int().min(NUMBERS.sealedPeopleLeast).describe('How many people the observation is about'),
  })
  .meta({ id: 'Release', description: 'Why an observation that rests on workers is no longer sealed' });

/** One observation of the fact: its value is null unless its state is `known`. */
function observation(fact: (typeof FACTS)[number]): z.ZodType {
  const said = {
    fact: z.literal(fact.key),
    source,
    evidenceDate: day,
    assurance: z.enum(ASSURANCES),
    protection: z.enum(PROTECTIONS),
    release: release.exactOptional(),
  };
  return z
    .discriminatedUnion('state', [
      z.strictObject({ ...said, state: z.literal('known'), value: FACT_VALUES[fact.key] }),
      z.strictObject({ ...said, state: z.enum(['notRecorded', 'declined', 'notApplicable']), value: z.null() }),
    ])
    .meta({ id: fact.key, description: fact.title });
}

const observations = z
  .strictObject(Object.fromEntries(FACTS.map((fact) => [fact.key, observation(fact).exactOptional()])))
  .meta({ id: 'Observations', description: 'Observations by fact; a fact that is absent was never asked for' });
const sealed = observations.exactOptional();

const rows = z.array(z.int().min(1)).meta({ id: 'Rows', description: 'Lines or sheet rows of the file' });

const knownFromSealed = z.literal('sealed').exactOptional().describe('Known from a sealed source only');

const input = z.strictObject({
  key: text,
  name: text,
  goods: z.array(text),
  observations,
  sealed,
  protection: knownFromSealed,
});

const site = z.strictObject({
  key: text,
  name: text.nullable(),
  rows,
  closed: z.boolean().exactOptional(),
  projectFrom: day.exactOptional(),
  projectTo: day.exactOptional(),
  observations,
  sealed,
  protection: knownFromSealed,
  inputs: z.array(input),
});

const control = z.strictObject({
  topic: text,
  weight: z.int().min(1),
  degree: z.union([z.literal(0), z.literal(50), z.literal(100)]),
  verification: z.union([z.literal(0), z.literal(30), z.literal(50), z.literal(100)]),
  evidenceDate: day,
  expired: z.boolean(),
});

/** The shape of a supplier dossier, for checking outside data. */
export const SUPPLIER_DOSSIER = z
  .strictObject({
    key: text,
    name: text,
    rows,
    observations,
    sealed,
    sites: z.array(site),
    response: z.enum(RESPONSES),
    controls: z.array(control),
  })
  .meta({ title: 'Supplier dossier', description: 'Everything that is known about one supplier when it is assessed' });

/**
 * JSON Schema (2020-12) of a supplier dossier with every fact of the vocabulary, as docs/reference/facts.schema.json publishes it.
 * Deterministic: the same vocabulary gives the same object, key by key.
 */
export function factsJsonSchema(): object {
  return z.toJSONSchema(SUPPLIER_DOSSIER, { target: 'draft-2020-12' });
}
