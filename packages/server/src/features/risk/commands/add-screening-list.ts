import { Injectable } from '@nestjs/common';
import type { ScreeningList } from '@plumbline/matching';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { newIds } from '../../../platform/db/new-ids.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { startJobRun } from '../../../platform/outbox/job-runs.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { requestAssessment } from '../request-assessment.ts';
import { StoredScreeningList } from '../stored-screening-list.entity.ts';

export interface AddScreeningListInput {
  /** The result of `readLists` of the matching package. */
  readonly list: ScreeningList;
  /** True if no entry is a real name. */
  readonly fictional: boolean;
}

export interface AddedScreeningList {
  readonly listId: string;
  /** The run that shows the progress of the screening; null when there is nobody to screen. */
  readonly jobRunId: string | null;
}

/** Adds a screening list, or a newer edition of the one with its name, and queues every supplier for assessment. */
@Injectable()
export class AddScreeningList {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws NotAllowed */
  async execute(viewer: Viewer, { list, fictional }: AddScreeningListInput): Promise<AddedScreeningList> {
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      assertMay(viewer, 'import.write');
      const [id = ''] = await newIds(tx, 1);
      await tx.manager.insert(StoredScreeningList, {
        organisationId,
        id,
        name: list.name,
        kind: list.kind,
        edition: list.edition.date ?? '',
        fictional,
        entries: list.entries,
        createdAt: tx.now,
      });
      const [anybody] = await tx.query(
        `SELECT FROM suppliers WHERE organisation_id = $1 AND state = 'active' LIMIT 1`,
        [organisationId],
      );
      const run = {
        organisationId,
        kind: 'screening.assess',
        titleParameters: { list: list.name },
        subjectType: 'ScreeningList',
        subjectId: id,
        startedBy: userId,
      };
      const jobRunId = anybody === undefined ? null : await startJobRun(tx, run);
      const everybody = {
        sql: `SELECT id AS supplier_id FROM suppliers WHERE organisation_id = $1 AND state = 'active'`,
        parameters: [],
      };
      await requestAssessment(tx, organisationId, everybody, 'list', id, jobRunId);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'screening-list.added',
        subjectType: 'ScreeningList',
        subjectId: id,
        parameters: { entries: list.entries.length, fictional },
      });
      return { listId: id, jobRunId };
    });
  }
}
