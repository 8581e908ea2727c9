import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { requestCountPrices } from '@plumbline/jobs';
import { FEWEST_SUPPLIERS, uncountedRequests } from '../features/request/price-counts.ts';
import { Database, type Transaction } from '../platform/db/transaction.ts';
import { addToOutbox } from '../platform/outbox/add-to-outbox.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';

/** Milliseconds between checks whether the worker is done. */
const interval = 100;

/** Has what the demo suppliers say of prices counted now, once, not in the night to come. */
export async function addPriceCounts(
  app: INestApplicationContext,
  { organisationId }: Pick<Viewer, 'organisationId'>,
): Promise<void> {
  const inOrganisation = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
    app.get(Database).transaction(organisationId, work);
  const isCounted = async (tx: Transaction): Promise<boolean> =>
    (await tx.query('SELECT FROM price_counts WHERE organisation_id = $1 LIMIT 1', [organisationId])).length > 0;
  const isDue = await inOrganisation(async (tx) => {
    if ((await isCounted(tx)) || (await uncountedRequests(tx, organisationId)).length < FEWEST_SUPPLIERS) return false;
    await addToOutbox(tx, requestCountPrices, { organisationId });
    return true;
  });
  while (isDue && !(await inOrganisation(isCounted))) await wait(interval);
}
