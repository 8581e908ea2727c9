import { Injectable } from '@nestjs/common';
import { packBuild } from '@plumbline/jobs';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { startJobRun } from '../../../platform/outbox/job-runs.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertEngaged } from '../../engagement/assert-engaged.ts';
import { AuditorHomeReadModel } from '../../engagement/auditor-home.read-model.ts';
import { engagedScope, type EngagedPackRequest } from '../engaged-scope.ts';
import { PackRepository } from '../pack.repository.ts';
import { assertRoomForPack } from './build-pack.ts';

/** An auditor asks for a pack of suppliers of its engagement. It is a pack of the buyer, who sees it with who asked for it. */
@Injectable()
export class BuildEngagedPack {
  readonly #database: Database;
  readonly #home: AuditorHomeReadModel;

  constructor(database: Database, home: AuditorHomeReadModel) {
    this.#database = database;
    this.#home = home;
  }

  /** @returns the id of the pack @throws NotAllowed, NotFound, UserErrors, QuotaReached */
  async execute(viewer: Viewer, engagementId: string, request: EngagedPackRequest): Promise<string> {
    assertMay(viewer, 'engaged.work');
    const engagement = await this.#home.engagement(viewer, engagementId);
    const { buyerOrganisationId: organisationId } = engagement;
    const place = { ...engagement, auditorOrganisationId: viewer.organisationId };
    const engaged = { organisationId, engagementId, auditorOrganisationId: viewer.organisationId };
    const { scope, asOfAt } = await this.#database.asAuditor(engaged, () =>
      engagedScope(this.#database, viewer, engagement, request),
    );
    const { userId } = viewer;
    const packId = await this.#database.transaction(organisationId, async (tx) => {
      const auditor = await assertEngaged(tx, place, scope.suppliers);
      await assertRoomForPack(tx, { organisationId, userId });
      const auditorName = `${viewer.displayName}, ${auditor}`;
      const { id } = await new PackRepository(tx, organisationId).add(scope, asOfAt, userId, {
        engagementId,
        auditorName,
      });
      const subject = { subjectType: 'Pack', subjectId: id };
      const jobRunId = await startJobRun(tx, { organisationId, kind: packBuild.name, ...subject, startedBy: null });
      await addToOutbox(tx, packBuild, { organisationId, packId: id, jobRunId }, { jobRunId });
      await appendAudit(tx, organisationId, {
        actorId: null,
        verb: 'pack.asked',
        ...subject,
        parameters: {
          ...{ suppliers: scope.suppliers.length, purpose: scope.purpose.key, asOf: scope.asOf },
          engagement: engagementId,
        },
      });
      return id;
    });
    await this.#database.transaction(viewer.organisationId, (tx) =>
      appendAudit(tx, viewer.organisationId, {
        actorId: userId,
        verb: 'pack.engaged-asked',
        subjectType: 'Engagement',
        subjectId: engagementId,
        parameters: { pack: packId, asOf: scope.asOf },
      }),
    );
    return packId;
  }
}
