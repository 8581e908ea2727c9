import { LABELS, LANES, WORK_KINDS } from '@plumbline/risk';
import { z } from 'zod';
import {
  confidence,
  contextBand,
  day,
  destination,
  editions,
  explained,
  flag,
  gaps,
  majority,
  row,
  score,
  scores,
  terms,
  unitFlags,
  unknown,
} from './assessment-schema.ts';

/** Name and version of the form below. Changes when the new form would break readers of the old one. */
export const ASSESS_SCHEMA = 'plumbline-assess/1';

const label = z.enum(LABELS);
const fullFlag = flag.extend({ floor: terms.element.shape.value });

const degree = z.int().min(0).max(5);

/** What a unit and its supplier share. */
const result = {
  label,
  contextBand,
  rangeLabels: z.strictObject({ low: label, high: label }).nullable(),
  scores,
  terms,
  destination,
  majority,
  coverage: score,
  freshness: score,
  independence: score,
  confidence,
};

const head = z.strictObject({
  kind: z.literal('head'),
  schema: z.literal(ASSESS_SCHEMA),
  asOf: day,
  methodology: z.string(),
  editions,
});

/** `number`: of the dossier, from 1. `line`: on which it starts. */
const supplier = z.strictObject({
  kind: z.literal('supplier'),
  number: row,
  line: row,
  key: z.string(),
  name: z.string(),
  asOf: day,
  methodology: z.string(),
  ...result,
  lane: z.enum(LANES),
  attention: z.strictObject({
    severity: score,
    found: z.strictObject({ ruleId: z.string(), scale: degree, scope: degree, irremediability: degree }).nullable(),
    work: z.enum(WORK_KINDS),
    priority: score.nullable(),
    declined: z.boolean(),
    workers: z.int().nullable(),
    migrants: score,
  }),
  flags: z.array(fullFlag),
  unknown,
  reviews: z.array(fullFlag),
  gaps,
  units: z.array(
    z.strictObject({
      key: z.string(),
      site: z.string(),
      product: z.string(),
      labourSource: z.literal('all'),
      input: z.string().nullable(),
      origin: z.string().nullable(),
      ...result,
      flags: unitFlags,
    }),
  ),
});

/** A dossier that is not assessed. `key`: its own, when it could be read. `more`: problems that are not listed. */
const rejected = z.strictObject({
  kind: z.literal('rejected'),
  number: row,
  line: row,
  lastLine: row.nullable(),
  key: z.string().nullable(),
  problems: z.array(z.strictObject({ path: z.string(), code: z.string(), reason: explained, remedy: explained })),
  more: z.int(),
});

const end = z.strictObject({ kind: z.literal('end'), assessed: z.int(), rejected: z.int() });

/** One line of what `plumbline assess` prints: the head, then each dossier in its order, then the end. */
export const assessLineSchema = z.discriminatedUnion('kind', [head, supplier, rejected, end]);

export type AssessHead = z.infer<typeof head>;
export type AssessSupplier = z.infer<typeof supplier>;
export type AssessRejected = z.infer<typeof rejected>;
export type AssessEnd = z.infer<typeof end>;
