import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { assertIndependent } from '../../organisation/assert-independent.ts';
import type { Override } from '../override.entity.ts';
import { OverrideRepository } from '../override.repository.ts';

/** Puts a proposed override in force, in the place of an earlier one. The person who proposed it cannot approve it, nor can anybody once the computed label has changed. */
@Injectable()
export class ApproveOverride {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string, version: number): Promise<Override> {
    assertMay(viewer, 'override.approve');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const overrides = new OverrideRepository(tx, organisationId);
      const computed = await overrides.lockSupplier(await overrides.supplierOf(id));
      const override = await overrides.lock(id, version, 'proposed');
      await assertIndependent(tx, override.proposedBy, userId);
      const today = dayIn(timeZone, tx.now);
      if (override.until < today) throw userError('PROPOSAL_OUT_OF_DATE', null, { day: today });
      if (override.computedLabel !== computed) throw userError('OVERRIDE_OVERTAKEN');
      await overrides.supersede(override.supplierId, userId);
      const approved = await overrides.save(
        Object.assign(override, { state: 'in-force', decidedBy: userId, decidedAt: tx.now }),
      );
      const { label, until } = override;
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'override.approved',
        subjectType: 'Supplier',
        subjectId: override.supplierId,
        parameters: { override: id, label, computed, until },
      });
      return approved;
    });
  }
}
