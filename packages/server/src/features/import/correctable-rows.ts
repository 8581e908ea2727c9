import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/transaction.ts';
import { LimitExceeded, NotFound } from '../../platform/errors/refused.ts';
import { findStoredFile } from '../../platform/storage/stored-files.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { NAME_FIELDS } from './commands/map-import.ts';
import { correctedRowsOf, type CorrectedIn } from './corrected-rows.ts';
import { ImportListsReadModel, type Counted, type ListedRejection, type Part } from './import-lists.read-model.ts';
import type { MappedColumn } from './import-parts.ts';
import { Import } from './import.entity.ts';
import { FileLooks } from './reading/file-looks.ts';
import { decidedColumns } from './share-columns.ts';
import type { CorrectedRow, TriedRow } from './reading/try-rows.ts';

/** A rejected row with what stands in the file. */
export interface CorrectableRow extends ListedRejection {
  /** A cell under each heading; blank where cells could not be separated. */
  readonly cells: readonly string[];
  /** The lines as they stand, where it is not known which cell belongs to which heading. */
  readonly raw: string | null;
  /** Places of the columns at fault. */
  readonly faulty: readonly number[];
  /** The import in which it stands corrected. */
  readonly correctedIn: CorrectedIn | null;
}

export interface RetriedRow extends TriedRow {
  readonly faulty: readonly number[];
}

/** Rows that are read again at a time. */
const MOST_ROWS = 200;

/** Rejected rows as a person corrects them in the page. */
@Injectable()
export class CorrectableRows {
  readonly #database: Database;
  readonly #lists: ImportListsReadModel;
  readonly #looks: FileLooks;

  constructor(database: Database, lists: ImportListsReadModel, looks: FileLooks) {
    this.#database = database;
    this.#lists = lists;
    this.#looks = looks;
  }

  /** Rejected rows with their cells, in file order. @throws NotFound, NotAllowed, UnreadableFile */
  async page(viewer: Viewer, importId: string, part: Part): Promise<Counted<CorrectableRow>> {
    assertMay(viewer, 'import.write');
    const { organisationId } = viewer;
    const page = await this.#lists.rejections(viewer, importId, part);
    const {
      row: of,
      file,
      corrected,
    } = await this.#database.transaction(organisationId, async (tx) => {
      const row = await tx.manager.findOneBy(Import, { organisationId, id: importId });
      if (row === null) throw new NotFound('No import has this id');
      return {
        row,
        file: await findStoredFile(tx, organisationId, row.fileId),
        corrected: await correctedRowsOf(tx, organisationId, importId),
      };
    });
    const { fileFacts, mapping } = of;
    if (file === undefined || fileFacts === null) throw new NotFound('The file is no longer kept');
    // The look waits for its turn, so it holds no connection.
    const rows = page.rows.map(({ node }) => node.row);
    const found = await this.#looks.rowsAt(organisationId, file, { facts: fileFacts, rows });
    const inFile = new Map(found.map((each) => [each.row, each]));
    const elsewhere = new Map(corrected.map((each) => [each.row, each]));
    const correctable = (node: ListedRejection): CorrectableRow => ({
      ...node,
      cells: fileFacts.header.map((_, at) => inFile.get(node.row)?.cells?.[at] ?? ''),
      raw: inFile.get(node.row)?.raw ?? null,
      faulty: faultyColumns(node, fileFacts.header, mapping),
      correctedIn: elsewhere.get(node.row) ?? null,
    });
    return { ...page, rows: page.rows.map(({ cursor, node }) => ({ cursor, node: correctable(node) })) };
  }

  /** Reads rows as a person has corrected them, with the columns of the import. Nothing is kept. @throws NotFound, NotAllowed, RefusedInput */
  async tryAgain(viewer: Viewer, importId: string, rows: readonly CorrectedRow[]): Promise<RetriedRow[]> {
    assertMay(viewer, 'import.write');
    if (rows.length > MOST_ROWS) throw new LimitExceeded('rows', MOST_ROWS);
    const { organisationId } = viewer;
    const { row, today } = await this.#database.transaction(organisationId, async (tx) => ({
      row: await tx.manager.findOneBy(Import, { organisationId, id: importId }),
      today: dayIn(viewer.timeZone, tx.now),
    }));
    if (row?.fileFacts === null || row?.fileFacts === undefined) throw new NotFound('No import has this id');
    const { fileFacts, mapping, constants, sourceKind: source } = row;
    const { header } = fileFacts;
    const asked = { header, rows, mapping: decidedColumns(row), constants, source };
    const tried = await this.#looks.tryRows(organisationId, asked, row.asOf ?? today);
    return tried.map((each) => ({
      ...each,
      faulty: each.rejection === null ? [] : faultyColumns(each.rejection, header, mapping),
    }));
  }
}

/** Places of the columns for which a row was rejected; none where it is the row as a whole. */
function faultyColumns(
  { code, reason: { parameters } }: Pick<ListedRejection, 'code' | 'reason'>,
  header: readonly string[],
  mapping: readonly MappedColumn[],
): number[] {
  if (code === 'cell-too-long') return [Number(parameters['column']) - 1];
  const names = mapping.filter(({ field }) => NAME_FIELDS.includes(field)).map(({ index }) => index);
  if (code === 'no-name') return names;
  if (code === 'name-too-long') return names.filter((index) => header[index] === parameters['column']);
  return [];
}
