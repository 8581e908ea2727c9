import { Injectable } from '@nestjs/common';
import { appendView } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { before } from '../../../platform/time/after.ts';
import { EvidenceReadModel, type EvidenceDetail } from '../evidence.read-model.ts';

/** Within these, looking again is the same look: a page that waits for a file asks every second. */
const SAME_LOOK = { minutes: 10 };

const LOOKED = `SELECT 1 FROM view_entries WHERE organisation_id = $1 AND subject_id = $2 AND actor_id = $3 AND at > $4 LIMIT 1`;

/** Shows a file to a member, and notes in the chain of views that they looked. */
@Injectable()
export class LookAtEvidence {
  readonly #database: Database;
  readonly #evidence: EvidenceReadModel;

  constructor(database: Database, evidence: EvidenceReadModel) {
    this.#database = database;
    this.#evidence = evidence;
  }

  /** @throws NotFound, NotAllowed */
  async execute(viewer: Viewer, evidenceId: string): Promise<EvidenceDetail> {
    const detail = await this.#evidence.file(viewer, evidenceId);
    const { organisationId, userId } = viewer;
    await this.#database.transaction(organisationId, async (tx) => {
      const [same] = await tx.query(LOOKED, [organisationId, evidenceId, userId, before(tx.now, SAME_LOOK)]);
      if (same !== undefined) return;
      await appendView(tx, organisationId, { actorId: userId, subjectType: 'Evidence', subjectId: evidenceId });
    });
    return detail;
  }
}
