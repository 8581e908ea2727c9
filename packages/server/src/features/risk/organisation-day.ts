import type { Database } from '../../platform/db/transaction.ts';
import { dayIn } from '../../platform/time/day-in.ts';

/** Today where the organisation is. @throws Error for an organisation that is no more */
export async function organisationDay(database: Database, organisationId: string): Promise<string> {
  const [row] = await database.systemTransaction('the time zone of an organisation decides its day', (tx) =>
    tx.query<{ time_zone: string }>('SELECT time_zone FROM auth.organisations WHERE id = $1', [organisationId]),
  );
  if (row === undefined) throw new Error('No organisation has this id');
  return dayIn(row.time_zone, new Date());
}
