/** Why a caller's request does not fit this file. Its texts are in the locale files under `mapping.refused.<code>`. */
export const REFUSED_INPUT_CODES = [
  'unknown-field',
  'unknown-heading',
  'field-asked-twice',
  'workers-told',
  'constant-not-understood',
  'bad-day',
  'day-in-future',
] as const;
export type RefusedInputCode = (typeof REFUSED_INPUT_CODES)[number];

/** Thrown when a caller's mapping, constant or day does not fit: one code for one sentence that lists the options. */
export class RefusedInput extends Error {
  readonly code: RefusedInputCode;
  readonly parameters: Readonly<Record<string, string | number>>;

  constructor(code: RefusedInputCode, parameters: Readonly<Record<string, string | number>>) {
    super(`The request does not fit the file: ${code} ${JSON.stringify(parameters)}`);
    this.name = 'RefusedInput';
    this.code = code;
    this.parameters = parameters;
  }
}
