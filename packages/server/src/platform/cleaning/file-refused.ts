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
