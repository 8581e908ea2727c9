import { Injectable } from '@nestjs/common';
import { supplierExport } from '@plumbline/jobs';
import { stringify } from 'csv-stringify';
import { pipeline } from 'node:stream/promises';
import type { z } from 'zod';
import { appendAudit, type AuditEntry } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { JobCancelled, type JobContext, type JobHandler } from '../../../platform/queue/job-handler.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { SAFE_CSV } from '../../../platform/storage/safe-csv.ts';
import { storeFile } from '../../../platform/storage/stored-files.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { givingWay } from '../../../platform/turns/giving-way.ts';
import { Export } from '../export.entity.ts';
import { cells, headings } from '../export-columns.ts';
import { MOST_EXPORTED, type ExportRequest } from '../export-request.ts';
import { conditionsOf, Parameters } from '../filter-conditions.ts';
import type { PortfolioRow } from '../portfolio-row.ts';
import { pageSql } from '../suppliers-page.ts';
import { searchedWords } from '../suppliers.read-model.ts';

type Payload = z.infer<typeof supplierExport.payload>;

/** Number of rows held in memory at a time. */
const AT_A_TIME = 1000;

/** Writes the file of an export from one snapshot of the suppliers. */
@Injectable()
export class ExportSuppliersHandler implements JobHandler<Payload> {
  readonly job = supplierExport;
  readonly #database: Database;
  readonly #storage: FileStorage;
  readonly #texts: Texts;

  constructor(database: Database, storage: FileStorage, texts: Texts) {
    this.#database = database;
    this.#storage = storage;
    this.#texts = texts;
  }

  async handle({ organisationId, exportId }: Payload, context: JobContext): Promise<void> {
    let written: string | null = null;
    try {
      await this.#database.transaction(organisationId, async (tx) => {
        const asked = await tx.manager.findOne(Export, {
          where: { organisationId, id: exportId },
          lock: { mode: 'pessimistic_write' },
        });
        if (asked === null || asked.fileId !== null) return context.complete(tx);
        const file = await this.#write(tx, organisationId, asked, context);
        written = file.storageKey;
        const say = this.#texts.in(asked.request.locale);
        const day = dayIn(asked.request.timeZone, tx.now);
        await storeFile(tx, organisationId, {
          ...file,
          id: exportId,
          kind: 'export',
          name: say('export.file', { day }),
          createdBy: asked.createdBy,
        });
        await tx.manager.update(Export, { organisationId, id: exportId }, { fileId: exportId, rowCount: file.rows });
        await context.complete(tx);
        const entry: AuditEntry = {
          actorId: asked.createdBy,
          verb: 'suppliers.exported',
          subjectType: 'export',
          subjectId: exportId,
          parameters: { count: file.rows },
        };
        await appendAudit(tx, organisationId, entry);
      });
    } catch (error) {
      // After a rollback nothing refers to the file.
      if (written !== null) await this.#storage.remove(written);
      throw error;
    }
  }

  async #write(tx: Transaction, organisationId: string, { request, rowCount }: Export, context: JobContext) {
    const { columns, locale } = request;
    const say = this.#texts.in(locale);
    const csv = stringify({ ...SAFE_CSV, escape_formulas: true, header: true, columns: headings(columns, say) });
    let rows = 0;
    const records = async function* (): AsyncGenerator<string[]> {
      for await (const batch of batches(tx, organisationId, request)) {
        context.signal.throwIfAborted();
        if (await context.cancelled(tx)) throw new JobCancelled();
        for await (const row of givingWay(batch)) yield cells(row, columns, { say, locale });
        rows += batch.length;
        context.progress(rows, Math.max(rowCount, rows), 'exporting');
      }
    };
    const [file] = await Promise.all([this.#storage.write(organisationId, csv), pipeline(records, csv)]);
    return { ...file, rows };
  }
}

/** Reads all rows of the filter in order, with a database cursor, so that no row is missed or repeated while the list changes. */
async function* batches(
  tx: Transaction,
  organisationId: string,
  { filter, order }: ExportRequest,
): AsyncGenerator<PortfolioRow[]> {
  const words = await searchedWords(tx, organisationId, filter);
  const parameters = new Parameters(organisationId);
  const sql = pageSql(
    conditionsOf(filter, words, parameters),
    { order, after: null, limit: MOST_EXPORTED },
    parameters,
  );
  await tx.query(`DECLARE exported NO SCROLL CURSOR FOR ${sql}`, parameters.values);
  for (;;) {
    const rows = await tx.query<PortfolioRow>(`FETCH ${String(AT_A_TIME)} FROM exported`);
    if (rows.length === 0) break;
    yield rows;
  }
  await tx.query('CLOSE exported');
}
