import type { FactKey } from '@plumbline/facts';
import { requestCarry } from '@plumbline/jobs';
import { itemAsked, TEMPLATE, type Answers, type Asked, type Section } from '@plumbline/questionnaire';
import type { Transaction } from '../../platform/db/transaction.ts';
import { addToOutbox } from '../../platform/outbox/add-to-outbox.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';

type Reader = Pick<Viewer, 'organisationId' | 'timeZone'>;

/** A section of received answers that the supplier no longer shares. */
export interface EndedSection {
  readonly section: Section;
  /** ISO 8601 */
  readonly endedOn: string;
}

/** The day, in zone $tz, on which sharing of a row of `received_sections` ended; null while it lasts on $today. */
export function endedOn(row: string, today: string, timeZone: string): string {
  return `CASE WHEN ${row}.ended_at IS NOT NULL THEN (${row}.ended_at AT TIME ZONE ${timeZone})::date WHEN ${row}.until < ${today}::text::date THEN ${row}.until END`;
}

/**
 * Sections of received answers that the supplier no longer shares: closed to the buyer, and kept. The first time that a request is asked for is remembered, and the
 * supplier is told the day. To be called each time that answers or their files are read.
 */
export async function endedSections(
  tx: Transaction,
  { organisationId, timeZone }: Reader,
  requestId: string,
): Promise<readonly EndedSection[]> {
  const today = dayIn(timeZone, tx.now);
  await rememberFirstRead(tx, organisationId, requestId, today);
  return tx.query<EndedSection>(
    `SELECT * FROM (SELECT x.section, to_char(${endedOn('x', '$3', '$4')}, 'YYYY-MM-DD') AS "endedOn" FROM received_sections x
       WHERE x.organisation_id = $1 AND x.request_id = $2) e WHERE "endedOn" IS NOT NULL ORDER BY section`,
    [organisationId, requestId, today, timeZone],
  );
}

/** Sections that the supplier no longer shares, by submission: what was judged by them stays, and says so. @param submissionIds of received answers */
export async function endedSharing(
  tx: Transaction,
  { organisationId, timeZone }: Reader,
  submissionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly EndedSection[]>> {
  if (submissionIds.length === 0) return new Map();
  const rows = await tx.query<EndedSection & { readonly submissionId: string }>(
    `SELECT * FROM (SELECT r.submission_id AS "submissionId", x.section, to_char(${endedOn('x', '$3', '$4')}, 'YYYY-MM-DD') AS "endedOn"
       FROM received_answers r JOIN received_sections x ON x.organisation_id = r.organisation_id AND x.request_id = r.request_id
       WHERE r.organisation_id = $1 AND r.submission_id = ANY ($2::uuid[])) e WHERE "endedOn" IS NOT NULL ORDER BY "submissionId", section`,
    [organisationId, submissionIds, dayIn(timeZone, tx.now), timeZone],
  );
  return Map.groupBy(rows, ({ submissionId }) => submissionId);
}

/** The day on which sharing of everything that tells a fact ended; null while some of it is shared. @param sections that are ended */
export function sharingOfFactEndedOn(fact: FactKey, sections: readonly EndedSection[]): string | null {
  const telling = TEMPLATE.items.filter(({ feeds = [] }) => feeds.some((each) => each.fact === fact));
  const days = telling.map(({ section }) => sections.find((each) => each.section === section)?.endedOn);
  return days.length > 0 && days.every((day) => day !== undefined) ? (days.sort().at(-1) ?? null) : null;
}

/** Whether an item stands in one of the sections. @param item key of it */
export function isIn(sections: readonly EndedSection[], item: string): boolean {
  const section = TEMPLATE.items.find(({ key }) => key === item)?.section;
  return sections.some((each) => each.section === section);
}

/** What a buyer may read of received answers now: see {@link endedSections}. */
export async function openAnswers(
  tx: Transaction,
  reader: Reader,
  { requestId, asked, answers }: { readonly requestId: string; readonly asked: Asked; readonly answers: Answers },
): Promise<{ readonly answers: Answers; readonly ended: readonly EndedSection[] }> {
  const ended = await endedSections(tx, reader, requestId);
  const open = Object.entries(answers).filter(([key]) => itemAsked(asked, key) !== undefined && !isIn(ended, key));
  return { answers: Object.fromEntries(open), ended };
}

async function rememberFirstRead(
  tx: Transaction,
  organisationId: string,
  requestId: string,
  today: string,
): Promise<void> {
  const isFirst = await tx.write(
    'UPDATE requests SET read_on = $3 WHERE organisation_id = $1 AND id = $2 AND read_on IS NULL AND submitted_at IS NOT NULL',
    [organisationId, requestId, today],
  );
  if (isFirst > 0) await addToOutbox(tx, requestCarry, { organisationId, requestId });
}
