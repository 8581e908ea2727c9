import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotAllowed } from '../../../platform/errors/refused.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import type { Override } from '../override.entity.ts';
import { NO_END, OverrideRepository } from '../override.repository.ts';

/** Takes back the viewer's own proposal that an override ends before its day. */
@Injectable()
export class WithdrawEnd {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string, version: number): Promise<Override> {
    assertMay(viewer, 'override.end');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const overrides = new OverrideRepository(tx, organisationId);
      const override = await overrides.lockEnding(id, version);
      if (override.endProposedBy !== userId) throw new NotAllowed('override.withdraw-end');
      const withdrawn = await overrides.save(Object.assign(override, NO_END));
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'override.end-withdrawn',
        subjectType: 'Supplier',
        subjectId: override.supplierId,
        parameters: { override: id, label: override.label },
      });
      return withdrawn;
    });
  }
}
