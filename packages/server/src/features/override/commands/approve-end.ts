import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertIndependent } from '../../organisation/assert-independent.ts';
import type { Override } from '../override.entity.ts';
import { OverrideRepository } from '../override.repository.ts';

/** Ends an override as another person proposed: the computed label is in force again. */
@Injectable()
export class ApproveEnd {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string, version: number): Promise<Override> {
    assertMay(viewer, 'override.approve');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const overrides = new OverrideRepository(tx, organisationId);
      const override = await overrides.lockEnding(id, version);
      await assertIndependent(tx, override.endProposedBy, userId);
      const ended = await overrides.save(
        Object.assign(override, { state: 'ended', endedBy: userId, endedAt: tx.now } as const),
      );
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'override.ended',
        subjectType: 'Supplier',
        subjectId: override.supplierId,
        parameters: { override: id, label: override.label },
      });
      return ended;
    });
  }
}
