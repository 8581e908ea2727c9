import type { FileType } from '../../platform/cleaning/file-type.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { seenEvidence } from '../evidence/seen-evidence.ts';
import type { RedactionState } from './redaction-rules.ts';

/** What a change of a redaction needs to know of it. */
export interface LockedRedaction {
  readonly id: string;
  readonly evidenceId: string;
  readonly fileId: string;
  readonly state: RedactionState;
  readonly type: FileType;
  readonly digest: string | null;
  readonly proposedBy: string;
  readonly boxes: number;
  readonly version: number;
}

/** Locks a redaction in one of these states, of a file that the viewer may see. @throws NotFound; UserErrors CONFLICT when it has changed meanwhile */
export async function lockRedaction(
  tx: Transaction,
  viewer: Viewer,
  { id, version }: { readonly id: string; readonly version: number },
  states: readonly RedactionState[],
): Promise<LockedRedaction> {
  const [found] = await tx.query<LockedRedaction>(
    `SELECT id, evidence_id AS "evidenceId", file_id AS "fileId", state, type, digest, proposed_by AS "proposedBy", jsonb_array_length(boxes) AS boxes, version
     FROM redactions WHERE organisation_id = $1 AND id = $2 FOR UPDATE`,
    [viewer.organisationId, id],
  );
  if (found === undefined) throw new NotFound('No redaction has this id');
  await seenEvidence(tx, viewer, found.evidenceId);
  if (found.version !== version || !states.includes(found.state)) throw userError('CONFLICT', 'version');
  return found;
}

/** Says what became of a redaction that was locked. */
export async function decideRedaction(
  tx: Transaction,
  organisationId: string,
  id: string,
  decided: { readonly state: RedactionState; readonly by: string; readonly declineReason?: string },
): Promise<void> {
  await tx.query(
    `UPDATE redactions SET state = $3, decided_by = $4, decided_at = $5, decline_reason = $6, version = version + 1 WHERE organisation_id = $1 AND id = $2`,
    [organisationId, id, decided.state, decided.by, tx.now, decided.declineReason ?? null],
  );
}
