import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { NotAllowed } from '../../../platform/errors/refused.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import type { FlagRecord } from '../flag.entity.ts';
import { FlagsInHand, type RecordChoice } from '../flag-in-hand.ts';

/** Takes back the viewer's own proposal to open a cleared flag again. */
@Injectable()
export class WithdrawReopening {
  readonly #database: Database;
  readonly #recompute: RecomputeAssessment;

  constructor(database: Database, recompute: RecomputeAssessment) {
    this.#database = database;
    this.#recompute = recompute;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, choice: RecordChoice): Promise<FlagRecord> {
    assertMay(viewer, 'flag.work');
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const flags = new FlagsInHand(tx, viewer, this.#recompute);
      const { taken, proposedBy } = await flags.reopening(choice);
      if (proposedBy !== viewer.userId) throw new NotAllowed('flag.withdraw');
      const act = { kind: 'reopening-withdrawn', verb: 'flag.reopening-withdrawn' } as const;
      return flags.act(taken, { status: 'cleared' }, act);
    });
  }
}
