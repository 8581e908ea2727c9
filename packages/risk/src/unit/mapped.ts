/** What is true of a value, or null when it is not known. */
export function mapped<T>(value: T | null, test: (value: T) => boolean): boolean | null {
  return value === null ? null : test(value);
}
