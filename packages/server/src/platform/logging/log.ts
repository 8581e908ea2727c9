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

/** Messages of PostgreSQL's `detail` can hold values: they are left out. */
function errorOf(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message.slice(0, 500),
    ...(typeof code === 'string' ? { code } : {}),
    stack: error.stack?.split('\n').slice(1, 12).join('\n'),
  };
}
