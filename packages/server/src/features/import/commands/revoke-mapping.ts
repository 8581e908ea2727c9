import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Mapping } from '../mapping.entity.ts';

/** Revokes a remembered mapping: files with its headings get a suggested mapping again. */
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
      const mapping = await tx.manager.findOne(Mapping, {
        where: { organisationId, id, revokedAt: IsNull() },
        lock: { mode: 'pessimistic_write' },
      });
      if (mapping === null) throw new NotFound('No mapping has this id');
      // Otherwise older mappings of the same headings would apply again.
      const alike = { organisationId, headerDigest: mapping.headerDigest, revokedAt: IsNull() };
      await tx.manager.update(Mapping, alike, { revokedBy: userId, revokedAt: tx.now });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'mapping.revoked',
        subjectType: 'Mapping',
        subjectId: id,
      });
    });
  }
}
