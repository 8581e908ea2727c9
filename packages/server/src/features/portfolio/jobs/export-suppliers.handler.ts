import { Injectable } from '@nestjs/common';
import { supplierExport } from '@plumbline/jobs';
import type { z } from 'zod';
import { appendAudit, type AuditEntry } from '../../../platform/audit/append-audit.ts';
import { Parameters } from '../../../platform/db/parameters.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { JobCancelled, type JobContext, type JobHandler } from '../../../platform/queue/job-handler.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { storeFile } from '../../../platform/storage/stored-files.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { givingWay } from '../../../platform/turns/giving-way.ts';
import { Export } from '../export.entity.ts';
import { personAt, type PersonAt } from '../../person/person-at.ts';
import { aboutExport } from '../about-export.ts';
import { valuesOf, type ExportValue, type ExportWording } from '../export-columns.ts';
import { MOST_EXPORTED, type ExportRequest } from '../export-request.ts';
import { csvWriter, xlsxWriter, type ExportWriter } from '../export-writers.ts';
import { conditionsOf } from '../filter-conditions.ts';
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
          name: say('export.file', { day, format: asked.request.format ?? 'csv' }),
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

  async #write(tx: Transaction, organisationId: string, asked: Export, context: JobContext) {
    const { request, rowCount } = asked;
    const { columns, locale } = request;
    const wording = { say: this.#texts.in(locale), locale };
    const writer = await this.#writer(tx, asked, wording);
    let rows = 0;
    const records = async function* (): AsyncGenerator<ExportValue[]> {
      for await (const batch of batches(tx, organisationId, request)) {
        context.signal.throwIfAborted();
        if (await context.cancelled(tx)) throw new JobCancelled();
        for await (const row of givingWay(batch)) yield valuesOf(row, columns, wording);
        rows += batch.length;
        context.progress(rows, Math.max(rowCount, rows), 'exporting');
      }
    };
    const [file] = await Promise.all([this.#storage.write(organisationId, writer.content), writer.write(records())]);
    return { ...file, rows };
  }

  async #writer(
    tx: Transaction,
    { organisationId, id, request, rowCount }: Export,
    wording: ExportWording,
  ): Promise<ExportWriter> {
    if (request.format !== 'xlsx') return csvWriter(request.columns, wording);
    const [asked] = await tx.query<{ person: PersonAt | null }>(
      `SELECT p.person FROM exports e ${personAt('p', 'e.created_by', 'e.created_at')} WHERE e.organisation_id = $1 AND e.id = $2`,
      [organisationId, id],
    );
    const by = asked?.person?.name ?? null;
    const about = aboutExport({ request, by, at: tx.now, count: rowCount }, wording.say);
    return xlsxWriter(request.columns, wording, about);
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
