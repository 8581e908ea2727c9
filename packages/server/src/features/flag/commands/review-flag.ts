import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import type { FlagRecord } from '../flag.entity.ts';
import { FlagsInHand, type FlagChoice } from '../flag-in-hand.ts';

/** Takes a flag up: somebody looks at it now. A proposal to clear it is taken back. */
@Injectable()
export class ReviewFlag {
  readonly #database: Database;
  readonly #recompute: RecomputeAssessment;

  constructor(database: Database, recompute: RecomputeAssessment) {
    this.#database = database;
    this.#recompute = recompute;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, choice: FlagChoice): Promise<FlagRecord> {
    assertMay(viewer, 'flag.work');
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const flags = new FlagsInHand(tx, viewer, this.#recompute);
      const taken = await flags.take(choice);
      if (taken.status === 'under-review') throw userError('FLAG_ALREADY_SO');
      return flags.act(taken, { status: 'under-review' }, { kind: 'under-review', verb: 'flag.reviewed' });
    });
  }
}
