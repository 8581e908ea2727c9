/** The code of an error of the system or the database, such as `EACCES`. @throws the error if it has none: then it is a mistake of ours */
export function failureCode(error: unknown): string {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') throw error;
  return code;
}
