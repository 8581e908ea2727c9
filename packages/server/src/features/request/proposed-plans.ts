import type { Answers, Asking } from '@plumbline/questionnaire';
import { plansIn, type ProposedPlan } from '@plumbline/questionnaire/judgement';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { questionsOf } from '../answering/request-terms.ts';
import { withMerged } from '../supplier/merged-suppliers.ts';
import { openAnswers } from './received-sections.ts';

interface Received {
  readonly requestId: string;
  readonly asking: Asking;
  readonly answers: Answers;
  /** ISO 8601 */
  readonly day: string;
}

/** The plans to pay workers back that the newest response of a supplier with any proposes, and those that were merged into it. They count for nothing yet. */
export async function proposedPlans(
  tx: Transaction,
  viewer: Pick<Viewer, 'organisationId' | 'timeZone'>,
  supplierId: string,
): Promise<readonly ProposedPlan[]> {
  const responses = await tx.query<Received>(
    `SELECT r.id AS "requestId", r.asking, a.answers, to_char(a.answered_on, 'YYYY-MM-DD') AS day FROM requests r
     JOIN received_answers a ON a.organisation_id = r.organisation_id AND a.request_id = r.id
     WHERE r.organisation_id = $1 AND r.supplier_id = ANY ($2::uuid[]) AND a.recorded ORDER BY a.submitted_at DESC, a.submission_id`,
    [viewer.organisationId, await withMerged(tx, viewer.organisationId, [supplierId])],
  );
  for (const { requestId, asking, answers, day } of responses) {
    const asked = questionsOf({ asking });
    const open = await openAnswers(tx, viewer, { requestId, asked, answers });
    const plans = plansIn({ asked, answers: open.answers, day });
    if (plans.length > 0) return plans;
  }
  return [];
}
