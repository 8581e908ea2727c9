import { ASSURANCES, PROTECTIONS, SOURCE_KINDS } from '@plumbline/facts';
import { GAP_KINDS, LABELS, LANES, SEVERITIES } from '@plumbline/risk';
import { z } from 'zod';

/** Name and version of the form below. Changes when the new form would break readers of the old one. */
export const SCREEN_SCHEMA = 'plumbline-screen/1';

const score = z.string().regex(/^\d+\.\d{2}$/);
const term = z.string().regex(/^-?\d+\.\d{8}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const row = z.int().positive();
const severity = z.enum(SEVERITIES);

const explained = z.strictObject({
  code: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string(),
});

const scores = z.strictObject({
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

const terms = z.array(
  z.strictObject({
    key: z.string(),
    value: term,
    weight: term,
    contribution: term,
    ruleId: z.string().nullable(),
    counted: z.enum(['known', 'usual', 'most']).nullable(),
  }),
);

const inputs = z.array(
  z.strictObject({
    fact: z.string(),
    value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
    source: z.strictObject({ kind: z.enum(SOURCE_KINDS), row: row.nullable(), reference: z.string().nullable() }),
    evidenceDate: day.nullable(),
  }),
);

const flag = z.strictObject({
  ruleId: z.string(),
  ruleVersion: z.int(),
  class: z.enum(['INHERENT', 'SANCTION', 'CONTROL_GAP', 'FINDING']),
  subject: z.strictObject({ kind: z.string(), key: z.string() }),
  truth: z.enum(['TRUE', 'FALSE', 'UNKNOWN']),
  severity: severity.nullable(),
  couldBe: severity.nullable(),
  assurance: z.enum(ASSURANCES),
  protection: z.enum(PROTECTIONS).exclude(['sealed']),
  inputs,
  ilo: z.array(z.string()),
  explanation: explained,
  clears: explained,
  do: explained,
  doNot: explained,
});

/** Something that a person must decide: a match on a name, or what intake could not settle. `rows`: those that it is about. */
const review = z.strictObject({
  kind: z.enum(['list-match', 'same-identifier', 'same-name', 'country', 'sector']),
  ruleId: z.string().nullable(),
  couldBe: severity.nullable(),
  rows: z.array(row),
  inputs,
  why: explained,
});

const band = z.enum(['LOW', 'MEDIUM', 'HIGH']);

const supplier = z.strictObject({
  rows: z.array(row),
  key: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  sites: z.int(),
  sectors: z.array(z.strictObject({ key: z.string(), confidence: score, why: z.array(explained) })),
  label: z.enum(LABELS),
  contextBand: z.strictObject({ low: band, high: band }).nullable(),
  lane: z.enum(LANES),
  scores,
  terms,
  destination: z
    .strictObject({
      low: score.nullable(),
      high: score.nullable(),
      source: z.string(),
      date: z.string(),
      secondHand: z.boolean(),
    })
    .nullable(),
  majority: z
    .strictObject({ band: z.string(), scope: z.string(), source: z.string(), secondHand: z.boolean() })
    .nullable(),
  coverage: score,
  freshness: score,
  independence: score,
  confidence: z.strictObject({ value: score, word: z.enum(['High', 'Medium', 'Low']) }),
  flags: z.array(flag),
  unknown: z.array(z.strictObject({ ruleId: z.string(), couldBe: severity, facts: z.array(z.string()) })),
  reviews: z.array(review),
  gaps: z.array(
    z.strictObject({
      fact: z.string(),
      kind: z.enum(GAP_KINDS),
      rules: z.array(z.string()),
    }),
  ),
  units: z.array(
    z.strictObject({
      key: z.string(),
      site: z.string(),
      product: z.string(),
      labourSource: z.literal('all'),
      input: z.string().nullable(),
      origin: z.string().nullable(),
      scores,
      terms,
      flags: z.array(flag.pick({ ruleId: true, subject: true, truth: true, severity: true, couldBe: true })),
    }),
  ),
});

const head = {
  schema: z.literal(SCREEN_SCHEMA),
  asOf: day,
  methodology: z.string(),
  editions: z.array(
    z.strictObject({
      key: z.string(),
      edition: z.string().nullable(),
      date: z.string().nullable(),
      licence: z.string().nullable(),
      gaps: z.array(z.string()),
    }),
  ),
  file: z.strictObject({
    format: z.enum(['csv', 'xlsx', 'xls']),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    sheet: z.string().nullable(),
    headerRow: row,
    rows: z.int(),
    accepted: z.int(),
    rejected: z.int(),
    suppliers: z.int(),
    sites: z.int(),
  }),
  mapping: z.array(z.strictObject({ header: z.string().nullable(), field: z.string().nullable(), why: explained })),
};

const merged = z.strictObject({ rows: z.array(row), into: row });
const rejected = z.strictObject({ row, code: z.string(), reason: explained, remedy: explained });
const problem = z.strictObject({
  row,
  column: z.string().nullable(),
  code: z.string(),
  value: z.string().nullable(),
  reason: explained,
  remedy: explained,
});

/** What `plumbline screen --format json` prints: one object, its keys in this order, suppliers in the order of the file. */
export const screenSchema = z.strictObject({
  ...head,
  suppliers: z.array(supplier),
  merged: z.array(merged),
  rejected: z.array(rejected),
  problems: z.array(problem),
});

/** Everything before the suppliers. */
export type ScreenHead = Omit<z.infer<typeof screenSchema>, 'suppliers' | 'merged' | 'rejected' | 'problems'>;
export type ScreenSupplier = z.infer<typeof supplier>;
export type ScreenFlag = z.infer<typeof flag>;
export type ScreenReview = z.infer<typeof review>;
export type ScreenMerged = z.infer<typeof merged>;
export type ScreenRejected = z.infer<typeof rejected>;
export type ScreenProblem = z.infer<typeof problem>;
export type ScreenExplained = z.infer<typeof explained>;
