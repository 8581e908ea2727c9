import { appendView } from '../../platform/audit/append-audit.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { before } from '../../platform/time/after.ts';

/** Within these, looking again is the same look: a page that waits for a file asks every second, and a preview is one picture a page. */
const SAME_LOOK = { minutes: 10 };

const LOOKED = `SELECT 1 FROM view_entries WHERE organisation_id = $1 AND subject_id = $2 AND actor_id = $3 AND at > $4 AND subject_type = $5 LIMIT 1`;

/** What somebody looks at: what is said of a file, its pages, or those of a redacted file. */
type Looked = 'Evidence' | 'EvidencePages' | 'Redaction';

/** Notes in the chain of views that somebody looked. */
export async function noteLook(
  tx: Transaction,
  { organisationId, userId }: Pick<Viewer, 'organisationId' | 'userId'>,
  subjectType: Looked,
  subjectId: string,
): Promise<void> {
  const [same] = await tx.query(LOOKED, [organisationId, subjectId, userId, before(tx.now, SAME_LOOK), subjectType]);
  if (same !== undefined) return;
  await appendView(tx, organisationId, { actorId: userId, subjectType, subjectId });
}
