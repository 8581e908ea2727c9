import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { newIds } from '../../../platform/db/new-ids.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertEngaged } from '../../engagement/assert-engaged.ts';
import { AuditorHomeReadModel } from '../../engagement/auditor-home.read-model.ts';

/** A download of an auditor that is logged, and may begin. */
export interface BegunEngagedDownload {
  readonly organisationId: string;
  readonly downloadId: string;
  readonly fileKey: string;
  readonly packId: string;
}

interface Fetched {
  readonly fileKey: string;
  readonly packId: string;
  readonly suppliers: readonly string[];
}

/** An auditor fetches a pack of its engagement, while that runs and has all its suppliers. */
@Injectable()
export class BeginEngagedDownload {
  readonly #database: Database;
  readonly #home: AuditorHomeReadModel;

  constructor(database: Database, home: AuditorHomeReadModel) {
    this.#database = database;
    this.#home = home;
  }

  /** @throws NotAllowed, NotFound */
  async execute(viewer: Viewer, engagementId: string, id: string): Promise<BegunEngagedDownload> {
    assertMay(viewer, 'engaged.work');
    const engagement = await this.#home.engagement(viewer, engagementId);
    const { buyerOrganisationId: organisationId } = engagement;
    return this.#database.transaction(organisationId, async (tx) => {
      const [pack] = await tx.query<Fetched>(
        `SELECT file_key AS "fileKey", pack_id AS "packId", scope->'suppliers' AS suppliers FROM packs
         WHERE organisation_id = $1 AND id = $2 AND engagement_id = $3 AND state = 'released' AND expires_at > $4`,
        [organisationId, id, engagementId, tx.now],
      );
      if (pack === undefined) throw new NotFound('No released pack has this id');
      await assertEngaged(tx, { ...engagement, auditorOrganisationId: viewer.organisationId }, pack.suppliers);
      const [downloadId = ''] = await newIds(tx, 1);
      await tx.write(
        'INSERT INTO pack_downloads (organisation_id, id, pack_id, user_id, begun_at) VALUES ($1, $2, $3, $4, $5)',
        [organisationId, downloadId, id, viewer.userId, tx.now],
      );
      await appendAudit(tx, organisationId, {
        actorId: null,
        verb: 'pack.fetched-by-auditor',
        subjectType: 'Pack',
        subjectId: id,
        parameters: { engagement: engagementId, download: downloadId },
      });
      return { organisationId, downloadId, fileKey: pack.fileKey, packId: pack.packId };
    });
  }

  /** @param bytes that went out */
  async end({ organisationId, downloadId }: BegunEngagedDownload, bytes: number): Promise<void> {
    await this.#database.transaction(organisationId, (tx) =>
      tx.write('UPDATE pack_downloads SET ended_at = $3, bytes = $4 WHERE organisation_id = $1 AND id = $2', [
        ...[organisationId, downloadId, tx.now, bytes],
      ]),
    );
  }
}
