import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import { after, before } from '../../../platform/time/after.ts';

export interface EngagedFor {
  /** The organisation that engages. */
  readonly buyer: string;
  /** The organisation that is engaged. */
  readonly auditor: string;
  readonly supplierId: string;
  readonly kinds?: readonly string[];
  /** Hours since it began. */
  readonly began?: number;
  /** Hours until it is over. */
  readonly over?: number;
  readonly ended?: boolean;
}

/** Writes an approved engagement for one supplier, as the buyer and the auditor have it. It runs by the clock of the database. @returns its id */
export async function runningEngagement(
  { admin }: TestDatabase,
  { buyer, auditor, supplierId, kinds = [], began = 24, over = 720, ended = false }: EngagedFor,
): Promise<string> {
  const id = randomUUID();
  const now = new Date();
  const [from, until] = [before(now, { hours: began }), after(now, { hours: over })];
  await admin.query(
    `INSERT INTO engagements (organisation_id, id, auditor_organisation_id, auditor_name, purpose, note, kinds, from_on, until_on, from_at, until_at,
       state, proposed_by, proposed_at, decided_by, decided_at, ended_by, ended_at)
     VALUES ($1, $2, $3, 'Aldgate Assurance', 'customer', '', $4, '2026-11-01', '2026-12-31', $5, $6, 'approved', $1, $5, $2, $5, $7, $8)`,
    [buyer, id, auditor, kinds, from, until, ended ? buyer : null, ended ? now : null],
  );
  await admin.query('INSERT INTO engagement_suppliers VALUES ($1, $2, $3)', [buyer, id, supplierId]);
  await admin.query(
    `INSERT INTO auditor_engagements (organisation_id, engagement_id, buyer_organisation_id, buyer_name, buyer_time_zone, purpose, note, kinds, suppliers,
       from_on, until_on, from_at, until_at, received_at)
     VALUES ($1, $2, $3, 'Northfield Retail', 'Europe/London', 'customer', '', $4, 1, '2026-11-01', '2026-12-31', $5, $6, $5)`,
    [auditor, id, buyer, kinds, from, until],
  );
  return id;
}

/** Ends it at once. */
export async function endNow({ admin }: TestDatabase, id: string): Promise<void> {
  await admin.query('UPDATE engagements SET ended_at = $2, ended_by = organisation_id WHERE id = $1', [id, new Date()]);
}
