import * as z from 'zod/mini';
import { canonical } from './canonical.ts';
import { bytesOf, fromHex, toBase64, toHex } from './encoding.ts';
import { digestOf, type Hashing } from './hashing.ts';
import { LAYOUT } from './layout.ts';
import { parsed } from './parsed.ts';

/** What is signed of a pack is an in-toto statement (v1) of this type. */
const PREDICATE_TYPE = 'https://plumbline.example/evidence-pack/v1';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** Type of the payload of the envelope. */
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

const hex64 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const head = z.strictObject({ sequence: z.int(), hash: hex64 });

const releaseSchema = z.strictObject({
  packId: z.string(),
  organisationId: z.string(),
  /** SHA-256 of `data/scope.json`. */
  scopeSha256: hex64,
  ruleSetVersion: z.string(),
  modelVersion: z.string(),
  templateVersion: z.string(),
  /** Digest of each edition that was used, by the name of its list. */
  listEditions: z.record(z.string(), z.string()),
  /** When it was released, ISO 8601 in UTC. */
  createdAt: z.iso.datetime(),
  /** Ids of who released it and of the second person, where one was needed. */
  releasedBy: z.string(),
  reviewedBy: z.nullable(z.string()),
  /** Heads of the audit log and of the custody log at release: a later rewriting of either does not fit them. */
  heads: z.strictObject({ audit: head, custody: head }),
  /** Whether a time-stamp authority was asked. Where none was configured, the pack says so itself. */
  timeStamp: z.enum(['ASKED', 'NOT_CONFIGURED']),
});

/** What a pack says of itself, under its signature. */
export type PackRelease = z.infer<typeof releaseSchema>;

const statementSchema = z.strictObject({
  _type: z.literal(STATEMENT_TYPE),
  subject: z.tuple([z.strictObject({ name: z.string(), digest: z.strictObject({ sha256: hex64 }) })]),
  predicateType: z.literal(PREDICATE_TYPE),
  predicate: releaseSchema,
});

export type Statement = z.infer<typeof statementSchema>;

const base64 = z.base64();

const envelopeSchema = z.strictObject({
  payloadType: z.literal(PAYLOAD_TYPE),
  payload: base64,
  signatures: z.tuple([z.strictObject({ keyid: z.string(), sig: base64 })]),
});

/** A DSSE envelope with one signature. */
export type Envelope = z.infer<typeof envelopeSchema>;

/** The statement about a tag manifest, and so about everything that it lists. */
export function statementText(tagManifestSha256: string, release: PackRelease): string {
  const statement: Statement = {
    _type: STATEMENT_TYPE,
    subject: [{ name: LAYOUT.tagManifest, digest: { sha256: tagManifestSha256 } }],
    predicateType: PREDICATE_TYPE,
    predicate: release,
  };
  return canonical(statement);
}

/** The bytes that are signed: type and body, each with its length, so that nothing signed as one type can be taken for another (DSSE 1.0, pre-authentication encoding). */
export function preAuthenticationEncoding(type: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const before = bytesOf(`DSSEv1 ${bytesOf(type).length} ${type} ${body.length} `);
  const bytes = new Uint8Array(before.length + body.length);
  bytes.set(before);
  bytes.set(body, before.length);
  return bytes;
}

/** @param signature Ed25519 over the pre-authentication encoding, in base64 */
export function envelopeText(statement: string, keyId: string, signature: string): string {
  const envelope: Envelope = {
    payloadType: PAYLOAD_TYPE,
    payload: toBase64(bytesOf(statement)),
    signatures: [{ keyid: keyId, sig: signature }],
  };
  return canonical(envelope);
}

/** Reads an envelope. @returns null if it is none of ours */
export function readEnvelope(text: string): Envelope | null {
  return parsed(text, envelopeSchema);
}

/** Reads a statement. @returns null if it is none of ours */
export function readStatement(text: string): Statement | null {
  return parsed(text, statementSchema);
}

const ringSchema = z.strictObject({
  keys: z.array(
    z.strictObject({
      /** First 16 hexadecimal digits of the SHA-256 of the public key. */
      id: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
      /** Ed25519, SubjectPublicKeyInfo (DER) in base64. */
      publicKey: base64,
      /** First and last day on which it signed, in UTC; no last day for the key in use. */
      from: z.iso.date(),
      until: z.nullable(z.iso.date()),
    }),
  ),
});

/** A public key with its days, as the key ring of an installation publishes it. */
export type RingKey = z.infer<typeof ringSchema>['keys'][number];

/** Whether a key was in use on a day, ISO 8601: what it signed on another counts for nothing. */
export function wasInUse({ from, until }: RingKey, day: string): boolean {
  return day >= from && day <= (until ?? day);
}

export function ringText(keys: readonly RingKey[]): string {
  return canonical({ keys });
}

/** Reads a file of public keys. @returns null if it is none */
export function readRing(text: string): readonly RingKey[] | null {
  return parsed(text, ringSchema)?.keys ?? null;
}

/** SHA-256 of a public key, in hexadecimal: what two people compare who want to know whether they have the same key. @param spki in DER */
export function fingerprintOf(spki: Uint8Array, hashing: Hashing): string {
  return digestOf(hashing, spki);
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
