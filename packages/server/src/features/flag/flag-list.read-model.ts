import { Injectable } from '@nestjs/common';
import type { Severity } from '@plumbline/risk';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import type { Page } from '../../platform/graphql/connection.types.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { PersonAt } from '../person/person-at.ts';
import { ANSWERS } from '../risk/clearings.ts';
import type { LabelOverride } from '../risk/label-in-force.ts';
import { CLEARING, listDays, pageStatement, REOPENING, type ListPage } from './flag-list-page.ts';
import { readFlagCursor, writeFlagCursor, type FlagList, type FlagPlace } from './flag-lists.ts';

/** A flag in a list. */
export interface FlagListRow extends FlagPlace {
  readonly supplierId: string;
  readonly supplierName: string;
  readonly label: string | null;
  readonly override: LabelOverride | null;
  readonly ruleId: string;
  readonly severity: Severity;
  /** The day has come or passed. */
  readonly isDue: boolean;
  readonly isOverdue: boolean;
  /** Who proposed to clear it or to open it again, and when; null where neither waits. */
  readonly proposedById: string | null;
  readonly proposedBy: PersonAt | null;
  readonly proposedAt: Date | null;
}

export interface FlagCounts {
  readonly proposed: number;
  /** Cleared, and proposed to be opened again. */
  readonly reopening: number;
  readonly checks: number;
  readonly checksOverdue: number;
  /** Checks that were done, without a sign of retaliation. */
  readonly checksPassed: number;
  readonly reopened: number;
  readonly waiting: number;
  readonly underReview: number;
  readonly disputed: number;
  readonly watched: number;
}

const countsSql = `
  SELECT count(*) FILTER (WHERE f.status = 'proposed')::integer AS proposed, count(*) FILTER (WHERE f.status = 'waiting')::integer AS waiting,
    count(*) FILTER (WHERE f.status = 'under-review')::integer AS "underReview", count(*) FILTER (WHERE f.status = 'disputed')::integer AS disputed,
    count(*) FILTER (WHERE ${REOPENING})::integer AS reopening,
    count(*) FILTER (WHERE f.status = 'cleared' AND NOT (${ANSWERS}))::integer AS reopened,
    count(*) FILTER (WHERE f.status = 'cleared' AND ${ANSWERS} AND c.cleared_on >= $3)::integer AS watched,
    (SELECT count(*) FROM flag_checks k WHERE k.organisation_id = $1 AND k.done_at IS NULL AND k.due_on <= $4)::integer AS checks,
    (SELECT count(*) FROM flag_checks k WHERE k.organisation_id = $1 AND k.done_at IS NULL AND k.due_on < $2)::integer AS "checksOverdue",
    (SELECT count(*) FROM flag_checks k WHERE k.organisation_id = $1 AND k.done_at IS NOT NULL)::integer AS "checksPassed"
  FROM flags f ${CLEARING} WHERE f.organisation_id = $1`;

/** Proposals to clear a flag, or to open a cleared one again, oldest first. */
export async function waitingFlags(
  tx: Transaction,
  { organisationId, timeZone }: Pick<Viewer, 'organisationId' | 'timeZone'>,
  list: 'proposed' | 'reopening',
  first: number,
): Promise<FlagListRow[]> {
  const days = listDays(timeZone, tx.now);
  const { sql, parameters } = pageStatement(list, { organisationId, timeZone, ...days, limit: first, after: null });
  return tx.query<FlagListRow>(sql, parameters);
}

/** How many flags wait for a second person. `$1` is the organisation. */
export const WAITING_FLAGS_SQL = `SELECT count(*) FROM flags f ${CLEARING} WHERE f.organisation_id = $1 AND (f.status = 'proposed' OR ${REOPENING})`;

/** Lists flags by what is to be done about them. */
@Injectable()
export class FlagListReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    const day = '2026-11-25';
    const page: ListPage = {
      ...{ organisationId, timeZone: 'Europe/London', today: day, since: '2025-11-25', until: day, limit: 51 },
      after: null,
    };
    const further: ListPage = { ...page, after: { day, id, days: 30, clearingId: id } };
    const ofState = { index: 'flags_organisation_id_status_changed_at_idx', columns: ['organisation_id', 'status'] };
    const ofDay = { index: 'flag_checks_organisation_id_due_on_idx', columns: ['organisation_id', 'due_on'] };
    return [
      { name: 'flags in a state', ...pageStatement('proposed', page), ...ofState },
      { name: 'flags in a state behind a cursor', ...pageStatement('proposed', further), ...ofState },
      { name: 'checks for retaliation that are due', ...pageStatement('checks', page), ...ofDay },
      { name: 'checks for retaliation behind a cursor', ...pageStatement('checks', further), ...ofDay },
      {
        name: 'suppliers of listed flags',
        ...pageStatement('watched', page),
        index: 'suppliers_pkey',
        columns: ['organisation_id', 'id'],
      },
    ];
  }

  /** A page of a list, the earliest first. @throws NotAllowed; UserErrors for a text that is not a cursor of this list */
  async list(viewer: Viewer, list: FlagList, first: number, after: string | null = null): Promise<Page<FlagListRow>> {
    assertMay(viewer, 'supplier.read');
    const { organisationId, timeZone } = viewer;
    const place = after === null ? null : readFlagCursor(list, after);
    return this.#database.transaction(organisationId, async (tx) => {
      const days = listDays(timeZone, tx.now);
      const page = { organisationId, timeZone, ...days, limit: first + 1, after: place };
      const { sql, parameters } = pageStatement(list, page);
      const rows = await tx.query<FlagListRow>(sql, parameters);
      return {
        rows: rows.slice(0, first).map((node) => ({ cursor: writeFlagCursor(list, node), node })),
        hasNextPage: rows.length > first,
        hasPreviousPage: place !== null,
      };
    });
  }

  /** @param asOf an instant of the past, or null for now */
  async counts(viewer: Viewer, asOf: Date | null = null): Promise<FlagCounts> {
    assertMay(viewer, 'supplier.read');
    const { organisationId } = viewer;
    return this.#database.reading(organisationId, asOf, async (tx) => {
      const { today, since, until } = listDays(viewer.timeZone, tx.now);
      const [counts] = await tx.query<FlagCounts>(countsSql, [organisationId, today, since, until]);
      if (counts === undefined) throw new Error('A count gives one row');
      return counts;
    });
  }
}
