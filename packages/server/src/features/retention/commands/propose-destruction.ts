import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { newIds } from '../../../platform/db/new-ids.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { appendCustody, memberActs } from '../../evidence/custody.ts';
import { assertNotHeld } from '../destructions.ts';
import { assertReason, keptEvidence, type GivenReason } from '../held-evidence.ts';

/** Proposes to destroy a file before its last day. Nothing happens to it until another person approves. */
@Injectable()
export class ProposeDestruction {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Returns the id of the file. @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, evidenceId: string, given: GivenReason): Promise<string> {
    assertMay(viewer, 'evidence.write');
    const { organisationId, userId } = viewer;
    assertReason(given);
    return this.#database.transaction(organisationId, async (tx) => {
      const { digest, state } = await keptEvidence(tx, viewer, evidenceId);
      if (state !== 'kept') throw userError('EVIDENCE_NOT_KEPT');
      await assertNotHeld(tx, organisationId, evidenceId);
      const [id = ''] = await newIds(tx, 1);
      const added = await tx.write(
        `INSERT INTO evidence_destructions (organisation_id, id, evidence_id, state, reason, proposed_by, proposed_at)
         VALUES ($1, $2, $3, 'proposed', $4, $5, $6) ON CONFLICT DO NOTHING`,
        [organisationId, id, evidenceId, given.reason.trim(), userId, tx.now],
      );
      if (added === 0) throw userError('DESTRUCTION_WAITING');
      await appendCustody(tx, organisationId, [
        { action: 'DELETE_REQUEST', evidenceId, sha256: digest, actor: memberActs(viewer) },
      ]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'retention.destruction-proposed',
        subjectType: 'Evidence',
        subjectId: evidenceId,
        parameters: { destruction: id },
      });
      return evidenceId;
    });
  }
}
