import type { Transaction } from '../../platform/db/transaction.ts';

/** Moves a merged supplier's questions and answers to the supplier that it was merged into. */
export async function lendQuestions(
  tx: Transaction,
  organisationId: string,
  from: string,
  into: string,
): Promise<void> {
  await tx.query(
    `UPDATE review_questions SET own_supplier_id = coalesce(own_supplier_id, supplier_id), supplier_id = $3
     WHERE organisation_id = $1 AND supplier_id = $2 AND state <> 'withdrawn'`,
    [organisationId, from, into],
  );
}

/** Which questions go back to a supplier. */
interface GivenBack {
  readonly from: string;
  readonly to: string;
  /** Suppliers that the questions belonged to before merges. */
  readonly owners: readonly string[];
  /** Names that only the owners have. */
  readonly theirs: readonly string[];
}

/** Moves questions back to a supplier that is no longer merged, with later answers to list hits on its own names: they must not accuse the other supplier. */
export async function giveQuestionsBack(
  tx: Transaction,
  organisationId: string,
  { from, to, owners, theirs }: GivenBack,
): Promise<void> {
  await tx.query(
    `UPDATE review_questions SET supplier_id = $3, own_supplier_id = nullif(own_supplier_id, $3)
     WHERE organisation_id = $1 AND supplier_id = $2 AND (own_supplier_id = ANY ($4::uuid[])
       OR (own_supplier_id IS NULL AND kind = 'list-hit' AND state = 'answered' AND subject->>'matchedOn' = ANY ($5::text[])))`,
    [organisationId, from, to, owners, theirs],
  );
}
