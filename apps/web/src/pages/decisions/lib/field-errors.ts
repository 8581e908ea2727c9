interface UserError {
  readonly field?: string | null;
  readonly message: string;
}

/** What was wrong, by field; what belongs to no field stands under the empty name. */
export type FieldErrors = Readonly<Record<string, string>>;

export function errorsByField(errors: readonly UserError[]): FieldErrors {
  const found: Record<string, string> = {};
  for (const { field, message } of errors) {
    const key = field ?? '';
    found[key] = found[key] === undefined ? message : `${found[key]} ${message}`;
  }
  return found;
}
