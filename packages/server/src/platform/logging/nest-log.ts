import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.ts';

/** Writes the messages of NestJS into the log of the process. */
export class NestLog implements LoggerService {
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.#log.debug({ context: contextIn(rest) }, textOf(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.#log.trace({ context: contextIn(rest) }, textOf(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.#log.trace({ context: contextIn(rest) }, textOf(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#log.warn({ context: contextIn(rest) }, textOf(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#log.error(
      { context: contextIn(rest), ...(message instanceof Error ? { err: message } : {}) },
      textOf(message),
    );
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.#log.fatal(
      { context: contextIn(rest), ...(message instanceof Error ? { err: message } : {}) },
      textOf(message),
    );
  }
}

/** NestJS passes the name of the part that logs as the last argument. */
function contextIn(rest: readonly unknown[]): string {
  const last = rest.at(-1);
  return typeof last === 'string' && last.length < 100 ? last : 'nest';
}

function textOf(message: unknown): string {
  return message instanceof Error ? message.name : String(message);
}
