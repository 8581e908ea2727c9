import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { z } from 'zod';

/** Whether the year is one from 1 to 9999: the database has no year 0, and a day has four digits for it. */
const hasKnownYear = (written: string): boolean => /^(?!0000)\d{4}-/.test(written);
const day = z.iso.date().refine(hasKnownYear);

function dayOf(value: unknown): string {
  const { data } = day.safeParse(value);
  if (data !== undefined) return data;
  throw new GraphQLError('A Date is a day such as 2026-11-24');
}

function instantOf(value: unknown): string {
  const date = value instanceof Date ? value : new Date(typeof value === 'string' ? value : Number.NaN);
  if (Number.isNaN(date.getTime()) || !hasKnownYear(date.toISOString()))
    throw new GraphQLError('A DateTime is an instant such as 2026-11-24T14:05:00Z');
  return date.toISOString();
}

/** A calendar day, ISO 8601. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day of the calendar, such as 2026-11-24',
  serialize: dayOf,
  parseValue: dayOf,
  parseLiteral: (node) => dayOf(node.kind === Kind.STRING ? node.value : null),
});

/** An instant, ISO 8601 in UTC. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant, such as 2026-11-24T14:05:00.000Z',
  serialize: instantOf,
  parseValue: instantOf,
  parseLiteral: (node) => instantOf(node.kind === Kind.STRING ? node.value : null),
});

/** Any value of JSON. The field that has it says what it is. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'A value of JSON, of the shape that its field names',
});
