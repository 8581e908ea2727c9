import { LABELS, LANES } from '@plumbline/risk';
import { SHARE_UNITS } from '@plumbline/intake';
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
  inputs,
  majority,
  row,
  score,
  scores,
  severity,
  terms,
  unitFlags,
  unknown,
} from './assessment-schema.ts';

/** Name and version of the form below. Changes when the new form would break readers of the old one. */
export const SCREEN_SCHEMA = 'plumbline-screen/1';

/** Something that a person must decide: a match on a name, or what intake could not settle. `rows`: those that it is about. */
const review = z.strictObject({
  kind: z.enum(['list-match', 'same-identifier', 'same-name', 'country', 'sector']),
  ruleId: z.string().nullable(),
  couldBe: severity.nullable(),
  rows: z.array(row),
  inputs,
  why: explained,
});

const supplier = z.strictObject({
  rows: z.array(row),
  key: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  sites: z.int(),
  sectors: z.array(z.strictObject({ key: z.string(), confidence: score, why: z.array(explained) })),
  label: z.enum(LABELS),
  contextBand,
  lane: z.enum(LANES),
  scores,
  terms,
  destination,
  majority,
  /** Context recorded: the share of country, sector, product and workforce. */
  coverage: score,
  /** How many of the core questions the file answers, of those that apply; and how many of the answers are verified. */
  answersKnown: z.strictObject({ known: z.int(), of: z.int(), verified: z.int() }),
  freshness: score,
  independence: score,
  confidence,
  flags: z.array(flag),
  unknown,
  reviews: z.array(review),
  gaps,
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
      flags: unitFlags,
    }),
  ),
});

const labelCounts = z.partialRecord(z.enum(LABELS), z.int());

const head = {
  schema: z.literal(SCREEN_SCHEMA),
  asOf: day,
  methodology: z.string(),
  editions,
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
  /** From what the country could be told, where no column names it or, with `blank`, the column is blank: nothing is applied before somebody says so. */
  countryProposal: z
    .strictObject({
      from: z.string(),
      blank: z.boolean(),
      rows: z.int(),
      of: z.int(),
      countries: z.array(z.strictObject({ iso2: z.string(), rows: z.int() })),
    })
    .nullable(),
  /** Columns of the activity that say one thing in every row. While `asked`, nothing is read from them. */
  oneTexts: z.array(
    z.strictObject({
      field: z.string(),
      header: z.string().nullable(),
      text: z.string(),
      rows: z.int(),
      asked: z.boolean(),
      why: explained,
    }),
  ),
  /** How the bare numbers of columns with shares are read. `unit` null: nothing is read from them, and `asked` says whether somebody should say; `leads` is then how many suppliers would have which label in either unit. */
  shares: z.array(
    z.strictObject({
      field: z.string(),
      header: z.string().nullable(),
      unit: z.enum(SHARE_UNITS).nullable(),
      asked: z.boolean(),
      why: explained,
      example: z.string(),
      asPercent: z.string(),
      asFraction: z.string(),
      values: z.int(),
      aboveOne: z.int(),
      leads: z.strictObject({ percent: labelCounts, fraction: labelCounts }).nullable(),
    }),
  ),
  mapping: z.array(
    z.strictObject({
      header: z.string().nullable(),
      field: z.string().nullable(),
      why: explained,
      asked: z.boolean(),
      proposal: z.string().nullable(),
      examples: z.array(z.string()),
    }),
  ),
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
export type ScreenReview = z.infer<typeof review>;
export type ScreenMerged = z.infer<typeof merged>;
export type ScreenRejected = z.infer<typeof rejected>;
export type ScreenProblem = z.infer<typeof problem>;
