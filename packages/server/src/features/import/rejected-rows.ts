import { stringify } from 'csv-stringify';
import { pipeline, Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { ReadEvent } from '@plumbline/intake';
import { Database } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { FileStorage } from '../../platform/storage/file-storage.ts';
import { SAFE_CSV } from '../../platform/storage/safe-csv.ts';
import { findStoredFile } from '../../platform/storage/stored-files.ts';
import { givingWay } from '../../platform/turns/giving-way.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { Say } from '../../platform/text/texts.ts';
import { correctedRowsOf } from './corrected-rows.ts';
import { Import } from './import.entity.ts';
import type { ListedRejection } from './import-lists.read-model.ts';
import { withApostrophe } from './reading/apostrophe.ts';
import { reopenImportFile } from './reading/open-import-file.ts';

/**
 * Rejected rows of an import as a file: the same headings and cells, plus the row number, why the row was rejected and what to do. Without the rows that
 * stand corrected in another import: dropped in again, they would come twice.
 */
@Injectable()
export class RejectedRows {
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(database: Database, storage: FileStorage) {
    this.#database = database;
    this.#storage = storage;
  }

  /** @throws NotFound, NotAllowed, UnreadableFile */
  async execute(
    viewer: Viewer,
    importId: string,
    say: Say,
  ): Promise<{ readonly name: string; readonly content: Readable }> {
    assertMay(viewer, 'import.write');
    const { organisationId } = viewer;
    const { row, file, corrected } = await this.#database.transaction(organisationId, async (tx) => {
      const found = await tx.manager.findOneBy(Import, { organisationId, id: importId });
      if (found === null) throw new NotFound('No import has this id');
      return {
        row: found,
        file: await findStoredFile(tx, organisationId, found.fileId),
        corrected: (await correctedRowsOf(tx, organisationId, importId)).map((each) => each.row),
      };
    });
    if (file === undefined) throw new NotFound('The file is no longer kept');
    if (row.fileFacts === null) throw new NotFound('The file was never read');
    const { header } = row.fileFacts;
    const events = reopenImportFile(this.#storage, file, row.fileFacts);
    const rejections = (after: number): Promise<ListedRejection[]> =>
      this.#rejections(organisationId, importId, { after, without: corrected });
    const lines = Readable.from(rejectedLines({ header, events, rejections }, say));
    const csv = stringify({ ...SAFE_CSV, record_delimiter: '\r\n' });
    // The reader of the stream gets the failure. When the reader stops, the file is closed too.
    pipeline(lines, csv, () => undefined);
    return { name: say('import.rejected.file', { fileName: row.fileName.replace(/\.csv$/iu, '') }), content: csv };
  }

  async #rejections(
    organisationId: string,
    importId: string,
    { after, without }: { readonly after: number; readonly without: readonly number[] },
  ): Promise<ListedRejection[]> {
    return this.#database.transaction(organisationId, (tx) =>
      tx.query<ListedRejection>(
        `SELECT row, code, reason, remedy FROM import_rejections
         WHERE organisation_id = $1 AND import_id = $2 AND row > $3 AND row <> ALL ($4::integer[]) ORDER BY row LIMIT $5`,
        [organisationId, importId, after, without, AT_A_TIME],
      ),
    );
  }
}

/** Rejections that are loaded at a time. */
const AT_A_TIME = 1_000;

/** A file with its rejected rows. */
export interface RejectedFile {
  readonly header: readonly string[];
  readonly events: AsyncIterable<readonly ReadEvent[]>;
  /** The next rejections after a row, in file order; empty at the end. */
  readonly rejections: (after: number) => Promise<readonly ListedRejection[]>;
}

/** All rejections of a file in file order, loaded in portions. */
async function* allOf(rejections: RejectedFile['rejections']): AsyncGenerator<ListedRejection> {
  for (let portion = await rejections(0); portion.length > 0;) {
    yield* portion;
    portion = await rejections(portion.at(-1)?.row ?? 0);
  }
}

async function* flat<T>(batches: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const batch of batches) yield* batch;
}

/** The lines of a download: the headings, then each rejected row. Gives other work of the process turns in between. */
export async function* rejectedLines({ header, events, rejections }: RejectedFile, say: Say): AsyncGenerator<string[]> {
  yield [
    ...header.map(withApostrophe),
    say('import.rejected.row'),
    say('import.rejected.reason'),
    say('import.rejected.remedy'),
    say('import.rejected.raw'),
  ];
  const wanted = allOf(rejections);
  let next = await wanted.next();
  for await (const event of givingWay(flat(events))) {
    while (next.done !== true && next.value.row < event.value.row) next = await wanted.next();
    if (next.done === true) return;
    if (next.value.row === event.value.row) yield lineOf(event, next.value, header.length, say);
  }
}

function lineOf({ value }: ReadEvent, { row, reason, remedy }: ListedRejection, width: number, say: Say): string[] {
  // A row whose cells do not stand under the headings comes back as it stands in the file: dropped again as it is, it must not be read.
  const raw = 'raw' in value ? value.raw : undefined;
  const cells = raw === undefined ? (value.cells ?? []) : [];
  const repeated = Array.from({ length: width }, (_, at) => withApostrophe(cells[at] ?? ''));
  return [
    ...repeated,
    String(row),
    say(reason.code, reason.parameters),
    say(remedy.code, remedy.parameters),
    raw ?? '',
  ];
}
