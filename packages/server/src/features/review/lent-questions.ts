import type { Transaction } from '../../platform/db/transaction.ts';

/** What was asked and answered about a supplier is about the one that stands for it. */
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

/** What goes back to a supplier. */
interface GivenBack {
  readonly from: string;
  readonly to: string;
  /** Suppliers whose own the questions are. */
  readonly owners: readonly string[];
  /** Names that only the owners have. */
  readonly theirs: readonly string[];
}

/** Gives questions back to the supplier that is there again; with them what was answered since about a list that has one of its names: nobody else is accused by it. */
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
