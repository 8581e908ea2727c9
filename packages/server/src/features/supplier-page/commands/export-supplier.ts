import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import { appendAudit, type AuditEntry } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { assertRoom } from '../../../platform/quotas/assert-room.ts';
import { FileStorage, type WrittenFile } from '../../../platform/storage/file-storage.ts';
import { SAFE_CSV } from '../../../platform/storage/safe-csv.ts';
import { storeFile } from '../../../platform/storage/stored-files.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts, type Say } from '../../../platform/text/texts.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { instantText } from '../../portfolio/about-export.ts';
import { textOfValue } from '../../portfolio/export-columns.ts';
import type { ExportFormat } from '../../portfolio/export-request.ts';
import { workbookWriter, type AboutLine, type RowsSheet } from '../../portfolio/export-writers.ts';

/** The page of a supplier as it is written down. */
export interface SupplierFile {
  readonly supplierId: string;
  readonly name: string;
  readonly sheets: readonly RowsSheet[];
  readonly format: ExportFormat;
  /** The day of the result, ISO 8601; null while there is none. */
  readonly resultOf: string | null;
  /** The past day that is looked at; null for now. */
  readonly lookedAt: string | null;
}

/** Writes what the page of one supplier says into a file for the person who asked; it can be fetched for a day. */
@Injectable()
export class ExportSupplier {
  readonly #database: Database;
  readonly #storage: FileStorage;
  readonly #texts: Texts;

  constructor(database: Database, storage: FileStorage, texts: Texts) {
    this.#database = database;
    this.#storage = storage;
    this.#texts = texts;
  }

  /** @returns the id of the file @throws NotAllowed, ProofNeeded, QuotaReached */
  async execute(viewer: Viewer, asked: SupplierFile): Promise<string> {
    assertMay(viewer, 'export');
    const { organisationId, userId } = viewer;
    const { supplierId, format, sheets } = asked;
    const say = this.#texts.in(viewer.locale);
    const fileId = randomUUID();
    let written: string | null = null;
    try {
      await this.#database.transaction(organisationId, async (tx) => {
        const kept = `FROM stored_files WHERE organisation_id = $1 AND kind = 'export' AND expires_at > $3`;
        await assertRoom(tx, viewer, 'keptExports', { from: kept, parameters: [tx.now], person: 'created_by' });
        const file = await this.#write({ sheets, about: aboutOf(viewer, asked, tx, say), format }, organisationId, say);
        written = file.storageKey;
        const name = say('file.name', { day: dayIn(viewer.timeZone, tx.now), format });
        await storeFile(tx, organisationId, { ...file, id: fileId, kind: 'export', name, createdBy: userId });
        const entry: AuditEntry = {
          actorId: userId,
          verb: 'supplier.exported',
          subjectType: 'supplier',
          subjectId: supplierId,
          parameters: { format },
        };
        await appendAudit(tx, organisationId, entry);
      });
    } catch (error) {
      // After a rollback nothing refers to the file.
      if (written !== null) await this.#storage.remove(written);
      throw error;
    }
    return fileId;
  }

  async #write({ sheets, about, format }: Content, organisationId: string, say: Say): Promise<WrittenFile> {
    if (format === 'csv') {
      const csv = stringify({ ...SAFE_CSV, escape_formulas: true });
      return this.#storage.write(organisationId, Readable.from(linesOf(sheets, about, say)).pipe(csv));
    }
    const { content, write } = workbookWriter(say, about);
    const [file] = await Promise.all([this.#storage.write(organisationId, content), write(sheets)]);
    return file;
  }
}

interface Content {
  readonly sheets: readonly RowsSheet[];
  readonly about: readonly AboutLine[];
  readonly format: ExportFormat;
}

/** A text file has one table: a line for each cell of each part, so that nothing of a part is lost and programs can filter it. */
function* linesOf(sheets: Content['sheets'], about: Content['about'], say: Say): Generator<string[]> {
  yield [say('file.column.part'), say('file.column.number'), say('file.column.what'), say('file.column.value')];
  for (const { title, columns, rows } of sheets)
    for (const [number, row] of rows.entries())
      for (const [at, value] of row.entries())
        yield [title, String(number + 1), columns[at]?.heading ?? '', textOfValue(value, say)];
  for (const [label, value] of about) yield [say('export.sheet.about'), '1', label, String(value)];
}

function aboutOf(
  viewer: Viewer,
  { name, resultOf, lookedAt }: Pick<SupplierFile, 'name' | 'resultOf' | 'lookedAt'>,
  { now }: Transaction,
  say: Say,
): AboutLine[] {
  return [
    [say('export.about.organisation'), viewer.organisationName],
    [say('export.column.name'), name],
    [say('export.about.at'), instantText(now, viewer)],
    ...(lookedAt === null ? [] : [[say('file.about.looked-at'), lookedAt] as const]),
    [say('export.column.asOf'), resultOf ?? say('export.no-data')],
    [say('export.about.filter'), say('file.about.in-force')],
    [say('export.about.reading'), say('export.about.note')],
    [say('file.about.careful'), say('file.about.careful-text')],
  ];
}
