import type { UnreadableFileCode } from './reading-codes.ts';

/** Thrown when a file as a whole cannot be read: one code, whose sentence and remedy are under `reading.<code>`. */
export class UnreadableFile extends Error {
  readonly code: UnreadableFileCode;
  readonly parameters: Readonly<Record<string, string | number>>;

  constructor(code: UnreadableFileCode, parameters: Readonly<Record<string, string | number>> = {}) {
    super(`The file cannot be read: ${code} ${JSON.stringify(parameters)}`);
    this.name = 'UnreadableFile';
    this.code = code;
    this.parameters = parameters;
  }
}
