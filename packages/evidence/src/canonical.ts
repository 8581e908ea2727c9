import canonicalize from 'canonicalize';

/** JSON as RFC 8785 (JCS) writes it: one text for one value. @throws Error for a value that JSON does not have, such as NaN or half a surrogate pair */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('JSON has no such value');
  return text;
}
