import type { PriceAnswer } from '@plumbline/questionnaire/judgement';
import type { Transaction } from '../../platform/db/transaction.ts';

/** Fewer suppliers are never counted: each of them could be told from the numbers. */
export const FEWEST_SUPPLIERS = 5;

/** A submitted request whose answer about prices was not counted yet. */
export interface UncountedRequest {
  readonly id: string;
  readonly supplierId: string;
  readonly supplierOrganisationId: string;
}

/** Submitted requests that count and were not counted yet, the latest submission first. */
export function uncountedRequests(tx: Transaction, organisationId: string): Promise<UncountedRequest[]> {
  return tx.query<UncountedRequest>(
    `SELECT id, supplier_id AS "supplierId", supplier_organisation_id AS "supplierOrganisationId" FROM requests
     WHERE organisation_id = $1 AND submitted_at IS NOT NULL AND NOT prices_counted AND (unknown_domain IS NULL OR is_right_company) ORDER BY submitted_at DESC, id`,
    [organisationId],
  );
}

/**
 * Counts a group of suppliers, once: none of the requests is ever counted again, also not those that said nothing, so that no two counts differ by fewer suppliers
 * than a group has. Numbers of a group never change.
 * @param answers one for each supplier
 */
export async function addPriceCount(
  tx: Transaction,
  organisationId: string,
  requestIds: readonly string[],
  answers: readonly PriceAnswer[],
): Promise<void> {
  if (answers.length < FEWEST_SUPPLIERS) return;
  const counted = await tx.write(
    'UPDATE requests SET prices_counted = true WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) AND NOT prices_counted',
    [organisationId, requestIds],
  );
  // Another run has counted some of them meanwhile.
  if (counted < requestIds.length) throw new Error('Requests were counted at the same time');
  const count = (holds: (answer: PriceAnswer) => boolean): number => answers.filter(holds).length;
  await tx.query(
    `INSERT INTO price_counts (organisation_id, counted_at, suppliers, covered, not_covered, lead_time_cut, paid_late) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[organisationId, tx.now, answers.length, count(({ covers }) => covers), count(({ covers }) => !covers)],
      ...[count(({ leadTimeCut }) => leadTimeCut), count(({ paidLate }) => paidLate)],
    ],
  );
}
