import { Injectable } from '@nestjs/common';
import { UnreadableFile, type FileSource, type ReadOptions } from '@plumbline/intake';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { findStoredFile } from '../../../platform/storage/stored-files.ts';
import type { StoredFile } from '../../../platform/storage/stored-file.entity.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { Import } from '../import.entity.ts';
import { assertStep, lockImport, type ImportRow } from '../import-row.ts';
import { rememberedMapping } from '../remembered-mapping.ts';
import { FileLooks } from '../reading/file-looks.ts';
import type { SniffedFile } from '../reading/look-at-file.ts';
import { notRead } from './not-read.ts';

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
  readonly #looks: FileLooks;

  constructor(database: Database, looks: FileLooks) {
    this.#database = database;
    this.#looks = looks;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, input: ConfigureImportInput): Promise<void> {
    assertMay(viewer, 'import.write');
    const { organisationId, userId } = viewer;
    const asked = await this.#database.transaction(organisationId, async (tx) => {
      const today = dayIn(viewer.timeZone, tx.now);
      if (input.asOf !== undefined && input.asOf > today)
        throw userError('AS_OF_IN_FUTURE', 'asOf', { day: input.asOf, today });
      const row = await lockAsShown(tx, organisationId, input);
      const file = await findStoredFile(tx, organisationId, row.fileId);
      if (file === undefined) throw new NotFound('The file is no longer kept');
      return { row, file, today };
    });
    // The look waits for its turn, so it holds no connection and no lock.
    const reading = readingOf(asked.row, input);
    const isSame = asked.row.fileFacts !== null && JSON.stringify(reading) === JSON.stringify(asked.row.reading);
    const sniffed = isSame ? null : await this.#sniff(organisationId, asked.file, reading, asked.today);
    await this.#database.transaction(organisationId, async (tx) => {
      const row = await lockAsShown(tx, organisationId, input);
      const remembered =
        sniffed === null ? undefined : await rememberedMapping(tx, organisationId, sniffed.facts.header);
      const found = sniffed && {
        fileFacts: sniffed.facts,
        suggestions: sniffed.suggestions,
        sample: sniffed.sample,
        mapping: remembered?.mapping ?? sniffed.mapping,
        constants: remembered?.constants ?? row.constants,
      };
      const changes: Partial<Import> = {
        ...found,
        state: 'uploaded',
        sourceKind: input.sourceKind ?? row.sourceKind,
        documentKind: input.documentKind === undefined ? row.documentKind : input.documentKind,
        asOf: input.asOf ?? row.asOf ?? sniffed?.asOf ?? asked.today,
        asOfWhy:
          input.asOf === undefined
            ? (row.asOfWhy ?? sniffed?.asOfWhy ?? null)
            : { code: 'mapping.as-of-asked', parameters: {} },
        reading,
        failure: null,
        fingerprint: null,
      };
      await tx.manager.update(Import, { organisationId, id: row.id }, changes);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'import.configured',
        subjectType: 'Import',
        subjectId: row.id,
      });
    });
  }

  async #sniff(organisationId: string, file: StoredFile, reading: ReadOptions, today: string): Promise<SniffedFile> {
    try {
      return await this.#looks.sniff(organisationId, file, reading, today);
    } catch (error) {
      if (error instanceof UnreadableFile) throw notRead(error);
      throw error;
    }
  }
}

/** Locks the import and checks that it is still as the person saw it. */
async function lockAsShown(
  tx: Transaction,
  organisationId: string,
  { importId, version }: ConfigureImportInput,
): Promise<ImportRow> {
  const row = await lockImport(tx, organisationId, importId);
  assertStep(row, version, ['uploaded', 'mapped', 'checked', 'failed']);
  return row;
}

/** Merges the old settings with the new. A new sheet or delimiter may move the header row, so it is found again unless given. */
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
