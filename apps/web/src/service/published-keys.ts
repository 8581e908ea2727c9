import { send, type Answer } from './session.ts';

/** A public key of the installation. */
export interface PublishedKey {
  /** SHA-256 of the key, in hexadecimal. */
  readonly fingerprint: string;
  /** First and last day on which it signed, ISO 8601; no last day for the one in use. */
  readonly from: string;
  readonly until: string | null;
}

/** The newest first. */
export async function readPublishedKeys(): Promise<Answer<{ readonly keys: readonly PublishedKey[] }>> {
  return send('/packs/keys', {});
}
