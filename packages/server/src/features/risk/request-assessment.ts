import { riskAssess } from '@plumbline/jobs';
import type { Transaction } from '../../platform/db/transaction.ts';
import { addToOutbox } from '../../platform/outbox/add-to-outbox.ts';

/** Why results are recomputed. */
export type AssessmentCause =
  | 'import'
  | 'undo'
  | 'review'
  | 'answer-revoked'
  | 'remedy'
  | 'decision'
  | 'fact'
  | 'corridor'
  | 'answers'
  | 'list'
  | 'midnight'
  | 'methodology'
  | 'clearing';

/** Suppliers by id, or a statement that gives their `supplier_id`; its first parameter is the organisation. */
export type Suppliers = readonly string[] | { readonly sql: string; readonly parameters: readonly unknown[] };

const BY_ID = 'SELECT unnest($2::uuid[]) AS supplier_id';

/**
 * Queues suppliers for assessment, in the transaction that makes it necessary. A supplier that already waits is queued only once. Returns how many suppliers
 * were requested.
 * @param causeId for `review` and `answer-revoked` the id of the answer: every answer that is given or taken back while a supplier waits is kept
 * @param jobRunId the run that shows the progress; null to show none
 */
export async function requestAssessment(
  tx: Transaction,
  organisationId: string,
  suppliers: Suppliers,
  cause: AssessmentCause,
  causeId: string,
  jobRunId: string | null,
): Promise<number> {
  const { sql, parameters } = 'sql' in suppliers ? suppliers : { sql: BY_ID, parameters: [suppliers] };
  const next = parameters.length + 2;
  const answers = cause === 'review' ? [causeId] : [];
  const takenBack = cause === 'answer-revoked' ? [causeId] : [];
  const asked = await tx.write(
    `INSERT INTO reassessments AS waiting (organisation_id, supplier_id, cause, cause_id, job_run_id, requested_at, answers, taken_back)
     SELECT DISTINCT $1::uuid, s.supplier_id, $${String(next)}::text, $${String(next + 1)}::uuid, $${String(next + 2)}::uuid, $${String(next + 3)}::timestamptz,
       $${String(next + 4)}::uuid[], $${String(next + 5)}::uuid[]
     FROM (${sql}) s ORDER BY s.supplier_id
     ON CONFLICT (organisation_id, supplier_id) DO UPDATE
     SET cause = excluded.cause, cause_id = excluded.cause_id, job_run_id = excluded.job_run_id, requested_at = excluded.requested_at,
       answers = waiting.answers || excluded.answers, taken_back = waiting.taken_back || excluded.taken_back`,
    [organisationId, ...parameters, cause, causeId, jobRunId, tx.now, answers, takenBack],
  );
  if (asked > 0) await addToOutbox(tx, riskAssess, { organisationId, jobRunId }, { jobRunId });
  return asked;
}

/**
 * Notes that answers took part in what suppliers wait to be assessed for.
 * @param settled statement that gives `supplier_id` and `answer_id`; its first parameter is the organisation
 */
export async function noteAnswers(
  tx: Transaction,
  organisationId: string,
  { sql, parameters }: { readonly sql: string; readonly parameters: readonly unknown[] },
): Promise<void> {
  await tx.write(
    `UPDATE reassessments w SET answers = w.answers || n.answers
     FROM (SELECT s.supplier_id, array_agg(s.answer_id) AS answers FROM (${sql}) s GROUP BY s.supplier_id) n
     WHERE w.organisation_id = $1 AND w.supplier_id = n.supplier_id`,
    [organisationId, ...parameters],
  );
}
