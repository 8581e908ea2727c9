import type { Database } from '../../platform/db/transaction.ts';

/** Today in the organisation's time zone, by the database clock, which also schedules its midnight. @throws Error for an organisation that no longer exists */
export async function organisationDay(database: Database, organisationId: string): Promise<string> {
  const [row] = await database.systemTransaction('the time zone of an organisation decides its day', (tx) =>
    tx.query<{ day: string }>(
      'SELECT ($2::timestamptz AT TIME ZONE time_zone)::date AS day FROM auth.organisations WHERE id = $1',
      [organisationId, tx.now],
    ),
  );
  if (row === undefined) throw new Error('No organisation has this id');
  return row.day;
}
