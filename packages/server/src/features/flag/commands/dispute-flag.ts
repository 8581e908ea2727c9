import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import type { FlagRecord } from '../flag.entity.ts';
import { FlagsInHand, type FlagChoice } from '../flag-in-hand.ts';
import { problemsOfText, type DisputeReason } from '../flag-rules.ts';

export interface DisputeInput extends FlagChoice {
  readonly reason: DisputeReason;
  readonly note: string;
  /** The viewer has confirmed that no long number in the note belongs to a person. */
  readonly numbersChecked: boolean;
}

/** Records that a flag is disputed, with a reason from the list. It lowers nothing: the flag stays open. */
@Injectable()
export class DisputeFlag {
  readonly #database: Database;
  readonly #recompute: RecomputeAssessment;

  constructor(database: Database, recompute: RecomputeAssessment) {
    this.#database = database;
    this.#recompute = recompute;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, { reason, note, numbersChecked, ...choice }: DisputeInput): Promise<FlagRecord> {
    assertMay(viewer, 'flag.work');
    const problems = problemsOfText('note', note, numbersChecked);
    if (problems.length > 0) throw new UserErrors(problems);
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const flags = new FlagsInHand(tx, viewer, this.#recompute);
      const taken = await flags.take(choice);
      if (taken.status === 'proposed') throw userError('CLEARING_WAITS');
      const act = { kind: 'disputed', verb: 'flag.disputed', note, details: { reason } } as const;
      return flags.act(taken, { status: 'disputed' }, act);
    });
  }
}
