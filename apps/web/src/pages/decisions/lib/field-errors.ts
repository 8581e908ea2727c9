interface UserError {
  readonly field?: string | null;
  readonly code: string;
  readonly message: string;
}

/** What was wrong, by field; what belongs to no field stands under the empty name. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Whether a note was refused for a long number, which may be a person's. */
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
