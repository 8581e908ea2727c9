import { Injectable } from '@nestjs/common';
import { UnreadableFile, type ReadOptions } from '@plumbline/intake';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { newIds } from '../../../platform/db/new-ids.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { findStoredFile } from '../../../platform/storage/stored-files.ts';
import type { StoredFile } from '../../../platform/storage/stored-file.entity.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { Import } from '../import.entity.ts';
import { lockImport, type ImportRow } from '../import-row.ts';
import { rememberedMapping } from '../remembered-mapping.ts';
import { withoutApostrophe } from '../reading/apostrophe.ts';
import { assertCorrectable } from '../corrected-rows.ts';
import { decidedColumns } from '../share-columns.ts';
import { FileLooks } from '../reading/file-looks.ts';
import type { SniffedFile } from '../reading/look-at-file.ts';
import { CORRECTED_FILE } from '../reading/try-rows.ts';

export interface CreateImportInput {
  readonly fileId: string;
  /** The import whose corrected rejected rows this file holds. */
  readonly correctsImportId: string | null;
  /** Rejected rows of that import that were corrected in the page, which wrote the file, by their numbers there; empty for any other file. */
  readonly correctedRows: readonly number[];
  /** Every supplier of the file is invented; only the demonstration seed sets this. */
  readonly fictional: boolean;
}

/** Creates an import from an uploaded file and suggests how to read it. Imports nothing yet. */
@Injectable()
export class CreateImport {
  readonly #database: Database;
  readonly #looks: FileLooks;

  constructor(database: Database, looks: FileLooks) {
    this.#database = database;
    this.#looks = looks;
  }

  /** Returns the id of the import. @throws NotFound, NotAllowed */
  async execute(
    viewer: Viewer,
    { fileId, correctsImportId, correctedRows, fictional }: CreateImportInput,
  ): Promise<string> {
    assertMay(viewer, 'import.write');
    const { organisationId, userId } = viewer;
    const { file, corrected, today } = await this.#database.transaction(organisationId, async (tx) => ({
      file: await findStoredFile(tx, organisationId, fileId),
      corrected: correctsImportId === null ? null : await lockImport(tx, organisationId, correctsImportId),
      today: dayIn(viewer.timeZone, tx.now),
    }));
    if (file === undefined || file.kind !== 'upload') throw new NotFound('No uploaded file has this id');
    const reading = correctedRows.length === 0 ? {} : CORRECTED_FILE;
    const sniffed = await this.#sniff(organisationId, file, reading, today);
    return this.#database.transaction(organisationId, async (tx) => {
      if (correctedRows.length > 0) await assertCorrectable(tx, organisationId, correctsImportId, correctedRows);
      const id = await insert(tx, viewer, file, { sniffed, reading, corrected, correctedRows, fictional });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'import.created',
        subjectType: 'Import',
        subjectId: id,
        parameters: { file: fileId },
      });
      return id;
    });
  }

  async #sniff(
    organisationId: string,
    file: StoredFile,
    reading: ReadOptions,
    today: string,
  ): Promise<SniffedFile | UnreadableFile> {
    try {
      return await this.#looks.sniff(organisationId, file, reading, today);
    } catch (error) {
      if (error instanceof UnreadableFile) return error;
      throw error;
    }
  }
}

interface Found {
  readonly sniffed: SniffedFile | UnreadableFile;
  readonly reading: ReadOptions;
  readonly corrected: Import | null;
  readonly correctedRows: readonly number[];
  readonly fictional: boolean;
}

async function insert(
  tx: Transaction,
  { organisationId, userId }: Viewer,
  file: StoredFile,
  { sniffed, reading, corrected, correctedRows, fictional }: Found,
): Promise<string> {
  const isRead = !(sniffed instanceof UnreadableFile);
  const remembered =
    isRead && corrected === null ? await rememberedMapping(tx, organisationId, sniffed.facts.header) : undefined;
  // A correction is read like the file that it corrects: same columns, day and source, and invented if that file is.
  const mapping =
    corrected === null ? (remembered?.mapping ?? (isRead ? sniffed.mapping : [])) : byHeading(corrected, sniffed);
  // Somebody has already said what the columns of a remembered mapping or of a correction are.
  const isNew = corrected === null && remembered === undefined;
  const [id = ''] = await newIds(tx, 1);
  await tx.manager.insert(Import, {
    organisationId,
    id,
    fileId: file.id,
    fileName: file.name,
    fileDigest: file.digest,
    correctsImportId: corrected?.id ?? null,
    correctedRows,
    state: isRead ? 'uploaded' : 'failed',
    sourceKind: corrected?.sourceKind ?? 'buyer',
    documentKind: corrected?.documentKind ?? null,
    asOf: corrected?.asOf ?? (isRead ? sniffed.asOf : null),
    asOfWhy: isRead ? (corrected?.asOfWhy ?? sniffed.asOfWhy) : null,
    reading,
    fileFacts: isRead ? sniffed.facts : null,
    suggestions: isRead ? sniffed.suggestions.map((each) => ({ ...each, asked: each.asked === true && isNew })) : null,
    sample: isRead ? sniffed.sample : null,
    mapping,
    constants: corrected?.constants ?? remembered?.constants ?? [],
    failure: isRead ? null : { code: `reading.${sniffed.code}`, parameters: sniffed.parameters },
    fictional: fictional || corrected?.fictional === true,
    createdBy: userId,
    createdAt: tx.now,
  });
  return id;
}

/** Applies the mapping of the corrected import to the new file by heading; columns left out stay left out. */
function byHeading(corrected: ImportRow, sniffed: SniffedFile | UnreadableFile): ImportRow['mapping'] {
  if (sniffed instanceof UnreadableFile) return [];
  // The downloaded file has apostrophes before headings that a spreadsheet would run as formulas.
  const header = sniffed.facts.header.map(withoutApostrophe);
  const before = (corrected.fileFacts?.header ?? []).map(withoutApostrophe);
  return decidedColumns(corrected).flatMap((column) => {
    const { index } = column;
    const place = header[index] === before[index] ? index : header.indexOf(before[index] ?? '');
    return place < 0 ? [] : [{ ...column, index: place }];
  });
}
