import { appendAudit } from '../../platform/audit/append-audit.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { appendCustody, memberActs } from './custody.ts';
import { hang, type Subject } from './evidence-links.ts';
import { isFor, type Audience, type EvidenceState } from './evidence-rules.ts';
import { isOpenSql } from './evidence.repository.ts';

/** Most files that one form points to. */
const MOST_FILES = 20;

interface Found {
  readonly id: string;
  readonly state: EvidenceState;
  readonly audience: Audience;
  readonly digest: string | null;
  readonly destroyedAt: Date | null;
}

/**
 * Hangs files that somebody has chosen in a form on what the form records. Call it last in the transaction, before its audit entry.
 * @throws NotFound, UserErrors, NotAllowed
 */
export async function pointToEvidence(
  tx: Transaction,
  viewer: Viewer,
  evidenceIds: readonly string[],
  subject: Subject & { readonly supplierId: string },
): Promise<void> {
  const ids = [...new Set(evidenceIds)];
  if (ids.length === 0) return;
  assertMay(viewer, 'evidence.read');
  if (ids.length > MOST_FILES) throw userError('EVIDENCE_TOO_MANY', 'evidenceIds', { most: MOST_FILES });
  const { organisationId, userId, timeZone } = viewer;
  const files = await tx.query<Found>(
    `SELECT e.id, e.state, e.audience, e.digest, e.destroyed_at AS "destroyedAt" FROM evidence e
     WHERE e.organisation_id = $1 AND e.id = ANY ($2::uuid[]) AND ${isOpenSql('e', '$3')} ORDER BY e.id FOR UPDATE`,
    [organisationId, ids, dayIn(timeZone, tx.now)],
  );
  if (files.length < ids.length || files.some(({ audience }) => !isFor(viewer, audience)))
    throw new NotFound('No evidence has this id');
  if (files.some(({ state, destroyedAt }) => state === 'refused' || destroyedAt !== null))
    throw userError('EVIDENCE_NOT_KEPT', 'evidenceIds');
  for (const { id: evidenceId } of files) await hang(tx, organisationId, { evidenceId, by: userId }, subject);
  const actor = memberActs(viewer);
  await appendCustody(
    tx,
    organisationId,
    files.map(({ id: evidenceId, digest }) => ({ action: 'CHANGE', evidenceId, sha256: digest, actor })),
  );
  for (const { id } of files)
    await appendAudit(tx, organisationId, {
      actorId: userId,
      verb: 'evidence.linked',
      subjectType: 'Evidence',
      subjectId: id,
      parameters: { on: subject.kind, subject: subject.id },
    });
}
