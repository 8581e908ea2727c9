import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/transaction.ts';
import { DayNotKept } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { daysBetween, lastInstantOf, type Days } from './days.ts';

/** The first entry of the log is that of an organisation's beginning. */
const sinceSql = `SELECT greatest(past.kept_since(), (SELECT e.at FROM audit_entries e WHERE e.organisation_id = $1 ORDER BY e.sequence LIMIT 1)) AS since`;

/** Which days of an organisation can be looked at. */
@Injectable()
export class KeptDays {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws NotAllowed */
  async days(viewer: Viewer): Promise<Days> {
    assertMay(viewer, 'supplier.read');
    const { organisationId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const [row] = await tx.query<{ since: Date }>(sinceSql, [organisationId]);
      return row === undefined ? null : daysBetween(row.since, tx.now, timeZone);
    });
  }

  /**
   * When a day is read. Null for no day, which is now.
   * @throws NotAllowed, DayNotKept
   */
  async instantOf(viewer: Viewer, day: string | null | undefined): Promise<Date | null> {
    if (day === null || day === undefined) return null;
    const kept = await this.days(viewer);
    if (kept === null || day < kept.first || day > kept.last) throw new DayNotKept();
    return lastInstantOf(day, viewer.timeZone);
  }
}
