import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { pointToEvidence } from '../../evidence/point-to-evidence.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import type { FlagRecord } from '../flag.entity.ts';
import { clearFlag } from '../clear-flag.ts';
import { FlagsInHand, type FlagChoice } from '../flag-in-hand.ts';
import { needsSecondPerson, problemsOfEvidence, type Evidence } from '../flag-rules.ts';

export interface ProposeInput extends FlagChoice {
  readonly evidence: readonly Evidence[];
  /** Files of the library that show it. */
  readonly evidenceIds?: readonly string[];
  /** The viewer has confirmed that no long number in the notes belongs to a person. */
  readonly numbersChecked: boolean;
}

/** Proposes to clear a flag with the evidence that its rule names. At High and Critical a second person must approve; else it is cleared at once. */
@Injectable()
export class ProposeClearing {
  readonly #database: Database;
  readonly #recompute: RecomputeAssessment;

  constructor(database: Database, recompute: RecomputeAssessment) {
    this.#database = database;
    this.#recompute = recompute;
  }

  /** @throws UserErrors for missing or wrong evidence, NotFound, NotAllowed */
  async execute(
    viewer: Viewer,
    { evidence, evidenceIds = [], numbersChecked, ...choice }: ProposeInput,
  ): Promise<FlagRecord> {
    assertMay(viewer, 'flag.work');
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const flags = new FlagsInHand(tx, viewer, this.#recompute);
      const taken = await flags.take(choice);
      const { flag, bases, status } = taken;
      if (status === 'proposed') throw userError('CLEARING_WAITS');
      const today = dayIn(viewer.timeZone, tx.now);
      const problems = problemsOfEvidence(flag, evidence, today, numbersChecked);
      if (problems.length > 0) throw new UserErrors(problems);
      const { id, supplierId } = taken.record;
      await pointToEvidence(tx, viewer, evidenceIds, { kind: 'flag', id, supplierId });
      const details = { evidence: evidence.map((each) => ({ ...each, note: each.note.trim() })) };
      if (needsSecondPerson(flag.severity)) {
        const next = { status: 'proposed', proposedBy: viewer.userId, proposedBases: bases } as const;
        return flags.act(taken, next, { kind: 'proposed', verb: 'flag.clearing-proposed', details });
      }
      return clearFlag(tx, viewer, flags, taken, { bases, act: { kind: 'cleared', verb: 'flag.cleared', details } });
    });
  }
}
