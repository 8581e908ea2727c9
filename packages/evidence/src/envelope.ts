import * as z from 'zod/mini';
import { canonical } from './canonical.ts';
import { bytesOf, fromBase64, toBase64 } from './encoding.ts';
import { parsed } from './parsed.ts';

/** Type of the payload of an envelope: a statement of in-toto. */
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
/** Of each statement that is signed. */
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';

const envelopeSchema = z.strictObject({
  payloadType: z.literal(PAYLOAD_TYPE),
  payload: z.base64(),
  signatures: z.tuple([z.strictObject({ keyid: z.string(), sig: z.base64() })]),
});

/** A DSSE envelope with one signature. */
export type Envelope = z.infer<typeof envelopeSchema>;

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

/** An envelope with what was signed in it. */
export interface OpenedEnvelope {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly statement: string;
  readonly keyId: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** Opens an envelope. Nothing is verified. @returns null if it is none of ours, to the byte: what can be changed in it without a trace could mislead somebody who reads it */
export function openEnvelope(text: string): OpenedEnvelope | null {
  const envelope = parsed(text, envelopeSchema);
  if (envelope === null || canonical(envelope) !== text) return null;
  const [{ keyid, sig }] = envelope.signatures;
  const [body, signature] = [fromBase64(envelope.payload), fromBase64(sig)];
  // The last letter of base64 can have bits that change nothing.
  if (toBase64(body) !== envelope.payload || toBase64(signature) !== sig) return null;
  return { body, statement: new TextDecoder().decode(body), keyId: keyid, signature };
}
