import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';

/** Forgets a remembered mapping: files with its headings are suggested a mapping again. */
@Injectable()
export class RevokeMapping {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string): Promise<void> {
    assertMay(viewer, 'import.write');
    const { organisationId, userId } = viewer;
    await this.#database.transaction(organisationId, async (tx) => {
      // Older ones of the same headings would come back otherwise.
      const revoked = await tx.write(
        `UPDATE mappings SET revoked_by = $3, revoked_at = $4 WHERE organisation_id = $1 AND revoked_at IS NULL
           AND header_digest = (SELECT header_digest FROM mappings WHERE organisation_id = $1 AND id = $2 AND revoked_at IS NULL)`,
        [organisationId, id, userId, tx.now],
      );
      if (revoked === 0) throw new NotFound('No mapping has this id');
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'mapping.revoked',
        subjectType: 'Mapping',
        subjectId: id,
      });
    });
  }
}
