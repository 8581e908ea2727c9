import { itemAsked, SECTIONS, type Answers, type Asked, type Section } from '@plumbline/questionnaire';
import { DateTime } from 'luxon';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { RequestPlace } from './request-access.ts';

/** Until when the buyer may see a section of what was submitted. */
export interface SharedSection {
  readonly section: Section;
  /** The last day, ISO 8601. */
  readonly until: string;
  /** When the supplier ended it before; null if it did not. */
  readonly endedAt: Date | null;
  /** Goes up with each change, so that an older state never replaces a newer one. */
  readonly version: number;
}

/** For how long a buyer sees what is submitted to it, unless the supplier says otherwise: said before submitting. */
const SHARED_YEARS = 2;

/** Whether a buyer may see a section on a day. @param day ISO 8601 */
export function isShared({ until, endedAt }: Pick<SharedSection, 'until' | 'endedAt'>, day: string): boolean {
  return endedAt === null && until >= day;
}

/** The last day on which a buyer sees what is submitted to it on a day. @param day ISO 8601 */
export function sharedUntil(day: string): string {
  return DateTime.fromISO(day, { zone: 'UTC' }).plus({ years: SHARED_YEARS }).toISODate() ?? day;
}

/** The sections that have an answer. */
export function sectionsIn(asked: Asked, answers: Answers): readonly Section[] {
  const found = new Set(Object.keys(answers).map((key) => itemAsked(asked, key)?.section));
  return SECTIONS.filter((section) => found.has(section));
}

export async function sharedSections(
  tx: Transaction,
  organisationId: string,
  requestId: string,
): Promise<readonly SharedSection[]> {
  return tx.query<SharedSection>(
    `SELECT section, to_char(until, 'YYYY-MM-DD') AS until, ended_at AS "endedAt", version FROM shared_sections WHERE organisation_id = $1 AND request_id = $2`,
    [organisationId, requestId],
  );
}

/** Lets the buyer of a request see sections until a day, also where that was ended before. @param until ISO 8601 */
export async function shareSections(
  tx: Transaction,
  { organisationId, requestId }: RequestPlace,
  { sections, until }: { readonly sections: readonly Section[]; readonly until: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO shared_sections (organisation_id, request_id, section, until, version) SELECT $1, $2, unnest($3::text[]), $4, 1
     ON CONFLICT (organisation_id, request_id, section) DO UPDATE SET until = excluded.until, ended_at = NULL, version = shared_sections.version + 1`,
    [organisationId, requestId, sections, until],
  );
}
