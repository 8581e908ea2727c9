import type { Transaction } from '../db/transaction.ts';
import type { Holder } from './held.ts';
import { QuotaReached } from './quota-reached.ts';
import { QUOTAS, type SaidQuota } from './quotas.ts';

/** What is held already. */
interface Had {
  readonly person: number;
  readonly organisation: number;
}

interface Wanted {
  /** The rows of organisation $1 to count. */
  readonly from: string;
  /** Further parameters, from $3 on. */
  readonly parameters?: readonly unknown[];
  /** Column that holds the person of a row. */
  readonly person: string;
  /** How much a row counts; 1 when left out. */
  readonly amount?: string;
  /** How much is asked for; 1 when left out. */
  readonly more?: number;
}

/**
 * Checks that there is room for more, in the transaction that takes it. Until that ends, nobody else in the organisation can take from the same quota.
 * @throws QuotaReached
 */
export async function assertRoom(
  tx: Transaction,
  { organisationId, userId }: Holder,
  name: SaidQuota,
  { from, parameters = [], person, amount = '1', more = 1 }: Wanted,
): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`quota ${organisationId} ${name}`]);
  const [had] = await tx.query<Had>(
    `SELECT coalesce(sum(${amount}) FILTER (WHERE ${person} = $2), 0)::bigint AS person, coalesce(sum(${amount}), 0)::bigint AS organisation ${from}`,
    [organisationId, userId, ...parameters],
  );
  const [own] = await tx.query<Partial<Record<keyof Had, number | null>>>(
    'SELECT person, organisation FROM quotas WHERE organisation_id = $1 AND name = $2',
    [organisationId, name],
  );
  for (const scope of ['person', 'organisation'] as const) {
    const most = own?.[scope] ?? QUOTAS[name][scope];
    if ((had?.[scope] ?? 0) + more > most) throw new QuotaReached(name, scope, most);
  }
}
