import { NUMBERS, type FactKey } from '@plumbline/facts';
import type { Answers, Asking } from '@plumbline/questionnaire';
import { unansweredFacts } from '@plumbline/questionnaire/judgement';
import { CORE_QUESTIONS } from '@plumbline/risk';
import type { Transaction } from '../../platform/db/transaction.ts';
import { digestOf } from '../../platform/text/canonical-json.ts';
import { questionsOf } from '../answering/request-terms.ts';
import { requestAssessment } from '../risk/request-assessment.ts';
import { endObservationsByHand } from '../supplier/commands/end-observations.ts';
import { recordObservations, recordsInHand } from '../supplier/commands/record-observations.ts';
import { standingSupplier } from '../supplier/merged-suppliers.ts';
import type { PackedFact, PackedFacts } from '../supplier/packed-observation.ts';

interface MissedRequest {
  readonly id: string;
  readonly supplierId: string;
  readonly asking: Asking;
  /** Days; null once something was submitted. */
  readonly overdue: number | null;
  readonly missed: 'overdue' | 'declined';
}

/** What a supplier left open when it submitted. */
interface LeftOpen {
  readonly answers: Answers;
  /** Keys of questions that a colleague still had to answer, or that are asked again: blank, and not refused. */
  readonly waiting: readonly string[];
}

const CORE: ReadonlySet<FactKey> = new Set(CORE_QUESTIONS);

/**
 * Records of requests that somebody has opened and nobody has answered that they are overdue, and later that their core questions count as refused; of those that
 * were answered, that core questions without any answer do. What nobody has opened never counts: a mail that did not arrive is no fault of the supplier. See
 * docs/methodology.md#rules.
 * @param today ISO 8601
 */
export async function noteMissed(tx: Transaction, organisationId: string, today: string): Promise<void> {
  const missed = await tx.query<MissedRequest>(
    `UPDATE requests r SET missed = n.missed FROM (
       SELECT id, CASE WHEN due_on <= $2::date - $4::integer THEN 'declined' ELSE 'overdue' END AS missed FROM requests
       WHERE organisation_id = $1 AND opened_at IS NOT NULL AND submitted_at IS NULL AND withdrawn_at IS NULL AND not_me_at IS NULL AND due_on < $2::date - $3::integer
       UNION ALL SELECT id, 'declined' FROM requests
       WHERE organisation_id = $1 AND submitted_at IS NOT NULL AND withdrawn_at IS NULL AND missed IS NULL AND (unknown_domain IS NULL OR is_right_company) AND due_on <= $2::date - $4::integer) n
     WHERE r.organisation_id = $1 AND r.id = n.id AND r.missed IS DISTINCT FROM n.missed
     RETURNING r.id, r.supplier_id AS "supplierId", r.asking, CASE WHEN r.submitted_at IS NULL THEN $2::date - r.due_on END AS overdue, r.missed`,
    [organisationId, today, NUMBERS.questionnaireOverdueAbove, NUMBERS.unansweredDeclinedFrom],
  );
  for (const request of missed) {
    const facts = await factsOf(tx, organisationId, request);
    if (Object.keys(facts).length === 0) continue;
    const supplierId = await standingSupplier(tx, organisationId, request.supplierId);
    await endObservationsByHand(tx, organisationId, [request.id], request.id, 'answer');
    await record(tx, organisationId, { ...request, supplierId, ownSupplierId: request.supplierId, facts }, today);
    await requestAssessment(tx, organisationId, [supplierId], 'answers', request.id, null);
  }
}

/** Takes back what was noted of a request, because it was answered, withdrawn or prolonged. @returns the supplier that it was noted of; null if nothing was noted */
export async function endMissed(
  tx: Transaction,
  organisationId: string,
  requestId: string,
  endedBy: string,
): Promise<string | null> {
  const [noted] = await tx.query<{ supplierId: string }>(
    `UPDATE requests SET missed = NULL WHERE organisation_id = $1 AND id = $2 AND missed IS NOT NULL RETURNING supplier_id AS "supplierId"`,
    [organisationId, requestId],
  );
  if (noted === undefined) return null;
  await endObservationsByHand(tx, organisationId, [requestId], endedBy, 'answer');
  return standingSupplier(tx, organisationId, noted.supplierId);
}

/** Takes back what was noted of a request that was withdrawn, prolonged or returned, and has its supplier assessed again. */
export async function takeBackMissed(tx: Transaction, organisationId: string, requestId: string): Promise<void> {
  const supplierId = await endMissed(tx, organisationId, requestId, requestId);
  if (supplierId !== null) await requestAssessment(tx, organisationId, [supplierId], 'answers', requestId, null);
}

async function factsOf(tx: Transaction, organisationId: string, request: MissedRequest): Promise<PackedFacts> {
  const overdue: PackedFacts =
    request.overdue === null ? {} : { 'governance.questionnaireOverdue': { value: request.overdue } };
  if (request.missed === 'overdue') return overdue;
  const nothing: LeftOpen = { answers: {}, waiting: [] };
  const { answers, waiting } = request.overdue === null ? await leftOpen(tx, organisationId, request.id) : nothing;
  const asked = questionsOf(request);
  const items = asked.items.filter(({ key }) => !waiting.includes(key));
  const core = unansweredFacts({ asked: { ...asked, items }, answers }).filter((fact) => CORE.has(fact));
  return { ...overdue, ...Object.fromEntries(core.map((fact) => [fact, { state: 'declined' } satisfies PackedFact])) };
}

/** What the last submission leaves open. */
async function leftOpen(tx: Transaction, organisationId: string, requestId: string): Promise<LeftOpen> {
  const [row] = await tx.query<LeftOpen>(
    `SELECT a.answers, a.left_to_colleagues || ARRAY(
       SELECT q->>'item' FROM request_returns x CROSS JOIN jsonb_array_elements(x.questions) q
       WHERE x.organisation_id = $1 AND x.submission_id = a.submission_id AND x.withdrawn_at IS NULL) AS waiting
     FROM received_answers a WHERE a.organisation_id = $1 AND a.request_id = $2 ORDER BY a.submitted_at DESC LIMIT 1`,
    [organisationId, requestId],
  );
  if (row === undefined) throw new Error('A request was answered, and no answers are there');
  return row;
}

interface Noted {
  readonly id: string;
  /** The supplier that stands for the one that was asked. */
  readonly supplierId: string;
  readonly ownSupplierId: string;
  readonly facts: PackedFacts;
}

async function record(
  tx: Transaction,
  organisationId: string,
  { id, supplierId, ownSupplierId, facts }: Noted,
  evidenceDate: string,
): Promise<void> {
  const observation = { facts, inputs: [], details: {}, rows: [], digest: digestOf(facts) };
  await recordObservations(tx, organisationId, {
    origin: { kind: 'answer', id },
    importId: null,
    ...(supplierId === ownSupplierId ? {} : { ownSupplierId }),
    records: recordsInHand([
      {
        ...{ supplierId, isNew: false, name: '', country: '', keys: [], rows: [], documentKind: null },
        record: {
          said: { sourceKind: 'buyer', assurance: 'documented', protection: 'none', evidenceDate },
          supplier: observation,
        },
      },
    ]),
  });
}
