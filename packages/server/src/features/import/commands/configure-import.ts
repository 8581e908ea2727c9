import { Injectable } from '@nestjs/common';
import { UnreadableFile, type FileSource, type ReadOptions } from '@plumbline/intake';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { findStoredFile } from '../../../platform/storage/stored-files.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { assertStep, lockImport, type ImportRow } from '../import-row.ts';
import { rememberedMapping } from '../remembered-mapping.ts';
import { sniffFile } from '../reading/sniff-file.ts';

export interface ConfigureImportInput extends ReadOptions {
  readonly importId: string;
  readonly version: number;
  readonly sourceKind?: FileSource;
  readonly documentKind?: string | null;
  readonly asOf?: string;
}

/** Overrides how a file is read, its source and the day that it describes. */
@Injectable()
export class ConfigureImport {
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(database: Database, storage: FileStorage) {
    this.#database = database;
    this.#storage = storage;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, input: ConfigureImportInput): Promise<void> {
    assertMay(viewer, 'import.write');
    const { organisationId, userId } = viewer;
    const today = dayIn(viewer.timeZone, new Date());
    if (input.asOf !== undefined && input.asOf > today)
      throw userError('AS_OF_IN_FUTURE', 'asOf', { day: input.asOf, today });
    await this.#database.transaction(organisationId, async (tx) => {
      const row = await lockImport(tx, organisationId, input.importId);
      assertStep(row, input.version, ['uploaded', 'mapped', 'checked', 'failed']);
      const file = await findStoredFile(tx, organisationId, row.fileId);
      if (file === undefined) throw new NotFound('The file is no longer kept');
      const reading = readingOf(row, input);
      const isSame = row.fileFacts !== null && JSON.stringify(reading) === JSON.stringify(row.reading);
      const sniffed = isSame ? null : await this.#sniff(file, reading, today);
      const remembered =
        sniffed === null ? undefined : await rememberedMapping(tx, organisationId, sniffed.facts.header);
      await tx.query(
        `UPDATE imports SET state = 'uploaded', source_kind = $3, document_kind = $4, as_of = $5, as_of_why = $6, reading = $7,
           file_facts = coalesce($8, file_facts), suggestions = coalesce($9, suggestions), sample = coalesce($10, sample), mapping = coalesce($11, mapping),
           constants = coalesce($12, constants), failure = NULL, fingerprint = NULL, version = version + 1
         WHERE organisation_id = $1 AND id = $2`,
        [
          organisationId,
          row.id,
          input.sourceKind ?? row.sourceKind,
          input.documentKind === undefined ? row.documentKind : input.documentKind,
          input.asOf ?? row.asOf ?? sniffed?.asOf ?? today,
          JSON.stringify(
            input.asOf === undefined
              ? (row.asOfWhy ?? sniffed?.asOfWhy)
              : { code: 'mapping.as-of-asked', parameters: {} },
          ),
          JSON.stringify(reading),
          ...(sniffed === null
            ? [null, null, null, null, null]
            : [
                sniffed.facts,
                sniffed.suggestions,
                sniffed.sample,
                remembered?.mapping ?? sniffed.mapping,
                remembered?.constants ?? row.constants,
              ].map((each) => JSON.stringify(each))),
        ],
      );
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'import.configured',
        subjectType: 'Import',
        subjectId: row.id,
      });
    });
  }

  async #sniff(
    file: Parameters<typeof sniffFile>[1],
    reading: ReadOptions,
    today: string,
  ): ReturnType<typeof sniffFile> {
    try {
      return await sniffFile(this.#storage, file, reading, today);
    } catch (error) {
      if (error instanceof UnreadableFile)
        throw userError('FILE_NOT_READ', null, { ...error.parameters, reading: error.code });
      throw error;
    }
  }
}

/** What was set before, and now. Another sheet or delimiter has another header row: that is found again unless it is given. */
function readingOf(
  { reading }: ImportRow,
  { encoding, delimiter, headerRow, sheet }: ConfigureImportInput,
): ReadOptions {
  const isMoved =
    (sheet !== undefined && sheet !== reading.sheet) || (delimiter !== undefined && delimiter !== reading.delimiter);
  const asked = {
    encoding: encoding ?? reading.encoding,
    delimiter: delimiter ?? reading.delimiter,
    sheet: sheet ?? reading.sheet,
    headerRow: headerRow ?? (isMoved ? undefined : reading.headerRow),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}
