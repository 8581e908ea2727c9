import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
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

/** Exports, each for the member who asked for it. */
@Injectable()
export class ExportsReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws NotAllowed; NotFound for an export that is another member's */
  async one(viewer: Viewer, id: string): Promise<ExportRow> {
    assertMay(viewer, 'export');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const [row] = await tx.query<Omit<ExportRow, 'jobRun'>>(
        `SELECT e.id, e.row_count AS "rowCount", e.created_at AS "createdAt", e.expires_at AS "expiresAt",
           CASE WHEN e.expires_at > now() THEN e.file_id END AS "fileId"
         FROM exports e WHERE e.organisation_id = $1 AND e.id = $2 AND e.created_by = $3`,
        [organisationId, id, userId],
      );
      if (!row) throw new NotFound('No export of this member has this id');
      const runs = await latestRuns(tx, organisationId, 'export', [id]);
      return { ...row, jobRun: runs.get(id) ?? null };
    });
  }
}
