import type { Transaction } from '../../platform/db/transaction.ts';
import { userError, UserErrors } from '../../platform/errors/user-error.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { seenEvidence, type SeenEvidence } from '../evidence/seen-evidence.ts';
import { problemsOfNote } from '../person/problems-of-note.ts';

/** Why a person sets or lifts a hold. */
export interface GivenReason {
  readonly reason: string;
  /** The viewer has confirmed that no long number in it belongs to a person. */
  readonly numbersChecked: boolean;
}

/** @throws UserErrors */
export function assertReason({ reason, numbersChecked }: GivenReason): void {
  if (reason.trim() === '') throw userError('REASON_MISSING', 'reason');
  const problems = problemsOfNote('reason', reason, numbersChecked);
  if (problems.length > 0) throw new UserErrors(problems);
}

/** A file that is still there. Locks it against the job that destroys. @throws NotFound, UserErrors */
export async function keptEvidence(tx: Transaction, viewer: Viewer, evidenceId: string): Promise<SeenEvidence> {
  await tx.query('SELECT FROM evidence WHERE organisation_id = $1 AND id = $2 FOR UPDATE', [
    viewer.organisationId,
    evidenceId,
  ]);
  const seen = await seenEvidence(tx, viewer, evidenceId);
  if (seen.destroyedAt !== null) throw userError('EVIDENCE_DESTROYED');
  return seen;
}
