import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import type { FlagRecord } from '../flag.entity.ts';
import { FlagsInHand, type FlagChoice } from '../flag-in-hand.ts';
import { problemsOfText, type Wait } from '../flag-rules.ts';

export interface HoldInput extends FlagChoice {
  readonly wait: Wait;
  /** ISO 8601. */
  readonly nextOn: string;
  readonly note: string;
  readonly numbersChecked: boolean;
}

/** Records what a flag waits for, and when it is looked at again. It is no pass: the flag stays open. */
@Injectable()
export class HoldFlag {
  readonly #database: Database;
  readonly #recompute: RecomputeAssessment;

  constructor(database: Database, recompute: RecomputeAssessment) {
    this.#database = database;
    this.#recompute = recompute;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, { wait, nextOn, note, numbersChecked, ...choice }: HoldInput): Promise<FlagRecord> {
    assertMay(viewer, 'flag.work');
    const problems = problemsOfText('note', note, numbersChecked);
    if (problems.length > 0) throw new UserErrors(problems);
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const today = dayIn(viewer.timeZone, tx.now);
      if (nextOn <= today) throw userError('DAY_NOT_AHEAD', 'nextOn');
      const flags = new FlagsInHand(tx, viewer, this.#recompute);
      const taken = await flags.take(choice);
      if (taken.status === 'proposed') throw userError('CLEARING_WAITS');
      const act = { kind: 'waiting', verb: 'flag.held', note, details: { wait, nextOn } } as const;
      return flags.act(taken, { status: 'waiting', waitsFor: wait, nextOn }, act);
    });
  }
}
