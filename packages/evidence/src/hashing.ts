/** Algorithms of the manifests. */
export type Algorithm = 'sha256' | 'sha512';

/** One digest in the making. */
export interface Digest {
  update(bytes: Uint8Array): unknown;
  /** Ends it. @returns lower-case hexadecimal */
  hex(): string;
}

/** Begins a digest: `node:crypto` in a program, @noble/hashes in a browser, so that this package needs neither. */
export type Hashing = (algorithm: Algorithm) => Digest;

/** The digest of bytes at hand, in hexadecimal. */
export function digestOf(hashing: Hashing, bytes: Uint8Array, algorithm: Algorithm = 'sha256'): string {
  const digest = hashing(algorithm);
  digest.update(bytes);
  return digest.hex();
}
