import { Injectable } from '@nestjs/common';
import { requestAsk } from '@plumbline/jobs';
import type { z } from 'zod';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { JobCancelled, type JobContext, type JobHandler } from '../../../platform/queue/job-handler.ts';
import { QuotaReached } from '../../../platform/quotas/quota-reached.ts';
import { after } from '../../../platform/time/after.ts';
import { organisationDay } from '../../risk/organisation-day.ts';
import { countAsked, nextContacts, readAsking, type FoundContact, type PreparedAsking } from '../askings.ts';
import { setFor } from '../asking-terms.ts';
import { assertRoomForRequests } from '../request-quota.ts';
import { askableSuppliers, isSmall } from '../supplier-size.ts';
import { auditRequests, writeRequests, type NewRequest } from '../write-requests.ts';

type Payload = z.output<typeof requestAsk.payload>;

/** The first batch is small: a mistake that bounces show can be stopped before it has gone far. */
const FIRST_BATCH = 50;
const BATCH = 250;
/** Between two batches there is time to see what mailboxes answer, and to stop. Mail servers also take many mails at once for spam. */
const PAUSE = { minutes: 10 };
/** Until the quota of a day has room again. */
const WAIT = { hours: 1 };

/**
 * Asks one batch of an asking. It goes by address, so that one contact gets one mail for all its suppliers. Done again, it asks nobody twice: what a batch has reached
 * is written with its requests.
 */
@Injectable()
export class AskHandler implements JobHandler<Payload> {
  readonly job = requestAsk;
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async handle({ organisationId, askingId, jobRunId }: Payload, context: JobContext): Promise<void> {
    const today = await organisationDay(this.#database, organisationId);
    await this.#database.transaction(organisationId, async (tx) => {
      const asking = await readAsking(tx, organisationId, askingId, { locked: true });
      if (await context.cancelled(tx)) throw new JobCancelled();
      const found = await nextContacts(tx, organisationId, asking, asking.asked === 0 ? FIRST_BATCH : BATCH);
      // The day may pass while an asking waits for room. Nobody is asked to answer by yesterday.
      if (found.length === 0 || asking.terms.dueOn <= today) return context.complete(tx);
      const left = await countAsked(tx, organisationId, asking.whom);
      const hasRoom = await isRoom(tx, organisationId, asking, found.length);
      context.progress(asking.asked + (hasRoom ? found.length : 0), asking.asked + left.asked, 'asking');
      if (!hasRoom || left.asked > found.length) {
        const dueAt = after(tx.now, hasRoom ? PAUSE : WAIT);
        await addToOutbox(tx, requestAsk, { organisationId, askingId, jobRunId }, { jobRunId, dueAt });
      }
      if (!hasRoom) return context.complete(tx);
      const asker = { organisationId, userId: asking.askedBy, today };
      const requests = await requestsOf(tx, organisationId, asking, found);
      const written = await writeRequests(tx, asker, requests);
      await tx.query('UPDATE askings SET reached = $3, asked = asked + $4 WHERE organisation_id = $1 AND id = $2', [
        ...[organisationId, askingId, found.at(-1)?.email ?? ''],
        written.filter((each) => each !== null).length,
      ]);
      await context.complete(tx);
      await auditRequests(tx, asker, requests, written);
    });
  }
}

async function isRoom(
  tx: Transaction,
  organisationId: string,
  { askedBy }: Pick<PreparedAsking, 'askedBy'>,
  more: number,
): Promise<boolean> {
  try {
    await assertRoomForRequests(tx, { organisationId, userId: askedBy }, more);
    return true;
  } catch (error) {
    if (error instanceof QuotaReached) return false;
    throw error;
  }
}

async function requestsOf(
  tx: Transaction,
  organisationId: string,
  { terms }: Pick<PreparedAsking, 'terms'>,
  contacts: readonly FoundContact[],
): Promise<NewRequest[]> {
  const ids = contacts.map(({ supplierId }) => supplierId);
  const suppliers = new Map((await askableSuppliers(tx, organisationId, ids)).map((each) => [each.id, each]));
  return contacts.flatMap((contact) => {
    const supplier = suppliers.get(contact.supplierId);
    if (supplier === undefined) return [];
    const { countries } = supplier;
    return [{ ...terms, contact, asking: { set: setFor(terms, isSmall(supplier)), countries } }];
  });
}
