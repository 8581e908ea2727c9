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
  /** Rows of the organisation $1 that count. */
  readonly from: string;
  /** What it takes beside that, as $3 and so on. */
  readonly parameters?: readonly unknown[];
  /** Column with the person of a row. */
  readonly person: string;
  /** What a row counts for; 1 when left out. */
  readonly amount?: string;
  /** How much is asked for; 1 when left out. */
  readonly more?: number;
}

/**
 * Sees that there is room for more, in the transaction that takes it: until that ends, nobody else of the organisation takes of the same.
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
