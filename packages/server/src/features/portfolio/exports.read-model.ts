import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertHolds } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { latestRuns, type JobRunRow } from '../job/job-run.read-model.ts';

export interface ExportRow {
  readonly id: string;
  readonly rowCount: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** Null until the file is written, and after it has expired. */
  readonly fileId: string | null;
  readonly jobRun: JobRunRow | null;
}

const ONE = 'e.id = $4';
const NOT_EXPIRED = 'e.expires_at > $3';

/** The newest export of person $2 that meets a condition, at the instant $3. */
function newestSql(condition: string): string {
  return `SELECT e.id, e.row_count AS "rowCount", e.created_at AS "createdAt", e.expires_at AS "expiresAt",
      CASE WHEN e.expires_at > $3 THEN e.file_id END AS "fileId"
    FROM exports e WHERE e.organisation_id = $1 AND e.created_by = $2 AND ${condition}
    ORDER BY e.created_at DESC LIMIT 1`;
}

/** Reads exports, each for the member who requested it. */
@Injectable()
export class ExportsReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'one export',
        sql: newestSql(ONE),
        parameters: [organisationId, id, new Date(0), id],
        index: 'exports_pkey',
        columns: ['organisation_id', 'id'],
      },
      {
        name: 'newest export of a person',
        sql: newestSql(NOT_EXPIRED),
        parameters: [organisationId, id, new Date(0)],
        index: 'exports_organisation_id_created_by_idx',
        columns: ['organisation_id', 'created_by'],
      },
    ];
  }

  /** @throws NotAllowed; NotFound for an export of another member */
  async one(viewer: Viewer, id: string): Promise<ExportRow> {
    assertHolds(viewer, 'export');
    const found = await this.#first(viewer, ONE, [id]);
    if (found === null) throw new NotFound('No export of this member has this id');
    return found;
  }

  /** The member's latest export; null when there is none or it has expired. @throws NotAllowed */
  async newest(viewer: Viewer): Promise<ExportRow | null> {
    assertHolds(viewer, 'export');
    return this.#first(viewer, NOT_EXPIRED, []);
  }

  async #first(viewer: Viewer, condition: string, values: readonly string[]): Promise<ExportRow | null> {
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const [row] = await tx.query<Omit<ExportRow, 'jobRun'>>(newestSql(condition), [
        organisationId,
        userId,
        tx.now,
        ...values,
      ]);
      if (!row) return null;
      const runs = await latestRuns(tx, organisationId, 'export', [row.id]);
      return { ...row, jobRun: runs.get(row.id) ?? null };
    });
  }
}
