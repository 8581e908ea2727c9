import * as z from 'zod/mini';
import { hex64 } from './attestation.ts';
import { canonical } from './canonical.ts';
import { STATEMENT_TYPE } from './envelope.ts';
import { LAYOUT } from './layout.ts';
import { parsed } from './parsed.ts';

const RECEIPT_TYPE = 'https://plumbline.example/time-stamp-receipt/v1';

const statementSchema = z.strictObject({
  _type: z.literal(STATEMENT_TYPE),
  subject: z.tuple([z.strictObject({ name: z.literal(LAYOUT.token), digest: z.strictObject({ sha256: hex64 }) })]),
  predicateType: z.literal(RECEIPT_TYPE),
  predicate: z.strictObject({ packId: z.string() }),
});

/** That this is the token which came: it is made after the signature, so that does not speak of it, and not every byte of a token is under the signature of its authority. */
export function receiptText(packId: string, sha256: string): string {
  const statement: z.infer<typeof statementSchema> = {
    _type: STATEMENT_TYPE,
    subject: [{ name: LAYOUT.token, digest: { sha256 } }],
    predicateType: RECEIPT_TYPE,
    predicate: { packId },
  };
  return canonical(statement);
}

/** Reads a receipt. @returns the pack and the SHA-256 of its token; null if it is none of ours */
export function readReceipt(text: string): { readonly packId: string; readonly sha256: string } | null {
  const statement = parsed(text, statementSchema);
  return statement && { packId: statement.predicate.packId, sha256: statement.subject[0].digest.sha256 };
}
