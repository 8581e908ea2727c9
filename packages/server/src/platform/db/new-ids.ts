import type { Transaction } from './transaction.ts';

/** New ids that grow with time, like the keys in the database. */
export async function newIds(tx: Transaction, count: number): Promise<string[]> {
  if (count === 0) return [];
  const rows = await tx.query<{ id: string }>('SELECT uuidv7() AS id FROM generate_series(1, $1)', [count]);
  return rows.map(({ id }) => id).toReversed();
}
