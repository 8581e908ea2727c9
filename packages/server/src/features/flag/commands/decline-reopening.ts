import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import type { FlagRecord } from '../flag.entity.ts';
import { FlagsInHand } from '../flag-in-hand.ts';
import { problemsOfText } from '../flag-rules.ts';
import type { NoteInput } from './decline-clearing.ts';

/** Declines that a cleared flag is opened again, with the reason: it stays cleared. */
@Injectable()
export class DeclineReopening {
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
      const { taken, proposedBy } = await flags.reopening(choice);
      if (proposedBy === viewer.userId) throw userError('OWN_PROPOSAL');
      const act = { kind: 'reopening-declined', verb: 'flag.reopening-declined', note } as const;
      return flags.act(taken, { status: 'cleared' }, act);
    });
  }
}
