import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertReason, type GivenReason } from '../given-reason.ts';
import type { Override } from '../override.entity.ts';
import { isEnding, NO_END, OverrideRepository } from '../override.repository.ts';

/** Proposes that an override ends before its day, with the reason. It stays in force until another person approves. */
@Injectable()
export class ProposeEnd {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string, version: number, given: GivenReason): Promise<Override> {
    assertMay(viewer, 'override.end');
    assertReason(given);
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const overrides = new OverrideRepository(tx, organisationId);
      const override = await overrides.lock(id, version, 'in-force');
      if (isEnding(override)) throw userError('OVERRIDE_END_WAITS');
      const end = { endProposedBy: userId, endProposedAt: tx.now, endReason: given.reason.trim() };
      const proposed = await overrides.save(Object.assign(override, NO_END, end));
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'override.end-proposed',
        subjectType: 'Supplier',
        subjectId: override.supplierId,
        parameters: { override: id, label: override.label },
      });
      return proposed;
    });
  }
}
