import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import { endClearing } from '../../risk/commands/end-clearing.ts';
import type { FlagRecord } from '../flag.entity.ts';
import { FlagsInHand } from '../flag-in-hand.ts';
import { needsSecondPerson, problemsOfText } from '../flag-rules.ts';
import type { NoteInput } from './decline-clearing.ts';

/** Opens a cleared flag again by hand, with the reason. Where two people cleared it, a second person must approve; it stays cleared until then. */
@Injectable()
export class ReopenFlag {
  readonly #database: Database;
  readonly #recompute: RecomputeAssessment;

  constructor(database: Database, recompute: RecomputeAssessment) {
    this.#database = database;
    this.#recompute = recompute;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, { note, numbersChecked, ...choice }: NoteInput): Promise<FlagRecord> {
    assertMay(viewer, 'flag.work');
    const problems = problemsOfText('note', note, numbersChecked);
    if (problems.length > 0) throw new UserErrors(problems);
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const flags = new FlagsInHand(tx, viewer, this.#recompute);
      const taken = await flags.record(choice);
      const { record, status } = taken;
      if (status !== 'cleared' || record.clearingId === null) throw userError('CONFLICT', 'version');
      if (record.proposedBy !== null) throw userError('REOPENING_WAITS');
      if (needsSecondPerson(record.severity)) {
        const act = { kind: 'reopening-proposed', verb: 'flag.reopening-proposed', note } as const;
        return flags.act(taken, { status, proposedBy: userId }, act);
      }
      await endClearing(tx, organisationId, record.clearingId);
      return flags.act(taken, { status: 'open' }, { kind: 'reopened', verb: 'flag.reopened', note });
    });
  }
}
