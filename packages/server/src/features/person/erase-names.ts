import type { Transaction } from '../../platform/db/transaction.ts';

/** Erases every name of a person in the organisation. The short identifier stays, to tell their actions from those of others. */
export async function eraseNames(tx: Transaction, organisationId: string, userId: string): Promise<void> {
  const person = [organisationId, userId];
  await tx.write(`UPDATE people_names SET name = '' WHERE organisation_id = $1 AND user_id = $2`, person);
  await tx.write(
    `UPDATE people SET display_name = '', member = false WHERE organisation_id = $1 AND user_id = $2`,
    person,
  );
}
