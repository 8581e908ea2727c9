import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { problemsOfNote } from '../../person/problems-of-note.ts';
import {
  countToKeep,
  entriesInForce,
  problemsOfEntry,
  type EntryKind,
  type Teller,
  type Verifier,
  type WrittenAmount,
} from '../remedy-rules.ts';
import { amountOf } from '../amount-of.ts';
import { linesOf } from '../lines-of.ts';
import { RemedyRepository } from '../remedy.repository.ts';

export interface AddRemedyEntryInput {
  readonly remedyId: string;
  readonly version: number;
  readonly kind: EntryKind;
  readonly day: string;
  readonly workers: number;
  readonly formerWorkers: number;
  /** Null where no money moves. */
  readonly amount: WrittenAmount | null;
  readonly source: Teller | 'workers';
  readonly confirmedBy: Verifier | null;
  readonly note: string;
  readonly numbersChecked: boolean;
  /** The entry that this one replaces. */
  readonly corrects: string | null;
  /** Takes that entry back without another in its place. */
  readonly takenBack: boolean;
}

/** Adds a line to the ledger of a remedy: what workers got, or a correction of an earlier line. */
@Injectable()
export class AddRemedyEntry {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Returns the id of the supplier. @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, input: AddRemedyEntryInput): Promise<string> {
    assertMay(viewer, 'remedy.record');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const remedies = new RemedyRepository(tx, organisationId);
      const locked = await remedies.lockKnown(input.remedyId, input.version);
      const { remedy, plan } = locked;
      const { kind, day, source, confirmedBy, corrects, takenBack } = input;
      const values = { kind, day, source, confirmedBy, corrects, takenBack };
      // What is no amount is told as an amount of nothing.
      const amount = input.amount === null ? null : (amountOf(input.amount) ?? { ...input.amount, minor: 0 });
      const inForce = entriesInForce(linesOf(locked.entries));
      if (input.corrects === null ? input.takenBack : !inForce.some(({ id }) => id === input.corrects))
        throw locked.entries.some(({ id }) => id === input.corrects)
          ? userError('CONFLICT', 'corrects')
          : new NotFound('No entry of this remedy has this id');
      const fromWorkers = source === 'workers';
      const problems = [
        ...problemsOfEntry(
          {
            ...values,
            amount,
            fromWorkers,
            workers: input.workers,
            formerWorkers: input.formerWorkers,
            note: input.note,
          },
          {
            others: inForce.filter(({ id }) => id !== input.corrects),
            plan,
            today: dayIn(timeZone, tx.now),
          },
        ),
        ...problemsOfNote('note', input.note, input.numbersChecked),
      ];
      if (problems.length > 0) throw new UserErrors(problems);
      await remedies.addEntry(
        locked,
        {
          ...values,
          workers: countToKeep(input.workers, fromWorkers),
          formerWorkers: countToKeep(input.formerWorkers, fromWorkers),
          minor: amount?.minor ?? null,
          currency: amount?.currency ?? null,
          note: input.note.trim(),
        },
        userId,
      );
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: input.corrects === null ? 'remedy.entry-added' : 'remedy.entry-corrected',
        subjectType: 'Supplier',
        subjectId: remedy.supplierId,
        parameters: { remedy: remedy.id, rule: remedy.ruleId },
      });
      return remedy.supplierId;
    });
  }
}
