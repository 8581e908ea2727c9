import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputType,
} from 'graphql';
import type { Operation } from './schema-walk.ts';

/** Depth of nested lists, more than any page sends. */
const DEEP = 1_000;

/** Texts that break something somewhere. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  NUL: 'a\0b',
  'half a character': 'a\ud800',
  nothing: '',
  blanks: ' \t\r\n ',
  'a huge text': 'x'.repeat(20_000),
  'a statement': `'; DROP TABLE suppliers; --`,
  'a path': '../../etc/passwd',
  'the name of what every object has': '__proto__',
  'signs of direction and of no width': '\u202e\u200b\ufeff',
  'an id of nothing': Buffer.from('Supplier:00000000-0000-4000-8000-000000000000').toString('base64url'),
  'an id with NUL': Buffer.from('Supplier:\0').toString('base64url'),
};

/** Values of any type; functions, so that each call has its own. */
export const HOSTILE_VALUES: Readonly<Record<string, () => unknown>> = {
  ...Object.fromEntries(Object.entries(HOSTILE_TEXTS).map(([name, text]) => [name, () => text])),
  'no value': () => null,
  'a number below all': () => -1,
  'a number too large for the database': () => 2_147_483_648,
  'a truth': () => true,
  'an object': () => ({}),
  'an object that would be a prototype': () => JSON.parse('{"__proto__": {"roles": ["owner"]}}') as unknown,
  'lists in lists without end': () => JSON.parse(`${'['.repeat(DEEP)}1${']'.repeat(DEEP)}`) as unknown,
};

/** Values that are not refused for the body as a whole, and so are tried at each place separately. */
export const TRIED_EVERYWHERE: ReadonlySet<string> = new Set([
  'nothing',
  'an id of nothing',
  'no value',
  'a number too large for the database',
]);

function everywhere(type: GraphQLInputType, value: () => unknown, depth: number): unknown {
  const named = getNamedType(type);
  const isList = isListType(getNullableType(type));
  if (isInputObjectType(named) && depth < 4) {
    const fields = Object.values(named.getFields()).map(
      (field) => [field.name, everywhere(field.type, value, depth + 1)] as const,
    );
    return isList ? [Object.fromEntries(fields)] : Object.fromEntries(fields);
  }
  // An enum accepts only its own values; any other would be refused before anything else is checked.
  const own = isEnumType(named) ? named.getValues()[0]?.name : value();
  return isList ? [own] : own;
}

/** Arguments with the value at every place that takes a text, a number or an id. */
export function hostileArguments({ field }: Operation, value: () => unknown): Record<string, unknown> {
  return Object.fromEntries(field.args.map(({ name, type }) => [name, everywhere(type, value, 0)]));
}

/** Valid arguments with the value in place of one leaf at a time, so that the first check does not hide the others. */
export function oneAtATime(
  sensible: Readonly<Record<string, unknown>>,
  value: () => unknown,
): Record<string, unknown>[] {
  return placesIn(sensible).map((path) => replaced(sensible, path, value()) as Record<string, unknown>);
}

type Path = readonly (string | number)[];

function placesIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return Object.entries(value).flatMap(([name, inner]) =>
    placesIn(inner).map((path) => [Array.isArray(value) ? Number(name) : name, ...path]),
  );
}

function replaced(value: unknown, [first, ...rest]: Path, by: unknown): unknown {
  if (first === undefined) return by;
  if (Array.isArray(value)) return value.map((each: unknown, at) => (at === first ? replaced(each, rest, by) : each));
  const object = value as Record<string, unknown>;
  return { ...object, [first]: replaced(object[first], rest, by) };
}
