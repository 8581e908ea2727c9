import { pino, type Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { errorInLog } from './error-in-log.ts';
import { processOutput } from './log-output.ts';

export type Log = Logger;

/** Where a log goes. */
export interface LogTarget {
  write(line: string): void;
}

/** The log of one process. It holds ids and codes: no names, no addresses, no values of files. */
export function createLog({ environment }: Config, name: string, target: LogTarget = processOutput): Log {
  const options = {
    name,
    level: environment.LOG_LEVEL,
    base: { name },
    redact: { paths: ['req.headers', 'email', 'password', 'token', '*.email', '*.password', '*.token'], remove: true },
    serializers: { err: errorInLog },
    hooks: { logMethod: withoutMessages },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return pino(options, target);
}

/** Libraries log a bare error, a list of errors, or an error with its message: pino would write the message as it is. */
function withoutMessages(this: Logger, args: unknown[], method: (...args: unknown[]) => void): void {
  const [first, message] = args;
  if (Array.isArray(first)) return method.call(this, { errors: first.map(errorInLog) }, 'Something failed');
  const error = first instanceof Error ? first : (first as { err?: unknown } | null | undefined)?.err;
  if (!(error instanceof Error)) return method.apply(this, args);
  const fields = first instanceof Error ? { err: first } : first;
  const repeats = typeof message !== 'string' || (error.message !== '' && message.includes(error.message));
  method.call(this, fields, repeats ? 'Something failed' : message);
}
