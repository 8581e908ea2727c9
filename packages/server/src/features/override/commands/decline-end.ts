import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertReason, type GivenReason } from '../given-reason.ts';
import type { Override } from '../override.entity.ts';
import { OverrideRepository } from '../override.repository.ts';

/** Declines that an override ends before its day, with the reason: it stays in force. */
@Injectable()
export class DeclineEnd {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string, version: number, given: GivenReason): Promise<Override> {
    assertMay(viewer, 'override.approve');
    assertReason(given);
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const overrides = new OverrideRepository(tx, organisationId);
      const override = await overrides.lockEnding(id, version);
      if (override.endProposedBy === userId) throw userError('OWN_PROPOSAL');
      const declined = await overrides.save(
        Object.assign(override, {
          endDeclinedBy: userId,
          endDeclinedAt: tx.now,
          endDeclineReason: given.reason.trim(),
        }),
      );
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'override.end-declined',
        subjectType: 'Supplier',
        subjectId: override.supplierId,
        parameters: { override: id, label: override.label },
      });
      return declined;
    });
  }
}
