import type { Transaction } from '../../platform/db/transaction.ts';
import { personAt, type PersonAt } from './person-at.ts';

interface Act {
  readonly userId: string | null;
  readonly at: Date;
}

/** The actors of events stored outside the organisation's tables, under their names of that time; null when no person acted. */
export async function peopleThen(
  tx: Transaction,
  organisationId: string,
  acts: readonly Act[],
): Promise<(PersonAt | null)[]> {
  const rows = await tx.query<{ person: PersonAt | null }>(
    `SELECT named.person FROM unnest($2::uuid[], $3::timestamptz[]) WITH ORDINALITY AS act (user_id, at, place)
     ${personAt('named', 'act.user_id', 'act.at')} ORDER BY act.place`,
    [organisationId, acts.map(({ userId }) => userId), acts.map(({ at }) => at)],
  );
  return rows.map(({ person }) => person);
}

/** Short identifiers of all present and former members of the organisation, by user id. */
export async function shortIds(tx: Transaction, organisationId: string): Promise<Map<string, string>> {
  const rows = await tx.query<{ user_id: string; short_id: string }>(
    'SELECT user_id, short_id FROM people WHERE organisation_id = $1',
    [organisationId],
  );
  return new Map(rows.map(({ user_id, short_id }) => [user_id, short_id]));
}
