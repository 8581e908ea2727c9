import { Injectable } from '@nestjs/common';
import { appendView } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { before } from '../../../platform/time/after.ts';
import { assertEngaged } from '../assert-engaged.ts';
import type { AuditorEngagementRow } from '../auditor-home.read-model.ts';
import {
  EngagedEvidenceReadModel,
  type EngagedEvidenceRow,
  type EngagedPreview,
} from '../engaged-evidence.read-model.ts';

/** Within these, looking again is the same look. */
const SAME_LOOK = { minutes: 10 };

const LOOKED = `SELECT 1 FROM view_entries WHERE organisation_id = $1 AND subject_id = $2 AND actor_id = $3 AND at > $4 LIMIT 1`;

/** A file that an auditor looks at. */
export interface LookedAt {
  readonly engagement: AuditorEngagementRow;
  readonly file: EngagedEvidenceRow;
  readonly preview: EngagedPreview;
}

/** Shows a file of the library to an auditor, and notes in the buyer's chain of views that it looked, by which engagement. */
@Injectable()
export class LookAtEngagedEvidence {
  readonly #database: Database;
  readonly #evidence: EngagedEvidenceReadModel;

  constructor(database: Database, evidence: EngagedEvidenceReadModel) {
    this.#database = database;
    this.#evidence = evidence;
  }

  /** @throws NotFound, NotAllowed */
  async execute(viewer: Viewer, engagementId: string, evidenceId: string): Promise<LookedAt> {
    const { engagement, file } = await this.#evidence.file(viewer, engagementId, evidenceId);
    const { buyerOrganisationId: organisationId } = engagement;
    const { userId } = viewer;
    await this.#database.transaction(organisationId, async (tx) => {
      await assertEngaged(tx, { ...engagement, auditorOrganisationId: viewer.organisationId }, []);
      const [same] = await tx.query(LOOKED, [organisationId, evidenceId, userId, before(tx.now, SAME_LOOK)]);
      if (same !== undefined) return;
      await appendView(tx, organisationId, {
        actorId: userId,
        subjectType: 'Evidence',
        subjectId: evidenceId,
        parameters: { engagement: engagementId },
      });
    });
    return { engagement, file, preview: await this.#evidence.preview(viewer, engagement, file) };
  }
}
