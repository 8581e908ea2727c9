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

/** Names that one of the owners ($4) has, and the supplier ($2) has not by itself. */
const THEIRS = `SELECT n.name FROM supplier_names n WHERE n.organisation_id = $1 AND n.supplier_id = ANY ($4::uuid[]) AND n.own_supplier_id IS NULL
  EXCEPT SELECT n.name FROM supplier_names n WHERE n.organisation_id = $1 AND n.supplier_id = $2 AND n.own_supplier_id IS NULL`;

/** Gives questions back to the supplier that is there again; with them what was answered since about a list that has one of its names: nobody else is accused by it. */
export async function giveQuestionsBack(
  tx: Transaction,
  organisationId: string,
  { from, to, owners }: { readonly from: string; readonly to: string; readonly owners: readonly string[] },
): Promise<void> {
  await tx.query(
    `UPDATE review_questions SET supplier_id = $3, own_supplier_id = nullif(own_supplier_id, $3)
     WHERE organisation_id = $1 AND supplier_id = $2 AND (own_supplier_id = ANY ($4::uuid[])
       OR (own_supplier_id IS NULL AND kind = 'list-hit' AND state = 'answered' AND subject->>'matchedOn' IN (${THEIRS})))`,
    [organisationId, from, to, owners],
  );
}
