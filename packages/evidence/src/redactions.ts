import * as z from 'zod/mini';
import type { CustodyEvent } from './custody.ts';
import { LAYOUT } from './layout.ts';

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

/** Files in the folders of redacted evidence that are no derivative: each may be an original. @param paths whole, as in a pack */
export function originalsIn(paths: Iterable<string>, redactions: readonly Redaction[]): string[] {
  const derivatives = new Set(redactions.map(({ derivative }) => derivative));
  const folders = new Set(redactions.map(({ evidenceId }) => `${LAYOUT.evidence}${evidenceId}/`));
  return [...paths].filter((path) => folders.has(path.slice(0, path.lastIndexOf('/') + 1)) && !derivatives.has(path));
}

/** Tells whether an event shows the bare digest of a redacted original, by which somebody could find by trying what it says. */
export function originalDigests(redactions: readonly Redaction[]): (event: CustodyEvent) => boolean {
  const derivatives = new Map<string, Set<string>>();
  for (const { evidenceId, derivativeSha256 } of redactions) {
    derivatives.set(evidenceId, (derivatives.get(evidenceId) ?? new Set()).add(derivativeSha256));
  }
  return (event) => {
    if ('withheld' in event || event.evidenceId === null || event.sha256 === null) return false;
    return derivatives.get(event.evidenceId)?.has(event.sha256) === false;
  };
}
