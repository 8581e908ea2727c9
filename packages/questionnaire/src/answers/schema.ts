import { z } from 'zod';
import { EVIDENCE, type Column, type EvidenceCode, type Item, type Template } from '../template/template.ts';
import { SITES } from './answer.ts';
import { MOST_FILES } from './evidence.ts';
import { wordsOffered } from './words-offered.ts';

/** Countries of one field: nobody has more. */
const MOST_COUNTRIES = 50;
const LONGEST_REASON = 300;
const LONGEST_ATTESTER = 120;

/** Ids of rows, sites and files: they come from outside, and some end up as keys of objects. */
const id = z.string().regex(/^[a-z0-9-]{1,40}$/);
const country = z.string().regex(/^[A-Z]{2}$/);

/** Signs that no keyboard writes and that not every place can keep: control characters, halves of characters, and what stands for no character at all. */
const UNKEEPABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** Text on one or more lines. */
function line(longest: number): z.ZodType<string> {
  return z
    .string()
    .max(longest)
    .refine((text) => !UNKEEPABLE.test(text.replaceAll('\n', '').replaceAll('\t', '')), {
      params: { code: 'unwritable-sign' },
    })
    .regex(/\S/u);
}

/** A list that is looked into only where it is short enough: a long one costs no more than its counting. */
function list<Entry extends z.ZodType>(entry: Entry, most: number): z.ZodType<z.output<Entry>[]> {
  return z.array(z.unknown()).max(most).pipe(z.array(entry).max(most));
}

function isEachOnce(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

/** A number with no more digits after the point than it may have. */
function numberOf({ min = 0, max = Number.MAX_SAFE_INTEGER, decimals = 0 }: Column): z.ZodType<number> {
  if (decimals === 0) return z.int().min(min).max(max);
  return z
    .number()
    .min(min)
    .max(max)
    .refine((value) => Number(value.toFixed(decimals)) === value, { params: { code: 'too-many-decimals' } });
}

function valueOf(column: Column): z.ZodType {
  switch (column.type) {
    case 'boolean':
      return z.boolean();
    case 'choice':
      return z.enum(wordsOffered(column));
    case 'choices': {
      const words = wordsOffered(column);
      return list(z.enum(words), words.length).refine(isEachOnce, { params: { code: 'twice' } });
    }
    case 'number':
    case 'share':
      return numberOf(column);
    case 'date':
      return z.iso.date();
    case 'text':
      return line(column.longest ?? LONGEST_REASON);
    case 'money':
      return z.strictObject({
        amount: numberOf({ ...column, decimals: 2 }),
        currency: z.string().regex(/^[A-Z]{3}$/),
      });
    case 'country':
      return country;
    case 'countries':
      return list(country, MOST_COUNTRIES).refine(isEachOnce, { params: { code: 'twice' } });
  }
}

/** Every field of a row may be blank: what is missing is told apart from what is wrong. */
function rowOf({ columns, rows }: Item): z.ZodType {
  const fields = Object.fromEntries(columns.map((column) => [column.key, valueOf(column).optional()]));
  return z.strictObject(rows === undefined ? fields : { id, ...fields });
}

const evidenceCodes = Object.keys(EVIDENCE) as EvidenceCode[];
const evidence = z
  .strictObject({
    file: id,
    what: z.enum(evidenceCodes),
    date: z.iso.date().nullable().describe('Day that it describes'),
    by: line(LONGEST_ATTESTER).nullable().describe('Organisation or role that attests it'),
  })
  .meta({ id: 'Evidence' });

const withoutValue = [
  z.strictObject({ state: z.literal('unknown') }).meta({ id: 'NotKnown' }),
  z.strictObject({ state: z.literal('notApplicable'), because: line(LONGEST_REASON) }).meta({ id: 'DoesNotApply' }),
  z.strictObject({ state: z.literal('declined') }).meta({ id: 'Declined' }),
  z.strictObject({ state: z.literal('colleague') }).meta({ id: 'ForAColleague' }),
] as const;

function givenRows(item: Item): z.ZodType {
  if (item.rows === undefined) return rowOf(item);
  return list(rowOf(item), item.rows).refine((rows) => isEachOnce((rows as { id: string }[]).map((row) => row.id)), {
    params: { code: 'twice' },
  });
}

/** The shape of one answer to an item, of one place. */
export function answerSchema(item: Item): z.ZodType {
  const given = z.strictObject({
    state: z.literal('given'),
    value: givenRows(item),
    evidence: list(evidence, MOST_FILES).optional(),
  });
  return z.discriminatedUnion('state', [given, ...withoutValue]);
}

/** The shape of all that is said of an item: one answer, or answers by site. */
export function itemSchema(item: Item, mostSites: number): z.ZodType {
  const answer = answerSchema(item);
  if (item.bySite !== true) return answer;
  const bySites = z
    .custom<object>((value) => typeof value === 'object' && value !== null && Object.keys(value).length <= mostSites, {
      params: { code: 'too-many' },
    })
    .pipe(z.record(id, answer));
  return z.strictObject({ all: answer.optional(), sites: bySites.optional() });
}

/** How many sites a supplier can name. */
export function mostSites({ items }: Pick<Template, 'items'>): number {
  return items.find(({ key }) => key === SITES)?.rows ?? 0;
}

/** The shape of all answers to a template as JSON Schema (2020-12). Deterministic. */
export function answersJsonSchema({ key, version, items }: Template): object {
  const all = z
    .strictObject(
      Object.fromEntries(items.map((item) => [item.key, itemSchema(item, mostSites({ items })).optional()])),
    )
    .meta({ title: `Answers to ${key} ${version}`, description: 'Answers by item. A field that is blank is absent.' });
  return z.toJSONSchema(all, { target: 'draft-2020-12', unrepresentable: 'any' });
}
