import type { Answers, Asking } from '@plumbline/questionnaire';
import { plansIn, type ProposedPlan } from '@plumbline/questionnaire/judgement';
import type { Transaction } from '../../platform/db/transaction.ts';
import { questionsOf } from '../answering/request-terms.ts';
import { withMerged } from '../supplier/merged-suppliers.ts';

const RESPONSES_OF_SUPPLIERS = `
  SELECT a.answers, to_char(a.answered_on, 'YYYY-MM-DD') AS day, r.asking FROM requests r
  JOIN received_answers a ON a.organisation_id = r.organisation_id AND a.request_id = r.id
  WHERE r.organisation_id = $1 AND r.supplier_id = ANY ($2::uuid[]) ORDER BY a.submitted_at DESC, a.submission_id`;

/** The plans to pay workers back that the newest response of a supplier with any proposes, and those that were merged into it. They count for nothing yet. */
export async function proposedPlans(
  tx: Transaction,
  organisationId: string,
  supplierId: string,
): Promise<readonly ProposedPlan[]> {
  const responses = await tx.query<{ answers: Answers; day: string; asking: Asking }>(RESPONSES_OF_SUPPLIERS, [
    organisationId,
    await withMerged(tx, organisationId, [supplierId]),
  ]);
  const plans = responses.map(({ answers, day, asking }) => plansIn({ asked: questionsOf({ asking }), answers, day }));
  return plans.find((each) => each.length > 0) ?? [];
}
