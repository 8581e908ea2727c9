import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { ENTRY_COUNTS, totalsOf, type KindTotal, type RemedyTotals } from './remedy-totals.ts';

/** Months that the picture shows, this one included. */
const MONTHS = 12;

/** What workers got in a month of the calendar. */
export interface RemedyMonth {
  /** Its first day, ISO 8601. */
  readonly month: string;
  readonly totals: RemedyTotals;
}

const monthsSql = `SELECT to_char(date_trunc('month', e.day), 'YYYY-MM-DD') AS month, e.kind, e.currency, sum(e.minor)::bigint AS minor,
    sum(e.workers::bigint + e.former_workers)::bigint AS workers, count(*)::integer AS entries, count(e.confirmed_by)::integer AS confirmed
  FROM remedy_entries e
  WHERE e.organisation_id = $1 AND e.day >= $2::text::date AND ${ENTRY_COUNTS}
  GROUP BY 1, e.kind, e.currency ORDER BY 1, e.kind, e.currency`;

/** What workers got, month by month. */
@Injectable()
export class RemedyMonthsReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'what workers got by month',
        sql: monthsSql,
        parameters: [organisationId, '2026-01-01'],
        index: 'remedy_entries_organisation_id_remedy_id_idx',
        columns: ['organisation_id'],
      },
    ];
  }

  /**
   * The last months, oldest first, those without a line too.
   * @param asOf an instant of the past, or null for now
   * @throws NotAllowed
   */
  async months(viewer: Viewer, asOf: Date | null = null): Promise<readonly RemedyMonth[]> {
    assertMay(viewer, 'supplier.read');
    const { organisationId, timeZone } = viewer;
    return this.#database.reading(organisationId, asOf, async (tx) => {
      const first = DateTime.fromJSDate(tx.now, { zone: timeZone })
        .startOf('month')
        .minus({ months: MONTHS - 1 });
      const months = Array.from({ length: MONTHS }, (_, month) => first.plus({ months: month }).toISODate() ?? '');
      const rows = await tx.query<KindTotal & { month: string }>(monthsSql, [organisationId, months[0]]);
      return months.map((month) => ({ month, totals: totalsOf(rows.filter((row) => row.month === month)) }));
    });
  }
}
