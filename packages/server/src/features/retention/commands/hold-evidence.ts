import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { newIds } from '../../../platform/db/new-ids.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { appendCustody, memberActs } from '../../evidence/custody.ts';
import { assertReason, keptEvidence, type GivenReason } from '../held-evidence.ts';

/** Sets a legal hold on a file: it is not destroyed until somebody lifts the hold. */
@Injectable()
export class HoldEvidence {
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
      const [id = ''] = await newIds(tx, 1);
      const added = await tx.write(
        `INSERT INTO evidence_holds (organisation_id, id, evidence_id, reason, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
        [organisationId, id, evidenceId, given.reason.trim(), userId, tx.now],
      );
      if (added === 0) throw userError('EVIDENCE_HELD');
      await appendCustody(tx, organisationId, [
        { action: 'LEGAL_HOLD', evidenceId, sha256: digest, actor: memberActs(viewer) },
      ]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'retention.held',
        subjectType: 'Evidence',
        subjectId: evidenceId,
        parameters: { hold: id },
      });
      return evidenceId;
    });
  }
}
