import { createHash } from 'node:crypto';

/** Digest of the headings in their order, by which a remembered mapping is found. */
export function headerDigest(header: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(header)).digest('hex');
}
