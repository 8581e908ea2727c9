import type { PackScope } from '@plumbline/evidence';
import type { Database, Transaction } from '../../platform/db/transaction.ts';
import { DayNotKept, NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { KeptDays } from '../past/kept-days.ts';

interface Reads {
  readonly database: Database;
  readonly days: KeptDays;
}

/**
 * When the suppliers of a pack and their sites are read: at the last instant of its day, and today, which has not ended, as they are now (null).
 * @param today day in the organisation's zone
 * @throws NotFound where the organisation has no such supplier or site of it; UserErrors where nothing is kept of that day, or one was not listed then
 */
export function readingOf(
  { database, days }: Reads,
  viewer: Viewer,
  scope: PackScope,
  today: string,
): Promise<Date | null> {
  return readingAt(database, scope, today, () => keptDay(days, viewer, scope.asOf));
}

/** As {@link readingOf}. @param instantOf the last instant of the day of the pack; throws UserErrors where that day is not kept */
export async function readingAt(
  database: Database,
  scope: PackScope,
  today: string,
  instantOf: () => Promise<Date | null>,
): Promise<Date | null> {
  const organisationId = scope.organisation.id;
  const wanted = scope.suppliers.length + scope.sites.length;
  // Of what is not theirs nobody is told a day.
  const now = await database.transaction(organisationId, (tx) => listed(tx, organisationId, scope));
  if (now < wanted) throw new NotFound('No supplier or site has this id');
  if (scope.asOf === today) return null;
  const asOfAt = await instantOf();
  const then = await database.reading(organisationId, asOfAt, (tx) => listed(tx, organisationId, scope));
  if (then < wanted) throw userError('PACK_NOT_THEN', 'asOf');
  return asOfAt;
}

async function keptDay(days: KeptDays, viewer: Viewer, day: string): Promise<Date | null> {
  try {
    return await days.instantOf(viewer, day);
  } catch (error) {
    if (error instanceof DayNotKept) throw userError('DAY_NOT_KEPT', 'asOf');
    throw error;
  }
}

/** How many of the suppliers and of their sites are listed at the instant of the transaction. */
async function listed(
  tx: Transaction,
  organisationId: string,
  { suppliers, sites }: Pick<PackScope, 'suppliers' | 'sites'>,
): Promise<number> {
  const known = await tx.query(
    `SELECT FROM suppliers WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) AND state = 'active'
     UNION ALL SELECT FROM sites WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[]) AND id = ANY ($3::uuid[])`,
    [organisationId, suppliers, sites],
  );
  return known.length;
}
