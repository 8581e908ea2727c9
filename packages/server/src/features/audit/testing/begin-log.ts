import { appendAudit } from '../../../platform/audit/append-audit.ts';
import type { Database } from '../../../platform/db/transaction.ts';

/** Appends the entry with which every audit log begins: that the organisation was created. */
export async function beginLog(database: Database, organisationId: string): Promise<void> {
  await database.transaction(organisationId, (tx) =>
    appendAudit(tx, organisationId, {
      actorId: null,
      verb: 'organisation.created',
      subjectType: 'Organisation',
      subjectId: organisationId,
    }),
  );
}
