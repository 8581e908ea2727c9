import { hash } from 'node:crypto';

/** JSON with sorted keys, so that the order in which storage returns keys does not matter. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  // Built piece by piece for speed: it runs for each fact of a file, and arrays of entries would take most of the time.
  let json = '';
  if (Array.isArray(value)) {
    for (const each of value) json += `${json === '' ? '' : ','}${canonicalJson(each)}`;
    return `[${json}]`;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field !== undefined) json += `${json === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(field)}`;
  }
  return `{${json}}`;
}

/** SHA-256 over canonical JSON, the first 128 bits in base64url: protects against accidents, not attackers. */
export function digestOf(value: unknown): string {
  return hash('sha256', canonicalJson(value), 'base64url').slice(0, 22);
}
