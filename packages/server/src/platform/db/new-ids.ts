import type { Transaction } from './transaction.ts';

/** Ids that grow with time, as keys of the database do. */
export async function newIds(tx: Transaction, count: number): Promise<string[]> {
  if (count === 0) return [];
  const rows = await tx.query<{ id: string }>('SELECT uuidv7() AS id FROM generate_series(1, $1)', [count]);
  return rows.map(({ id }) => id).toReversed();
}
