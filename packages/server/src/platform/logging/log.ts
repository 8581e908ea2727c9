import { pino, type Logger } from 'pino';
import type { Config } from '../config/config.ts';

export type Log = Logger;

/** The log of one process. It holds ids and codes: no names, no addresses, no values of files. */
export function createLog({ environment }: Config, name: string): Log {
  return pino({
    name,
    level: environment.LOG_LEVEL,
    base: { name },
    redact: { paths: ['req.headers', 'email', 'password', 'token', '*.email', '*.password', '*.token'], remove: true },
    serializers: { err: errorOf },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}

/** What PostgreSQL says can quote values, and so can the first lines of a stack: of its errors the code is kept, of all stacks the places. */
function errorOf(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...('severity' in error ? {} : { message: error.message.slice(0, 500) }),
    ...(typeof code === 'string' ? { code } : {}),
    stack: frames?.slice(0, 12).join('\n'),
  };
}
