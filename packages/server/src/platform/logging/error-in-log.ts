import { GraphQLError } from 'graphql';
import { ZodError } from 'zod';

/** Errors whose message repeats what they were given. */
const quoting = [SyntaxError, URIError, GraphQLError, ZodError];
/** Parts of a message that can be a value: what stands in quotes, addresses of people and of the network. */
const values = [
  /"[^"]*"?/g,
  /'[^']*'?/g,
  /`[^`]*`?/g,
  /[^\s<>(),;]+@[^\s<>(),;]+/g,
  /\b\d{1,3}(?:\.\d{1,3}){3}\b/g,
  /\b[\da-f]*(?::[\da-f]*){3,}\b/gi,
];

/** Names in the schema, which PostgreSQL gives beside its message. */
const schemaNames = ['schema', 'table', 'column', 'constraint'] as const;

function placesIn(stack: string | undefined): string | undefined {
  return stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n');
}

function messageOf(error: Error): string | undefined {
  // What PostgreSQL says can quote values, and so can its detail, hint, where, query and parameters: none of them is read here.
  if ('severity' in error || quoting.some((one) => error instanceof one)) return undefined;
  return values.reduce((message, value) => message.replace(value, '…'), error.message).slice(0, 500);
}

/** An error as logs have it: its kind, its code, the places in the stack, names of the schema, and a message without values. The one place where errors become lines. */
export function errorInLog(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const message = messageOf(error);
  const names = Object.entries(error).filter(
    ([name, value]) => (schemaNames as readonly string[]).includes(name) && typeof value === 'string',
  );
  return {
    type: error.name,
    ...(message === undefined ? {} : { message }),
    ...(typeof code === 'string' ? { code } : {}),
    ...('severity' in error ? Object.fromEntries(names) : {}),
    stack: placesIn(error.stack),
  };
}
