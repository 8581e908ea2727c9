import { createHash } from 'node:crypto';

/** What a remembered mapping is found by: the headings in their order. */
export function headerDigest(header: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(header)).digest('hex');
}
