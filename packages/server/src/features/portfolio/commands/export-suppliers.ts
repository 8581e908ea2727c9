import { Injectable } from '@nestjs/common';
import { supplierExport } from '@plumbline/jobs';
import { randomUUID } from 'node:crypto';
import { appendAudit, type AuditEntry } from '../../../platform/audit/append-audit.ts';
import { Parameters } from '../../../platform/db/parameters.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { startJobRun } from '../../../platform/outbox/job-runs.ts';
import { assertRoom } from '../../../platform/quotas/assert-room.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import { after } from '../../../platform/time/after.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { exportColumns, isExportColumn, type ExportColumn } from '../export-columns.ts';
import { EXPORT_HOURS, MOST_EXPORTED, type ExportFormat, type ExportRequest } from '../export-request.ts';
import { Export } from '../export.entity.ts';
import { facetsSql, type FacetCount } from '../facet-counts.ts';
import { conditionsOf } from '../filter-conditions.ts';
import { assertSize, type SupplierFilter } from '../supplier-filter.ts';
import type { SupplierOrder } from '../supplier-order.ts';
import { searchedWords } from '../suppliers.read-model.ts';

export interface ExportSuppliersInput {
  readonly filter: SupplierFilter;
  readonly order: SupplierOrder;
  /** Defaults to all. */
  readonly columns: readonly string[] | null;
  readonly format?: ExportFormat;
}

/** Requests a file of the suppliers of a filter, in order; a job writes it for the person who requested it. */
@Injectable()
export class ExportSuppliers {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns the id of the export @throws NotAllowed, UserErrors */
  async execute(viewer: Viewer, { filter, order, columns, format = 'csv' }: ExportSuppliersInput): Promise<string> {
    assertMay(viewer, 'export');
    assertSize(filter);
    const { organisationId, userId, organisationName: organisation, locale, timeZone } = viewer;
    const request: ExportRequest = {
      ...{ filter, order, columns: columnsOf(columns), format, organisation, locale, timeZone },
    };
    return this.#database.transaction(organisationId, async (tx) => {
      await assertRoomForExport(tx, viewer);
      const count = await countOf(tx, organisationId, filter);
      if (count === 0) throw userError('export.empty', 'filter');
      if (count > MOST_EXPORTED) throw userError('export.too-many', 'filter', { count, most: MOST_EXPORTED });
      const exportId = randomUUID();
      await tx.manager.insert(Export, {
        organisationId,
        id: exportId,
        request,
        rowCount: count,
        createdBy: userId,
        createdAt: tx.now,
        expiresAt: after(tx.now, { hours: EXPORT_HOURS }),
      });
      const jobRunId = await startJobRun(tx, {
        organisationId,
        kind: supplierExport.name,
        subjectType: 'export',
        subjectId: exportId,
        startedBy: userId,
      });
      await addToOutbox(tx, supplierExport, { organisationId, exportId, jobRunId }, { jobRunId });
      const entry: AuditEntry = {
        actorId: userId,
        verb: 'suppliers.export-asked',
        subjectType: 'export',
        subjectId: exportId,
        parameters: { count },
      };
      await appendAudit(tx, organisationId, entry);
      return exportId;
    });
  }
}

/** @throws QuotaReached */
async function assertRoomForExport(tx: Transaction, viewer: Viewer): Promise<void> {
  const running = `FROM job_runs WHERE organisation_id = $1 AND kind = '${supplierExport.name}' AND finished_at IS NULL`;
  await assertRoom(tx, viewer, 'runningExports', { from: running, person: 'started_by' });
  const kept = 'FROM exports WHERE organisation_id = $1 AND expires_at > $3';
  await assertRoom(tx, viewer, 'keptExports', { from: kept, parameters: [tx.now], person: 'created_by' });
}

function columnsOf(asked: readonly string[] | null): readonly ExportColumn[] {
  if (asked === null || asked.length === 0) return exportColumns;
  return [...new Set(asked)].map((column) => {
    if (!isExportColumn(column)) throw userError('export.unknown-column', 'columns', { column });
    return column;
  });
}

async function countOf(tx: Transaction, organisationId: string, filter: SupplierFilter): Promise<number> {
  const words = await searchedWords(tx, organisationId, filter);
  const parameters = new Parameters(organisationId);
  const counts = await tx.query<FacetCount>(facetsSql(conditionsOf(filter, words, parameters)), parameters.values);
  return counts.find(({ facet }) => facet === 'total')?.count ?? 0;
}
