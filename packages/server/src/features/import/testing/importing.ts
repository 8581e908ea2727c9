import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { storeFile } from '../../../platform/storage/stored-files.ts';
import { testDatabase, type TestDatabase } from '../../../platform/db/testing/database.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { ScreeningLists } from '../../risk/screening.ts';
import { CheckRun } from '../check/run-check.ts';
import { CheckImport } from '../commands/check-import.ts';
import { CommitImport, type CommitOutcome } from '../commands/commit-import.ts';
import { ConfigureImport } from '../commands/configure-import.ts';
import { CreateImport } from '../commands/create-import.ts';
import { DiscardImport } from '../commands/discard-import.ts';
import { MapImport } from '../commands/map-import.ts';
import { UndoImport } from '../commands/undo-import.ts';
import { CommitChunkRun } from '../commit/run-commit-chunk.ts';
import { IMPORT_COLUMNS, type ImportRow } from '../import-row.ts';
import type { Progress } from '../progress.ts';
import { FileLooks, LOOK_CAPS } from '../reading/file-looks.ts';
import { LookThreads } from '../reading/look-threads.ts';
import { UndoChunkRun } from '../undo/run-undo-chunk.ts';

/** A person of a buyer's organisation who may import. */
export function anAnalyst(organisationId: string = randomUUID()): Viewer {
  return {
    userId: randomUUID(),
    displayName: 'An analyst',
    organisationId,
    organisationName: 'A buyer',
    organisationKind: 'buyer',
    timeZone: 'Europe/Berlin',
    roles: new Set(['analyst']),
    locale: 'en',
    hasFreshProof: true,
  };
}

/** Progress without an observer or a queue. */
const unseen: Progress = { report: () => undefined, assertWanted: () => undefined, complete: async () => undefined };

/** For all test files of a process: each thread takes a second of a core to start. */
const threads = new LookThreads(LOOK_CAPS);

/** Runs imports step by step, as people and jobs do. */
export class Importing {
  readonly #test: TestDatabase;
  readonly storage: FileStorage;
  readonly looks: FileLooks;

  constructor(test: TestDatabase) {
    this.#test = test;
    this.storage = new FileStorage(test.config);
    this.looks = new FileLooks(this.storage, LOOK_CAPS, threads);
  }

  static async begin(): Promise<{ importing: Importing; test: TestDatabase }> {
    const test = await testDatabase();
    return { importing: new Importing(test), test };
  }

  get database(): TestDatabase['database'] {
    return this.#test.database;
  }

  /** Uploads a file and creates an import of it. */
  async create(
    viewer: Viewer,
    name: string,
    content: string | Readable,
    correctsImportId: string | null = null,
    correctedRows: readonly number[] = [],
  ): Promise<ImportRow> {
    const written = await this.storage.write(
      viewer.organisationId,
      typeof content === 'string' ? Readable.from([Buffer.from(content)]) : content,
    );
    const fileId = randomUUID();
    await this.database.transaction(viewer.organisationId, (tx) =>
      storeFile(tx, viewer.organisationId, { id: fileId, kind: 'upload', name, createdBy: viewer.userId, ...written }),
    );
    const id = await new CreateImport(this.database, this.looks).execute(viewer, {
      fileId,
      correctsImportId,
      correctedRows,
      fictional: false,
    });
    return this.read(viewer, id);
  }

  async read({ organisationId }: Viewer, id: string): Promise<ImportRow> {
    const [row] = await this.database.transaction(organisationId, (tx) =>
      tx.query<ImportRow>(`SELECT ${IMPORT_COLUMNS} FROM imports i WHERE i.organisation_id = $1 AND i.id = $2`, [
        organisationId,
        id,
      ]),
    );
    if (row === undefined) throw new Error(`No import ${id}`);
    return row;
  }

  async configure(
    viewer: Viewer,
    row: ImportRow,
    wanted: Partial<Parameters<ConfigureImport['execute']>[1]>,
  ): Promise<ImportRow> {
    await new ConfigureImport(this.database, this.looks).execute(viewer, {
      importId: row.id,
      version: row.version,
      ...wanted,
    });
    return this.read(viewer, row.id);
  }

  async map(
    viewer: Viewer,
    row: ImportRow,
    wanted: Pick<Parameters<MapImport['execute']>[1], 'columns' | 'constants' | 'remember'>,
  ): Promise<ImportRow> {
    await new MapImport(this.database, this.looks).execute(viewer, {
      importId: row.id,
      version: row.version,
      ...wanted,
    });
    return this.read(viewer, row.id);
  }

  async check(viewer: Viewer, row: ImportRow): Promise<ImportRow> {
    await new CheckImport(this.database).execute(viewer, { importId: row.id, version: row.version });
    await this.runCheck(viewer, row.id);
    return this.#ended(viewer, row);
  }

  async runCheck({ organisationId }: Viewer, importId: string, progress: Progress = unseen): Promise<void> {
    await new CheckRun(this.database, this.storage, new ScreeningLists()).execute(
      { organisationId, importId },
      progress,
    );
  }

  async askCommit(viewer: Viewer, row: ImportRow): Promise<CommitOutcome> {
    return new CommitImport(this.database).execute(viewer, { importId: row.id, version: row.version });
  }

  async writeChunk(
    { organisationId }: Viewer,
    importId: string,
    chunk: number,
    jobRunId: string,
    progress: Progress = unseen,
  ): Promise<void> {
    await new CommitChunkRun(this.database).execute({ organisationId, importId, jobRunId, chunk }, progress);
  }

  async commit(viewer: Viewer, row: ImportRow): Promise<ImportRow> {
    const { jobRunId } = await this.askCommit(viewer, row);
    for (let chunk = 0; chunk < row.chunkCount; chunk += 1)
      await this.writeChunk(viewer, row.id, chunk, jobRunId ?? '');
    return this.#ended(viewer, row);
  }

  async discard(viewer: Viewer, row: ImportRow): Promise<ImportRow> {
    await new DiscardImport(this.database, this.storage).execute(viewer, { importId: row.id, version: row.version });
    return this.read(viewer, row.id);
  }

  async undo(viewer: Viewer, row: ImportRow): Promise<ImportRow> {
    const jobRunId = await new UndoImport(this.database).execute(viewer, { importId: row.id, version: row.version });
    const run = new UndoChunkRun(this.database);
    for (let chunk = 0; chunk < row.chunkCount * 2; chunk += 1) {
      await run.execute({ organisationId: viewer.organisationId, importId: row.id, jobRunId, chunk }, unseen);
    }
    return this.#ended(viewer, row);
  }

  /** Ends the runs, as the worker would with their last job; a person may have only a few open. */
  async #ended(viewer: Viewer, { id }: ImportRow): Promise<ImportRow> {
    await this.#test.admin.query(
      `UPDATE job_runs SET state = 'done', finished_at = updated_at WHERE organisation_id = $1 AND subject_id = $2 AND finished_at IS NULL`,
      [viewer.organisationId, id],
    );
    return this.read(viewer, id);
  }

  /** Runs all steps up to the suppliers. @param asOf the as-of day, if not that of the file */
  async whole(viewer: Viewer, name: string, content: string | Readable, asOf?: string): Promise<ImportRow> {
    const created = await this.create(viewer, name, content);
    const configured = asOf === undefined ? created : await this.configure(viewer, created, { asOf });
    return this.commit(viewer, await this.check(viewer, configured));
  }
}

/** Rows of the five tiles. */
export function tilesOf({ newRows, changedRows, sameRows, parkedRows, rejectedRows }: ImportRow): number[] {
  return [newRows, changedRows, sameRows, parkedRows, rejectedRows];
}
