/** One thing that the service refuses. */
export interface UserError {
  readonly field?: string | null;
  readonly code: string;
  readonly message: string;
}

/** Errors by field; the empty name holds errors that belong to no field. */
export type FieldErrors = Readonly<Record<string, string>>;

/** True when a note was refused because of a long number that may be a person's. */
export function asksForNumbers(errors: readonly UserError[]): boolean {
  return errors.some(({ code }) => code === 'PERSONAL_NUMBER');
}

export function errorsByField(errors: readonly UserError[]): FieldErrors {
  const found: Record<string, string> = {};
  for (const { field, message } of errors) {
    const key = field ?? '';
    found[key] = found[key] === undefined ? message : `${found[key]} ${message}`;
  }
  return found;
}
