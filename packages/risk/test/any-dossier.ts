import { FACTS, factsJsonSchema } from '@plumbline/facts';
import type { SupplierDossier } from '@plumbline/facts';
import { goods } from '@plumbline/reference-data/goods';
import { sectors } from '@plumbline/reference-data/sectors';
import fc from 'fast-check';
import { RULES } from '../src/rules/rules.ts';

/** What the published schema of a dossier is written in. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

const PUBLISHED = factsJsonSchema() as Schema;
const DEFINITIONS = PUBLISHED.$defs ?? {};

const DAYS = ['2026-11-25', '2026-05-01', '2025-11-25', '2024-11-24', '2019-02-28', '0001-01-01', '9999-12-31'];
const COUNTRIES = ['XA', 'XA', 'XO', 'XZ', 'CN', 'KP', 'QA', 'BD', 'US', 'ZZ'];
const orAnyText = (...usual: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.string() });
const GOODS = orAnyText('panels', ...goods().map(({ key }) => key));

/** Values that mean something to a rule, which texts and patterns of the schema would hardly ever hit. By definition, or by property. */
const USUAL: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Text: orAnyText('', 'Works', 'K', 'North', '2026-11-25', 'all', "it's {"),
  Named: fc.oneof(fc.constantFrom('uflpa', '12'), fc.string({ minLength: 1 })),
  Day: fc.constantFrom(...DAYS),
  Country: fc.constantFrom(...COUNTRIES),
  Count: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER)),
  Share: fc.oneof(
    fc.constantFrom('0', '1', '0.05', '0.1', '0.25', '0.3', '0.5', '0.123456789123'),
    fc.integer({ min: 1, max: 99 }).map((part) => String(part / 100)),
  ),
  Decimal: fc.constantFrom('0', '3.9', '4', '48', '60.5', '61', '73', '0.000000001', '999999999999999.5'),
  key: orAnyText('site', 'cotton', ...sectors().map(({ key }) => key)),
  good: GOODS,
  goods: fc.array(GOODS, { maxLength: 2 }),
  rule: orAnyText(...RULES.map(({ id }) => id)),
  topic: orAnyText('RECRUIT', 'DOCS', 'WAGES', 'VOICE'),
  confidence: fc.constantFrom(0, 69, 70, 90, 100),
  minor: fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(0, -1, Number.MAX_SAFE_INTEGER)),
  currency: fc.constantFrom('USD', 'USD', 'EUR', null),
  status: fc.constantFrom('active', 'active', 'modified', 'revoked', 'pending', null),
};

const made = new Map<Schema, fc.Arbitrary<unknown>>();

function valueOf(schema: Schema): fc.Arbitrary<unknown> {
  const before = made.get(schema);
  if (before) return before;
  const value = valueBy(schema);
  made.set(schema, value);
  return value;
}

function valueBy(schema: Schema): fc.Arbitrary<unknown> {
  const defined = schema.$ref?.replace('#/$defs/', '');
  if (defined !== undefined) return USUAL[defined] ?? valueOf(DEFINITIONS[defined] ?? {});
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(valueOf));
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type: string) => valueOf({ ...schema, type })));
  switch (schema.type) {
    case 'object':
      return recordOf(schema);
    case 'array':
      return fc.array(valueOf(schema.items ?? {}), { maxLength: 3 });
    case 'string':
      return schema.pattern === undefined ? fc.string() : fc.stringMatching(new RegExp(schema.pattern));
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 2 ** 31, 2 ** 31) });
    case 'number':
      return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 1, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      throw new Error(`A dossier has no values like ${JSON.stringify(schema)}`);
  }
}

function recordOf({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const parts = Object.entries(properties).map(([name, schema]) => [name, USUAL[name] ?? valueOf(schema)] as const);
  return fc.record(Object.fromEntries(parts), { requiredKeys: [...required] });
}

/** Of a hundred facts, how many are known and how many are blank, refused or do not apply. */
const MANNERS = [
  [3, 0],
  [10, 3],
  [30, 5],
  [60, 20],
  [95, 0],
  [20, 60],
] as const;

/** Any observations that the schema allows, from hardly anything to everything. */
const observations: fc.Arbitrary<unknown> = fc.constantFrom(...MANNERS).chain(([known, unknown]) =>
  fc
    .tuple(
      ...FACTS.map(({ key }) => {
        const [said, unsaid] = DEFINITIONS[key]?.oneOf ?? [];
        if (!said || !unsaid) throw new Error(`The schema has no form for ${key}`);
        return fc.oneof(
          { weight: known, arbitrary: valueOf(said) },
          { weight: unknown, arbitrary: valueOf(unsaid) },
          { weight: 100 - known - unknown, arbitrary: fc.constant(null) },
        );
      }),
    )
    .map((all) => Object.fromEntries(FACTS.flatMap(({ key }, at) => (all[at] === null ? [] : [[key, all[at]]])))),
);

const OBSERVED: Readonly<Record<string, fc.Arbitrary<unknown>>> = { observations, sealed: observations };
const site = PUBLISHED.properties?.['sites']?.items;
const input = site?.properties?.['inputs']?.items;
if (!site || !input) throw new Error('A dossier has sites, and a site has inputs');

/** The parts of a dossier that hold observations, with what is drawn for some of their properties. */
function partOf(schema: Schema, drawn: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}): fc.Arbitrary<object> {
  const { properties = {}, required = [] } = schema;
  const parts = Object.entries(properties).map(
    ([name, of]) => [name, drawn[name] ?? OBSERVED[name] ?? USUAL[name] ?? valueOf(of)] as const,
  );
  return fc.record<Record<string, unknown>>(Object.fromEntries(parts), { requiredKeys: [...required] });
}

const someInputs = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(partOf(input), { maxLength: 2 }) },
);
const anySite = partOf(site, { inputs: someInputs });
const openSite = anySite.map((of) => Object.fromEntries(Object.entries(of).filter(([name]) => name !== 'protection')));
const sites = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(openSite) },
  { weight: 1, arbitrary: fc.tuple(anySite, openSite, anySite) },
);

/** Any dossier that the published schema allows and that has an open site, its values drawn where rules look for them. */
export const anyDossier = partOf(PUBLISHED, { sites }) as fc.Arbitrary<SupplierDossier>;
