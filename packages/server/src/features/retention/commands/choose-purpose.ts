import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { appendCustody, memberActs } from '../../evidence/custody.ts';
import { keptEvidence } from '../held-evidence.ts';
import type { Purpose } from '../retention-rules.ts';

/** Says why a file is kept, and so for how long. */
@Injectable()
export class ChoosePurpose {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, evidenceId: string, purpose: Purpose): Promise<string> {
    assertMay(viewer, 'evidence.keep');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const { digest } = await keptEvidence(tx, viewer, evidenceId);
      await tx.query(
        `INSERT INTO evidence_terms (organisation_id, evidence_id, purpose, chosen_by, chosen_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (organisation_id, evidence_id) DO UPDATE SET purpose = excluded.purpose, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at`,
        [organisationId, evidenceId, purpose, userId, tx.now],
      );
      await appendCustody(tx, organisationId, [
        { action: 'CHANGE', evidenceId, sha256: digest, actor: memberActs(viewer) },
      ]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'retention.chosen',
        subjectType: 'Evidence',
        subjectId: evidenceId,
        parameters: { purpose },
      });
      return evidenceId;
    });
  }
}
