import { organisationMidnight } from '@plumbline/jobs';
import type { Database } from '../db/transaction.ts';

interface Midnight {
  readonly organisation_id: string;
  readonly id: string;
  readonly due_at: Date;
}

/** The id is made from organisation and day, so that several workers add each midnight only once. */
const NEXT_MIDNIGHTS = `
  WITH days AS (
    SELECT id AS organisation_id, time_zone, ($1::timestamptz AT TIME ZONE time_zone)::date + 1 AS day FROM auth.organisations),
  midnights AS (
    SELECT organisation_id, day::timestamp AT TIME ZONE time_zone AS due_at,
      md5('${organisationMidnight.name} ' || organisation_id || ' ' || day)::uuid AS id
    FROM days)
  SELECT m.* FROM midnights m
  WHERE NOT EXISTS (SELECT FROM outbox o WHERE o.organisation_id = m.organisation_id AND o.id = m.id)`;

/** Adds the next midnight job of every organisation that lacks it, in the organisation's time zone. */
export async function addMissingMidnights(database: Database): Promise<void> {
  const missing = await database.systemTransaction('the day begins in each organisation at its own midnight', (tx) =>
    tx.query<Midnight>(NEXT_MIDNIGHTS, [tx.now]),
  );
  for (const { organisation_id: organisationId, id, due_at: dueAt } of missing) {
    const payload = organisationMidnight.payload.parse({ organisationId });
    await database.transaction(organisationId, (tx) =>
      tx.write(
        `INSERT INTO outbox (organisation_id, id, job, payload, created_at, due_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
        [organisationId, id, organisationMidnight.name, JSON.stringify(payload), tx.now, dueAt],
      ),
    );
  }
}
