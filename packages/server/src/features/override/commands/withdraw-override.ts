import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotAllowed } from '../../../platform/errors/refused.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import type { Override } from '../override.entity.ts';
import { OverrideRepository } from '../override.repository.ts';

/** Withdraws the viewer's own proposal of an override. */
@Injectable()
export class WithdrawOverride {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string, version: number): Promise<Override> {
    assertMay(viewer, 'override.propose');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const overrides = new OverrideRepository(tx, organisationId);
      const override = await overrides.lock(id, version, 'proposed');
      if (override.proposedBy !== userId) throw new NotAllowed('override.withdraw');
      const withdrawn = await overrides.save(
        Object.assign(override, { state: 'withdrawn', decidedBy: userId, decidedAt: tx.now }),
      );
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'override.withdrawn',
        subjectType: 'Supplier',
        subjectId: override.supplierId,
        parameters: { override: id, label: override.label },
      });
      return withdrawn;
    });
  }
}
