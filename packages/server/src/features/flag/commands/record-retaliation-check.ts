import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import type { FlagRecord } from '../flag.entity.ts';
import { FlagsInHand, type RecordChoice } from '../flag-in-hand.ts';
import { problemsOfText, RETALIATION_CHECK_DAYS, type CheckOutcome, type Giver } from '../flag-rules.ts';

export interface CheckInput extends RecordChoice {
  /** 30, 90 or 180. */
  readonly days: number;
  /** Day of the check, ISO 8601. */
  readonly on: string;
  readonly by: Giver;
  readonly outcome: CheckOutcome;
  readonly note: string;
  readonly numbersChecked: boolean;
}

/** The check that is not done; of several closings that of the first. @throws UserErrors when there is none */
async function openCheck(
  tx: Transaction,
  organisationId: string,
  flagId: string,
  days: number,
): Promise<{ readonly clearingId: string; readonly closedOn: string }> {
  const known: readonly number[] = RETALIATION_CHECK_DAYS;
  const [check] = known.includes(days)
    ? await tx.query<{ clearingId: string; closedOn: string }>(
        `SELECT k.clearing_id AS "clearingId", (k.due_on - k.days)::date AS "closedOn" FROM flag_checks k
         WHERE k.organisation_id = $1 AND k.flag_id = $2 AND k.days = $3 AND k.done_at IS NULL ORDER BY k.due_on, k.clearing_id LIMIT 1`,
        [organisationId, flagId, days],
      )
    : [];
  if (check === undefined) throw userError('CHECK_NOT_DUE', 'days');
  return check;
}

/** Records whether workers were asked if anybody suffered for the closing of a flag. A check that could not tell stays due. */
@Injectable()
export class RecordRetaliationCheck {
  readonly #database: Database;
  readonly #recompute: RecomputeAssessment;

  constructor(database: Database, recompute: RecomputeAssessment) {
    this.#database = database;
    this.#recompute = recompute;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(
    viewer: Viewer,
    { days, on, by, outcome, note, numbersChecked, ...choice }: CheckInput,
  ): Promise<FlagRecord> {
    assertMay(viewer, 'flag.work');
    const problems = problemsOfText('note', note, numbersChecked);
    if (problems.length > 0) throw new UserErrors(problems);
    const { organisationId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const flags = new FlagsInHand(tx, viewer, this.#recompute);
      const { record, supplierId } = await flags.record(choice);
      const check = await openCheck(tx, organisationId, record.id, days);
      const today = dayIn(timeZone, tx.now);
      if (on > today) throw userError('DAY_IN_FUTURE', 'on');
      if (on < check.closedOn) throw userError('CHECK_BEFORE_CLOSING', 'on');
      if (outcome === 'no-sign') {
        await tx.write(
          'UPDATE flag_checks SET done_at = $5 WHERE organisation_id = $1 AND flag_id = $2 AND clearing_id = $3 AND days = $4',
          [organisationId, record.id, check.clearingId, days, tx.now],
        );
      }
      const { status, waitsFor, nextOn, proposedBy, proposedBases } = record;
      const details = { days, on, by, outcome };
      const act = { kind: 'checked', verb: 'flag.retaliation-checked', note, details } as const;
      // The state of the flag itself is what it was, also where new facts have opened it.
      return flags.act({ record, supplierId, status }, { status, waitsFor, nextOn, proposedBy, proposedBases }, act);
    });
  }
}
