import type { Transaction } from '../../platform/db/transaction.ts';
import { withdrawListHits } from '../review/list-hit-questions.ts';
import { closeAssessments } from './write-assessments.ts';
import type { SupplierWord } from './write-portfolio.ts';
import { removeTokens } from './write-search-words.ts';

/** Removes suppliers from lists, facets, search and the queue, and ends their results. History, observations and answers stay. */
export async function removeFromPortfolio(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<void> {
  if (supplierIds.length === 0) return;
  const of = [organisationId, supplierIds];
  const where = 'WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[])';
  // Comes first: it waits for a running assessment of one of them, so that the next statements find what that wrote.
  await tx.write(`DELETE FROM reassessments ${where}`, of);
  const words = await tx.query<SupplierWord>(
    `SELECT supplier_id AS "supplierId", token AS word FROM search_tokens ${where}`,
    of,
  );
  await removeTokens(tx, organisationId, words);
  await tx.write(`DELETE FROM portfolio_values ${where}`, of);
  await tx.write(`DELETE FROM portfolio ${where}`, of);
  await closeAssessments(tx, organisationId, supplierIds);
  await tx.write(`UPDATE unit_assessments SET recorded_to = $3 ${where} AND recorded_to IS NULL`, [...of, tx.now]);
  await withdrawListHits(tx, organisationId, supplierIds);
}
