import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertIndependent } from '../../organisation/assert-independent.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import type { FlagRecord } from '../flag.entity.ts';
import { clearFlag } from '../clear-flag.ts';
import { FlagsInHand, type RecordChoice } from '../flag-in-hand.ts';

/** Clears a flag as another person proposed, unless new facts came up since. */
@Injectable()
export class ApproveClearing {
  readonly #database: Database;
  readonly #recompute: RecomputeAssessment;

  constructor(database: Database, recompute: RecomputeAssessment) {
    this.#database = database;
    this.#recompute = recompute;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, choice: RecordChoice): Promise<FlagRecord> {
    assertMay(viewer, 'flag.approve');
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const flags = new FlagsInHand(tx, viewer, this.#recompute);
      const taken = await flags.record(choice);
      const { status, proposedBy, proposedBases } = taken.record;
      if (status !== 'proposed') throw userError('CONFLICT', 'version');
      await assertIndependent(tx, proposedBy, viewer.userId);
      const bases = await flags.basesOf(taken);
      // What was not known when the evidence was collected is not answered by it.
      if (bases.length === 0 || bases.some((basis) => !proposedBases?.includes(basis)))
        throw userError('FLAG_CHANGED_SINCE_PROPOSED');
      return clearFlag(tx, viewer, flags, taken, { bases, act: { kind: 'approved', verb: 'flag.clearing-approved' } });
    });
  }
}
