import { stringify } from 'csv-stringify';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { RowSource } from '@plumbline/intake';
import { Database } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { FileStorage } from '../../platform/storage/file-storage.ts';
import { findStoredFile } from '../../platform/storage/stored-files.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { Say } from '../../platform/text/texts.ts';
import { IMPORT_COLUMNS, type ImportRow } from './import-row.ts';
import type { ListedRejection } from './import-lists.read-model.ts';
import { withApostrophe } from './reading/apostrophe.ts';
import { openImportFile } from './reading/open-import-file.ts';

/** Rejected rows of an import as a file: the same headings and cells, and beside them where the row stood, why it was rejected and what to do. */
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
    const { row, rejected, file } = await this.#database.transaction(organisationId, async (tx) => {
      const [found] = await tx.query<ImportRow>(
        `SELECT ${IMPORT_COLUMNS} FROM imports i WHERE i.organisation_id = $1 AND i.id = $2`,
        [organisationId, importId],
      );
      if (found === undefined) throw new NotFound('No import has this id');
      const rejections = await tx.query<ListedRejection>(
        `SELECT row, code, reason, remedy FROM import_rejections WHERE organisation_id = $1 AND import_id = $2 ORDER BY row`,
        [organisationId, importId],
      );
      return { row: found, rejected: rejections, file: await findStoredFile(tx, organisationId, found.fileId) };
    });
    if (file === undefined) throw new NotFound('The file is no longer kept');
    const source = await openImportFile(this.#storage, file, row.reading);
    const lines = Readable.from(linesOf(source, rejected, say));
    return {
      name: say('import.rejected.file', { fileName: row.fileName }),
      content: lines.pipe(stringify({ bom: true, record_delimiter: '\r\n' })),
    };
  }
}

async function* linesOf(source: RowSource, rejected: readonly ListedRejection[], say: Say): AsyncGenerator<string[]> {
  const byRow = new Map(rejected.map((each) => [each.row, each]));
  const { header } = source.facts;
  yield [
    ...header.map(withApostrophe),
    say('import.rejected.row'),
    say('import.rejected.reason'),
    say('import.rejected.remedy'),
  ];
  for await (const events of source.rows()) {
    for (const event of events) {
      const found = byRow.get(event.value.row);
      if (found === undefined) continue;
      // Of a row whose cells cannot be told apart there is nothing to repeat but its place.
      const cells = event.kind === 'row' ? event.value.cells.map(withApostrophe) : header.map(() => '');
      yield [
        ...cells,
        String(found.row),
        say(found.reason.code, found.reason.parameters),
        say(found.remedy.code, found.remedy.parameters),
      ];
    }
  }
}
