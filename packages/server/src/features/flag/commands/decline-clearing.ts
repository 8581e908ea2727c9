import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import type { FlagRecord } from '../flag.entity.ts';
import { FlagsInHand, type RecordChoice } from '../flag-in-hand.ts';
import { problemsOfText } from '../flag-rules.ts';

/** A record of a flag, and why it is changed. */
export interface NoteInput extends RecordChoice {
  readonly note: string;
  readonly numbersChecked: boolean;
}

/** Declines a proposal to clear a flag, with the reason. The flag is under review again. */
@Injectable()
export class DeclineClearing {
  readonly #database: Database;
  readonly #recompute: RecomputeAssessment;

  constructor(database: Database, recompute: RecomputeAssessment) {
    this.#database = database;
    this.#recompute = recompute;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, { note, numbersChecked, ...choice }: NoteInput): Promise<FlagRecord> {
    assertMay(viewer, 'flag.approve');
    const problems = problemsOfText('note', note, numbersChecked);
    if (problems.length > 0) throw new UserErrors(problems);
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const flags = new FlagsInHand(tx, viewer, this.#recompute);
      const taken = await flags.record(choice);
      if (taken.record.status !== 'proposed') throw userError('CONFLICT', 'version');
      if (taken.record.proposedBy === viewer.userId) throw userError('OWN_PROPOSAL');
      return flags.act(taken, { status: 'under-review' }, { kind: 'declined', verb: 'flag.clearing-declined', note });
    });
  }
}
