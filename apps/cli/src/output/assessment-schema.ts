import { ASSURANCES, PROTECTIONS, RESPONSES, SOURCE_KINDS } from '@plumbline/facts';
import { GAP_KINDS, SEVERITIES } from '@plumbline/risk';
import { z } from 'zod';

/** The forms that results of every verb share. */

export const score = z.string().regex(/^\d+\.\d{2}$/);
const term = z.string().regex(/^-?\d+\.\d{8}$/);
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const row = z.int().positive();
export const severity = z.enum(SEVERITIES);

export const explained = z.strictObject({
  code: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string(),
});

export const scores = z.strictObject({
  C0: score.nullable(),
  D: score.nullable(),
  C: score.nullable(),
  S: score.nullable(),
  P: score.nullable(),
  W: score.nullable(),
  I: score.nullable(),
  E: score.nullable(),
  R0: score.nullable(),
  R: score.nullable(),
  low: score.nullable(),
  high: score.nullable(),
  observed: score.nullable(),
});

export const terms = z.array(
  z.strictObject({
    key: z.string(),
    value: term,
    weight: term,
    contribution: term,
    ruleId: z.string().nullable(),
    counted: z.enum(['known', 'usual', 'most']).nullable(),
  }),
);

const source = z.strictObject({ kind: z.enum(SOURCE_KINDS), row: row.nullable(), reference: z.string().nullable() });

export const inputs = z.array(
  z.strictObject({
    fact: z.string(),
    value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
    source,
    evidenceDate: day.nullable(),
  }),
);

const response = z
  .strictObject({
    counts: z.enum(RESPONSES).describe('What it counts as, by who says it'),
    said: z.enum(RESPONSES),
    source: source.nullable().describe('Null where no observation tells it'),
    evidenceDate: day.nullable(),
  })
  .describe('What the supplier did about a finding or sanction; null for other flags');

export const flag = z.strictObject({
  ruleId: z.string(),
  ruleVersion: z.int(),
  class: z.enum(['INHERENT', 'SANCTION', 'CONTROL_GAP', 'FINDING']),
  subject: z.strictObject({ kind: z.string(), key: z.string() }),
  truth: z.enum(['TRUE', 'FALSE', 'UNKNOWN']),
  severity: severity.nullable(),
  couldBe: severity.nullable(),
  assurance: z.enum(ASSURANCES),
  protection: z.enum(PROTECTIONS).exclude(['sealed']),
  response: response.nullable(),
  inputs,
  ilo: z.array(z.string()),
  explanation: explained,
  clears: explained,
  do: explained,
  doNot: explained,
});

const band = z.enum(['LOW', 'MEDIUM', 'HIGH']);

export const contextBand = z.strictObject({ low: band, high: band }).nullable();

export const destination = z
  .strictObject({
    low: score.nullable(),
    high: score.nullable(),
    source: z.string(),
    date: z.string(),
    secondHand: z.boolean(),
  })
  .nullable();

export const majority = z
  .strictObject({ band: z.string(), scope: z.string(), source: z.string(), secondHand: z.boolean() })
  .nullable();

export const confidence = z.strictObject({ value: score, word: z.enum(['High', 'Medium', 'Low']) });

/** Rules that unknown facts leave open. */
export const unknown = z.array(z.strictObject({ ruleId: z.string(), couldBe: severity, facts: z.array(z.string()) }));

export const gaps = z.array(
  z.strictObject({
    fact: z.string(),
    kind: z.enum(GAP_KINDS),
    rules: z.array(z.string()),
  }),
);

/** References to flags that stand whole among those of the supplier. */
export const unitFlags = z.array(
  flag.pick({ ruleId: true, subject: true, truth: true, severity: true, couldBe: true }),
);

export const editions = z.array(
  z.strictObject({
    key: z.string(),
    edition: z.string().nullable(),
    date: z.string().nullable(),
    licence: z.string().nullable(),
    gaps: z.array(z.string()),
  }),
);

export type ExplainedJson = z.infer<typeof explained>;
export type FlagJson = z.infer<typeof flag>;
export type EditionJson = z.infer<typeof editions>[number];
