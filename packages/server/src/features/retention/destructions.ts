import type { Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { keptEvidence } from './held-evidence.ts';

/** A proposal to destroy a file before its last day, while it is decided. */
export interface LockedDestruction {
  readonly id: string;
  readonly evidenceId: string;
  readonly proposedBy: string;
}

/** A proposal, as a page names it. */
export interface DestructionChoice {
  readonly id: string;
  readonly version: number;
}

/** Locks a proposal that waits, and its file first, as the job that destroys does. @throws NotFound; UserErrors CONFLICT when it has changed meanwhile */
export async function lockDestruction(
  tx: Transaction,
  viewer: Viewer,
  { id, version }: DestructionChoice,
): Promise<LockedDestruction> {
  const { organisationId } = viewer;
  const [of] = await tx.query<{ evidenceId: string }>(
    'SELECT evidence_id AS "evidenceId" FROM evidence_destructions WHERE organisation_id = $1 AND id = $2',
    [organisationId, id],
  );
  if (of === undefined) throw new NotFound('No proposal has this id');
  await keptEvidence(tx, viewer, of.evidenceId);
  const [found] = await tx.query<LockedDestruction>(
    `SELECT id, evidence_id AS "evidenceId", proposed_by AS "proposedBy" FROM evidence_destructions
     WHERE organisation_id = $1 AND id = $2 AND version = $3 AND state = 'proposed' FOR UPDATE`,
    [organisationId, id, version],
  );
  if (found === undefined) throw userError('CONFLICT', 'version');
  return found;
}

/** Says what became of a proposal that was locked. */
export async function decideDestruction(
  tx: Transaction,
  organisationId: string,
  id: string,
  decided: {
    readonly state: 'approved' | 'declined' | 'withdrawn';
    readonly by: string;
    readonly declineReason?: string;
  },
): Promise<void> {
  await tx.query(
    `UPDATE evidence_destructions SET state = $3, decided_by = $4, decided_at = $5, decline_reason = $6, version = version + 1 WHERE organisation_id = $1 AND id = $2`,
    [organisationId, id, decided.state, decided.by, tx.now, decided.declineReason ?? null],
  );
}

/** @throws UserErrors where a legal hold keeps the file, whatever anybody approves */
export async function assertNotHeld(tx: Transaction, organisationId: string, evidenceId: string): Promise<void> {
  const held = await tx.query(
    'SELECT 1 FROM evidence_holds WHERE organisation_id = $1 AND evidence_id = $2 AND lifted_at IS NULL',
    [organisationId, evidenceId],
  );
  if (held.length > 0) throw userError('EVIDENCE_UNDER_HOLD');
}
