import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { appendCustody, memberActs } from '../../evidence/custody.ts';
import { assertReason, keptEvidence, type GivenReason } from '../held-evidence.ts';

/** Lifts the legal hold of a file. Its term counts again: where that is over, the next night destroys it. */
@Injectable()
export class LiftHold {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, evidenceId: string, given: GivenReason): Promise<string> {
    assertMay(viewer, 'evidence.keep');
    const { organisationId, userId } = viewer;
    assertReason(given);
    return this.#database.transaction(organisationId, async (tx) => {
      const { digest } = await keptEvidence(tx, viewer, evidenceId);
      const [lifted] = await tx.query<{ id: string }>(
        `UPDATE evidence_holds SET lifted_by = $3, lifted_at = $4, lift_reason = $5
         WHERE organisation_id = $1 AND evidence_id = $2 AND lifted_at IS NULL RETURNING id`,
        [organisationId, evidenceId, userId, tx.now, given.reason.trim()],
      );
      if (lifted === undefined) throw userError('EVIDENCE_NOT_HELD');
      await appendCustody(tx, organisationId, [
        { action: 'LEGAL_HOLD', evidenceId, sha256: digest, actor: memberActs(viewer) },
      ]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'retention.lifted',
        subjectType: 'Evidence',
        subjectId: evidenceId,
        parameters: { hold: lifted.id },
      });
      return evidenceId;
    });
  }
}
