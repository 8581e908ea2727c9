import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertIndependent } from '../../organisation/assert-independent.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import { endClearing } from '../../risk/commands/end-clearing.ts';
import type { FlagRecord } from '../flag.entity.ts';
import { FlagsInHand, type RecordChoice } from '../flag-in-hand.ts';

/** Opens a cleared flag again, as another person proposed. */
@Injectable()
export class ApproveReopening {
  readonly #database: Database;
  readonly #recompute: RecomputeAssessment;

  constructor(database: Database, recompute: RecomputeAssessment) {
    this.#database = database;
    this.#recompute = recompute;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, choice: RecordChoice): Promise<FlagRecord> {
    assertMay(viewer, 'flag.approve');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const flags = new FlagsInHand(tx, viewer, this.#recompute);
      const { taken, proposedBy, clearingId } = await flags.reopening(choice);
      await assertIndependent(tx, proposedBy, userId);
      await endClearing(tx, organisationId, clearingId);
      return flags.act(taken, { status: 'open' }, { kind: 'reopening-approved', verb: 'flag.reopened' });
    });
  }
}
