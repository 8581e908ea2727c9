import type { RingKey } from '../keys.ts';
import type { Hashing } from '../hashing.ts';
import type { StampCheck } from '../time-stamp.ts';

/** What a verification needs of where it runs. */
export interface VerifyTools {
  readonly hashing: Hashing;
  /** Ed25519. @param key of 32 bytes */
  readonly isSignedBy: (
    key: Uint8Array<ArrayBuffer>,
    message: Uint8Array<ArrayBuffer>,
    signature: Uint8Array<ArrayBuffer>,
  ) => Promise<boolean>;
  /** Checks a token of RFC 3161; null where that is left to another program. */
  readonly checkStamp: ((token: Uint8Array<ArrayBuffer>, hash: string, at: Date) => Promise<StampCheck>) | null;
}

/** What the person who verifies knows from somewhere else than the pack. */
export interface Trust {
  /** Public keys with their days, as the installation publishes them. */
  readonly keys: readonly RingKey[];
  /** Fingerprints, SHA-256 of the public key in hexadecimal: for who has no more than what was read out on the phone. */
  readonly fingerprints: readonly string[];
  /** Whether certificates of time-stamp authorities are at hand. */
  readonly hasCertificates: boolean;
}
