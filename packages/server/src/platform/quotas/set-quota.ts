import type { Database } from '../db/transaction.ts';
import type { QuotaName } from './quotas.ts';

export interface OwnQuota {
  readonly organisationId: string;
  readonly name: QuotaName;
  /** For a person; null for the default. */
  readonly person: number | null;
  /** For the organisation; null for the default. */
  readonly organisation: number | null;
}

/** Gives one organisation limits of its own. */
export async function setQuota(
  database: Database,
  { organisationId, name, person, organisation }: OwnQuota,
): Promise<void> {
  await database.transaction(organisationId, (tx) =>
    tx.query(
      `INSERT INTO quotas (organisation_id, name, person, organisation) VALUES ($1, $2, $3, $4)
       ON CONFLICT (organisation_id, name) DO UPDATE SET person = $3, organisation = $4`,
      [organisationId, name, person, organisation],
    ),
  );
}
