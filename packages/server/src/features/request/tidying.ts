import { requestCarry } from '@plumbline/jobs';
import { before } from '../../platform/time/after.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { addToOutbox } from '../../platform/outbox/add-to-outbox.ts';
import { ENDED_DRAFT_DAYS } from '../answering/commands/tidy-ended-request.ts';
import { LINK_DAYS_AFTER_DUE } from '../answering/request-access.ts';

/** So many requests are tidied of a night. */
const MOST_A_NIGHT = 1000;

/** When a request `r` ended: it was accepted or withdrawn, or its links lead nowhere any more. */
const ENDED = `coalesce(r.accepted_at, r.withdrawn_at, (greatest(r.due_on, (
  SELECT max(x.answer_by) FROM request_returns x WHERE x.organisation_id = r.organisation_id AND x.request_id = r.id)) + ${String(LINK_DAYS_AFTER_DUE)}) AT TIME ZONE 'UTC')`;

/** Requests `r` of organisation $1 that ended before $2, and of which what was begun since was not removed. */
const DUE = `r.organisation_id = $1 AND r.carried_at IS NOT NULL AND ${ENDED} < $2
  AND (r.tidied_at IS NULL OR r.tidied_at < ${ENDED} + make_interval(days => ${String(ENDED_DRAFT_DAYS)}))`;

function parameters({ now }: Transaction, organisationId: string): readonly unknown[] {
  return [organisationId, before(now, { days: ENDED_DRAFT_DAYS })];
}

/** Whether what was begun of a request is to be removed now. */
export async function isTidyingDue(tx: Transaction, organisationId: string, requestId: string): Promise<boolean> {
  const due = await tx.query(`SELECT 1 FROM requests r WHERE ${DUE} AND r.id = $3`, [
    ...parameters(tx, organisationId),
    requestId,
  ]);
  return due.length > 0;
}

/** Asks for the way to the suppliers of those requests. */
export async function askForTidying(tx: Transaction, organisationId: string): Promise<void> {
  const due = await tx.query<{ id: string }>(
    `SELECT r.id FROM requests r WHERE ${DUE} ORDER BY r.id LIMIT ${String(MOST_A_NIGHT)}`,
    parameters(tx, organisationId),
  );
  for (const { id: requestId } of due) await addToOutbox(tx, requestCarry, { organisationId, requestId });
}
