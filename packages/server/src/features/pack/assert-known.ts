import type { Database, Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';

/**
 * Asserts that an organisation has the suppliers of a pack, and had them on its day.
 * @param asOfAt end of the day; null for a day that has not ended
 * @throws NotFound where it has no such supplier; UserErrors where it had not on that day, or keeps nothing of that day
 */
export async function assertKnown(
  database: Database,
  organisationId: string,
  ids: readonly string[],
  asOfAt: Date | null,
): Promise<void> {
  const now = await database.transaction(organisationId, (tx) => listed(tx, organisationId, ids));
  if (now < ids.length) throw new NotFound('No supplier has this id');
  const then = await database.reading(organisationId, asOfAt, (tx) => listed(tx, organisationId, ids));
  if (then < ids.length) throw userError('PACK_NOT_THEN', 'asOf');
}

/** How many of the suppliers are listed at the instant of the transaction. */
async function listed(tx: Transaction, organisationId: string, ids: readonly string[]): Promise<number> {
  const known = await tx.query(
    `SELECT FROM suppliers WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) AND state = 'active'`,
    [organisationId, ids],
  );
  return known.length;
}
