import type { NoAnswer } from '../capped/run-capped.ts';

/** Why a file is not taken. Texts are the pages' own. */
export const FILE_REFUSALS = [
  'empty',
  'unknown-type',
  'heic',
  'broken',
  'protected',
  'programs',
  'hidden',
  'no-table',
  'too-large',
  'too-slow',
  'infected',
  'not-checked',
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

/** A file that is not taken, for a reason that the person can be told. */
export class FileRefused extends Error {
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(`The file is refused: ${refusal}`);
    this.refusal = refusal;
  }
}

/** The code that a capped process says of a failure. */
export function refusalOf(error: unknown): FileRefusal {
  return error instanceof FileRefused ? error.refusal : 'broken';
}

/** What a capped process said, as a refusal. A heap that is full ends the process with words of its own. */
export function refusedBy({ why }: NoAnswer): FileRefused {
  return new FileRefused(FILE_REFUSALS.find((each) => each === why) ?? 'too-large');
}
