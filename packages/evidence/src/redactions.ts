import * as z from 'zod/mini';

/** Why something was blacked out. None of them tells of a worker or a complaint. */
export const REDACTION_REASONS = ['PERSONAL_DATA', 'TRADE_SECRET', 'OUTSIDE_SCOPE', 'SECURITY'] as const;

const hex64 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const part = z.number().check(z.minimum(0), z.maximum(1));

export const redactionSchema = z.strictObject({
  evidenceId: z.string(),
  /** Path in the pack of the file that stands for the original. */
  derivative: z.string(),
  derivativeSha256: hex64,
  /** HMAC-SHA-256 of the original under a key that stays with its keeper: the bare digest of a payslip could be found by trying. */
  originalCommitment: hex64,
  /** Boxes as parts of the page, from its top left corner. */
  regions: z.array(z.strictObject({ page: z.int(), x: part, y: part, width: part, height: part })),
  reason: z.enum(REDACTION_REASONS),
  tool: z.string(),
  at: z.iso.datetime(),
  /** Ids of two people. */
  redactedBy: z.string(),
  reviewedBy: z.string(),
});

export const registerSchema = z.strictObject({ redactions: z.array(redactionSchema) });

/** One file of which a pack holds a derivative; the original never enters it. */
export type Redaction = z.infer<typeof redactionSchema>;
