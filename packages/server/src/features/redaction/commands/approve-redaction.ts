import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { appendCustody, memberActs } from '../../evidence/custody.ts';
import { assertIndependent } from '../../organisation/assert-independent.ts';
import { decideRedaction, lockRedaction } from '../redaction.repository.ts';

/** Has a redacted file stand for its original, in the place of an earlier one. The person who proposed it cannot approve it. */
@Injectable()
export class ApproveRedaction {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string, version: number): Promise<string> {
    assertMay(viewer, 'evidence.review');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const { evidenceId, proposedBy, digest, boxes } = await lockRedaction(tx, viewer, { id, version }, ['proposed']);
      await assertIndependent(tx, proposedBy, userId);
      await tx.query(
        `UPDATE redactions SET state = 'superseded', version = version + 1 WHERE organisation_id = $1 AND evidence_id = $2 AND state = 'approved'`,
        [organisationId, evidenceId],
      );
      await decideRedaction(tx, organisationId, id, { state: 'approved', by: userId });
      await appendCustody(tx, organisationId, [
        { action: 'APPROVE', evidenceId, sha256: digest, actor: memberActs(viewer) },
      ]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'redaction.approved',
        subjectType: 'Evidence',
        subjectId: evidenceId,
        parameters: { redaction: id, boxes },
      });
      return id;
    });
  }
}
