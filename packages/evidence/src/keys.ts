import * as z from 'zod/mini';
import { canonical } from './canonical.ts';
import { fromBase64, fromHex, toHex } from './encoding.ts';
import { digestOf, type Hashing } from './hashing.ts';
import { parsed } from './parsed.ts';

const ringSchema = z.strictObject({
  keys: z.array(
    z.strictObject({
      /** First 16 hexadecimal digits of the SHA-256 of the public key. */
      id: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
      /** Ed25519, SubjectPublicKeyInfo (DER) in base64. */
      publicKey: z.base64(),
      /** First and last day on which it signed, in UTC; no last day for the key in use. */
      from: z.iso.date(),
      until: z.nullable(z.iso.date()),
    }),
  ),
});

/** A public key with its days, as the key ring of an installation publishes it. */
export type RingKey = z.infer<typeof ringSchema>['keys'][number];

/** Whether a key was in use on a day, ISO 8601: what it signed on another counts for nothing. */
export function wasInUse({ from, until }: Pick<RingKey, 'from' | 'until'>, day: string): boolean {
  return day >= from && day <= (until ?? day);
}

export function ringText(keys: readonly RingKey[]): string {
  return canonical({ keys });
}

/** Reads a file of public keys. @returns null if it is none */
export function readRing(text: string): readonly RingKey[] | null {
  return parsed(text, ringSchema)?.keys ?? null;
}

/** Whether a file of keys is as it is written, and each key has the name that follows from it. */
export function isSoundRing(text: string, hashing: Hashing): boolean {
  const keys = readRing(text);
  if (keys === null || ringText(keys) !== text) return false;
  return keys.every(({ id, publicKey }) => fingerprintOf(fromBase64(publicKey), hashing).startsWith(id));
}

/** SHA-256 of a public key, in hexadecimal: what two people compare who want to know whether they have the same key. @param spki in DER */
export function fingerprintOf(spki: Uint8Array, hashing: Hashing): string {
  return digestOf(hashing, spki);
}

/** The name of a key: as much of its fingerprint as is needed to find it. */
export function keyIdOf(fingerprint: string): string {
  return fingerprint.slice(0, 16);
}

/** What every SubjectPublicKeyInfo of Ed25519 begins with (RFC 8410); 32 bytes of key follow. */
const SPKI_START = '302a300506032b6570032100';

/** The 32 bytes of an Ed25519 key. @param spki in DER @returns null if it is no such key */
export function rawKeyOf(spki: Uint8Array): Uint8Array<ArrayBuffer> | null {
  return spki.length === 44 && toHex(spki.subarray(0, 12)) === SPKI_START ? new Uint8Array(spki.subarray(12)) : null;
}

/** The SubjectPublicKeyInfo of a key of 32 bytes. */
export function spkiOf(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...fromHex(SPKI_START), ...raw]);
}
