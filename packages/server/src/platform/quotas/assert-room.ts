import type { Transaction } from '../db/transaction.ts';
import type { Holder } from './held.ts';
import { QuotaReached, type QuotaScope } from './quota-reached.ts';
import { QUOTAS, type SaidQuota } from './quotas.ts';

/** What is held already. */
type Had = Readonly<Record<QuotaScope, number>>;

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

/** How much a person and the organisation may hold. */
type Limits = Readonly<Record<QuotaScope, number>>;

/** The limits of an organisation: its own, or else those of the table. */
export async function limitsOf(tx: Transaction, organisationId: string, name: SaidQuota): Promise<Limits> {
  const [own] = await tx.query<Partial<Record<QuotaScope, number | null>>>(
    'SELECT person, organisation FROM quotas WHERE organisation_id = $1 AND name = $2',
    [organisationId, name],
  );
  const { person, organisation } = QUOTAS[name];
  return { person: own?.person ?? person, organisation: own?.organisation ?? organisation };
}

/**
 * Checks that there is room for more, in the transaction that takes it. Until that ends, nobody else in the organisation can take from the same quota.
 * @throws QuotaReached
 */
export async function assertRoom(tx: Transaction, holder: Holder, name: SaidQuota, wanted: Wanted): Promise<void> {
  await assertUnder(await limitsOf(tx, holder.organisationId, name), tx, holder, { name, ...wanted });
}

/** As {@link assertRoom}, where the role of the transaction that takes more cannot read the limits. @throws QuotaReached */
export async function assertUnder(
  limits: Limits,
  tx: Pick<Transaction, 'query'>,
  { organisationId, userId }: Holder,
  { name, from, parameters = [], person, amount = '1', more = 1 }: Wanted & { readonly name: SaidQuota },
): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`quota ${organisationId} ${name}`]);
  const [had] = await tx.query<Had>(
    `SELECT coalesce(sum(${amount}) FILTER (WHERE ${person} = $2), 0)::bigint AS person, coalesce(sum(${amount}), 0)::bigint AS organisation ${from}`,
    [organisationId, userId, ...parameters],
  );
  for (const scope of ['person', 'organisation'] as const)
    if ((had?.[scope] ?? 0) + more > limits[scope]) throw new QuotaReached(name, scope, limits[scope]);
}
