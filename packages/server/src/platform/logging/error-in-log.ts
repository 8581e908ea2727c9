import { GraphQLError } from 'graphql';
import { ZodError } from 'zod';

/** Errors whose message repeats their input. */
const quoting = [SyntaxError, URIError, GraphQLError, ZodError];
/** Parts of a message that can be a value: quoted text, email addresses and network addresses. */
const values = [
  /"[^"]*"?/g,
  /'[^']*'?/g,
  /`[^`]*`?/g,
  /[^\s<>(),;]+@[^\s<>(),;]+/g,
  /\b\d{1,3}(?:\.\d{1,3}){3}\b/g,
  /\b[\da-f]*(?::[\da-f]*){3,}\b/gi,
];

/** Schema names that PostgreSQL adds to its message. */
const schemaNames = ['schema', 'table', 'column', 'constraint'] as const;

function placesIn(stack: string | undefined): string | undefined {
  return stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n');
}

function messageOf(error: Error): string | undefined {
  // PostgreSQL can quote values in its message, detail, hint, where, query and parameters: none of them is read here.
  if ('severity' in error || quoting.some((one) => error instanceof one)) return undefined;
  return values.reduce((message, value) => message.replace(value, '…'), error.message).slice(0, 500);
}

/** An error as it is logged: kind, code, stack, schema names, and a message without values. Only this function turns errors into lines. */
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
