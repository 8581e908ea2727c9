import { Injectable } from '@nestjs/common';
import { UnreadableFile } from '@plumbline/intake';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { findStoredFile, type StoredFile } from '../../../platform/storage/stored-files.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { lockImport, type ImportRow } from '../import-row.ts';
import { rememberedMapping } from '../remembered-mapping.ts';
import { withoutApostrophe } from '../reading/apostrophe.ts';
import { FileLooks } from '../reading/file-looks.ts';
import type { SniffedFile } from '../reading/look-at-file.ts';

export interface CreateImportInput {
  readonly fileId: string;
  /** The import whose rejected rows this file holds, corrected. */
  readonly correctsImportId: string | null;
  /** Every supplier of the file is invented: only the seed of the demonstration says so. */
  readonly fictional: boolean;
}

/** Opens an uploaded file and says what it seems to be. Nothing of it is imported. */
@Injectable()
export class CreateImport {
  readonly #database: Database;
  readonly #looks: FileLooks;

  constructor(database: Database, looks: FileLooks) {
    this.#database = database;
    this.#looks = looks;
  }

  /** Returns the id of the import. @throws NotFound, NotAllowed */
  async execute(viewer: Viewer, { fileId, correctsImportId, fictional }: CreateImportInput): Promise<string> {
    assertMay(viewer, 'import.write');
    const { organisationId, userId } = viewer;
    const { file, corrected, today } = await this.#database.transaction(organisationId, async (tx) => ({
      file: await findStoredFile(tx, organisationId, fileId),
      corrected: correctsImportId === null ? null : await lockImport(tx, organisationId, correctsImportId),
      today: dayIn(viewer.timeZone, tx.now),
    }));
    if (file === undefined || file.kind !== 'upload') throw new NotFound('No uploaded file has this id');
    const sniffed = await this.#sniff(organisationId, file, today);
    return this.#database.transaction(organisationId, async (tx) => {
      const id = await insert(tx, viewer, file, { sniffed, corrected, fictional });
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

  async #sniff(organisationId: string, file: StoredFile, today: string): Promise<SniffedFile | UnreadableFile> {
    try {
      return await this.#looks.sniff(organisationId, file, {}, today);
    } catch (error) {
      if (error instanceof UnreadableFile) return error;
      throw error;
    }
  }
}

interface Found {
  readonly sniffed: SniffedFile | UnreadableFile;
  readonly corrected: ImportRow | null;
  readonly fictional: boolean;
}

async function insert(
  tx: Transaction,
  { organisationId, userId }: Viewer,
  file: StoredFile,
  { sniffed, corrected, fictional }: Found,
): Promise<string> {
  const isRead = !(sniffed instanceof UnreadableFile);
  const remembered =
    isRead && corrected === null ? await rememberedMapping(tx, organisationId, sniffed.facts.header) : undefined;
  // A correction is read like the file that it corrects: the same columns, the same day, the same words; of invented suppliers it is invented too.
  const mapping =
    corrected === null ? (remembered?.mapping ?? (isRead ? sniffed.mapping : [])) : byHeading(corrected, sniffed);
  const json = (value: unknown): string => JSON.stringify(value);
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO imports (organisation_id, id, file_id, file_name, file_digest, corrects_import_id, state, source_kind, document_kind, as_of, as_of_why,
       reading, file_facts, suggestions, sample, mapping, constants, failure, fictional, created_by, created_at)
     VALUES ($1, uuidv7(), $2, $3, $4, $5, $6, $7, $8, $9, $10, '{}', $11, $12, $13, $14, $15, $16,
       $17 OR EXISTS (SELECT FROM imports c WHERE c.organisation_id = $1 AND c.id = $5 AND c.fictional), $18, $19) RETURNING id`,
    [
      organisationId,
      file.id,
      file.name,
      file.digest,
      corrected?.id ?? null,
      isRead ? 'uploaded' : 'failed',
      corrected?.sourceKind ?? 'buyer',
      corrected?.documentKind ?? null,
      corrected?.asOf ?? (isRead ? sniffed.asOf : null),
      isRead ? json(corrected?.asOfWhy ?? sniffed.asOfWhy) : null,
      isRead ? json(sniffed.facts) : null,
      isRead ? json(sniffed.suggestions) : null,
      isRead ? json(sniffed.sample) : null,
      json(mapping),
      json(corrected?.constants ?? remembered?.constants ?? []),
      isRead ? null : json({ code: `reading.${sniffed.code}`, parameters: sniffed.parameters }),
      fictional,
      userId,
      tx.now,
    ],
  );
  if (row === undefined) throw new Error('The import could not be written');
  return row.id;
}

/** The mapping of the corrected import on the columns of the new file, by heading; what was left out stays left out. */
function byHeading(corrected: ImportRow, sniffed: SniffedFile | UnreadableFile): ImportRow['mapping'] {
  if (sniffed instanceof UnreadableFile) return [];
  // The file that was downloaded has apostrophes before headings that a spreadsheet would run.
  const header = sniffed.facts.header.map(withoutApostrophe);
  const before = (corrected.fileFacts?.header ?? []).map(withoutApostrophe);
  return corrected.mapping.flatMap(({ index, field }) => {
    const place = header[index] === before[index] ? index : header.indexOf(before[index] ?? '');
    return place < 0 ? [] : [{ index: place, field }];
  });
}
