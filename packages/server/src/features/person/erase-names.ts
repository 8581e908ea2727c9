import type { Transaction } from '../../platform/db/transaction.ts';

/** Forgets every name that a person had here. The short identifier stays, so that what they did can still be told from what others did. */
export async function eraseNames(tx: Transaction, organisationId: string, userId: string): Promise<void> {
  const person = [organisationId, userId];
  await tx.write(`UPDATE people_names SET name = '' WHERE organisation_id = $1 AND user_id = $2`, person);
  await tx.write(
    `UPDATE people SET display_name = '', member = false WHERE organisation_id = $1 AND user_id = $2`,
    person,
  );
}
