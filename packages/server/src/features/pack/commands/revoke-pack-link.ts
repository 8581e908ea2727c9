import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';

/** Ends a link to a pack at once. Revoking it again changes nothing. */
@Injectable()
export class RevokePackLink {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns the id of its pack @throws NotAllowed, NotFound */
  async execute(viewer: Viewer, linkId: string): Promise<string> {
    assertMay(viewer, 'pack.build');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const [link] = await tx.query<{ packId: string; revokedAt: Date | null }>(
        `SELECT pack_id AS "packId", revoked_at AS "revokedAt" FROM pack_links WHERE organisation_id = $1 AND id = $2 FOR UPDATE`,
        [organisationId, linkId],
      );
      if (link === undefined) throw new NotFound('No link has this id');
      if (link.revokedAt !== null) return link.packId;
      await tx.write('UPDATE pack_links SET revoked_by = $3, revoked_at = $4 WHERE organisation_id = $1 AND id = $2', [
        organisationId,
        linkId,
        userId,
        tx.now,
      ]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'pack.link-revoked',
        subjectType: 'Pack',
        subjectId: link.packId,
        parameters: { link: linkId },
      });
      return link.packId;
    });
  }
}
