import { z } from 'zod';
import { RESPONSES } from './choices.ts';
import { day, FACT_VALUES, text } from './fact-values.ts';
import { FACTS } from './facts.ts';
import { NUMBERS } from './method/current.ts';
import { ASSURANCES, PROTECTIONS, SOURCE_KINDS } from './observations.ts';

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

const findingResponse = z
  .strictObject({
    rule: text.describe('Id of the rule that found it'),
    response: z.enum(RESPONSES),
    source: z.enum(SOURCE_KINDS).exclude(['worker']).describe('Who says so'),
    evidenceDate: day,
    until: day.nullable().describe('Last day of the accepted plan; null without a plan'),
  })
  .meta({ id: 'FindingResponse', description: 'What was done about one finding, as recorded beside it' });

const disagreement = z
  .strictObject({ fact: z.enum(FACTS.map(({ key }) => key)), denies: z.boolean() })
  .meta({ id: 'Disagreement', description: "The supplier's own answers say something else than another source does" });

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
  responses: z.array(findingResponse).exactOptional(),
  disagreements: z.array(disagreement).exactOptional(),
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
    response: z
      .enum(RESPONSES)
      .describe('Response to findings of which no observation of `findings.response` tells one'),
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
