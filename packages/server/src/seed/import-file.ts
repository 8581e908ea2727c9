import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { CheckImport } from '../features/import/commands/check-import.ts';
import { CommitImport } from '../features/import/commands/commit-import.ts';
import { CreateImport } from '../features/import/commands/create-import.ts';
import { DiscardImport } from '../features/import/commands/discard-import.ts';
import { Database } from '../platform/db/transaction.ts';
import { FileStorage } from '../platform/storage/file-storage.ts';
import { storeFile } from '../platform/storage/stored-files.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';

interface ImportState {
  id: string;
  state: string;
  version: number;
}

/** Milliseconds between checks whether the worker is done. */
const interval = 300;
/** How often a file is tried that could not be read: on a machine that is busy the look can take longer than it may. */
const MOST_TRIES = 3;

/**
 * Imports a file of invented suppliers with the commands that people use, and waits until they are assessed. Resumes an import that an earlier run began.
 * @throws Error if the file could not be read again and again
 * @param write writes the file and returns its path; called only if it has no import yet
 */
export async function importFile(
  app: INestApplicationContext,
  viewer: Viewer,
  name: string,
  write: () => Promise<string>,
): Promise<void> {
  const { organisationId } = viewer;
  const database = app.get(Database);
  const create = app.get(CreateImport, { strict: false });
  const check = app.get(CheckImport, { strict: false });
  const commit = app.get(CommitImport, { strict: false });
  const discard = app.get(DiscardImport, { strict: false });
  const read = async (): Promise<ImportState | undefined> => {
    const [row] = await database.transaction(organisationId, (tx) =>
      tx.query<ImportState>(
        `SELECT id, state, version FROM imports WHERE organisation_id = $1 AND file_name = $2 AND state <> 'discarded'`,
        [organisationId, name],
      ),
    );
    return row;
  };
  for (let tries = 1; ;) {
    const row = await read();
    if (row === undefined) {
      const fileId = await upload(app, viewer, await write());
      await create.execute(viewer, { fileId, correctsImportId: null, correctedRows: [], fictional: true });
    } else if (row.state === 'uploaded' || row.state === 'mapped') {
      await check.execute(viewer, { importId: row.id, version: row.version });
    } else if (row.state === 'checked') {
      await commit.execute(viewer, { importId: row.id, version: row.version });
    } else if (row.state === 'checking' || row.state === 'importing') {
      await wait(interval);
    } else if (row.state === 'failed') {
      if (tries === MOST_TRIES) throw new Error(`The list ${name} could not be read, ${MOST_TRIES} times`);
      tries += 1;
      await discard.execute(viewer, { importId: row.id, version: row.version });
    } else break;
  }
  await untilAssessed(app, organisationId);
}

/** Waits until no supplier of the organisation waits to be assessed. */
export async function untilAssessed(app: INestApplicationContext, organisationId: string): Promise<void> {
  while (await anyToAssess(app.get(Database), organisationId)) await wait(interval);
}

async function upload(app: INestApplicationContext, { organisationId, userId }: Viewer, path: string): Promise<string> {
  const id = randomUUID();
  const written = await app.get(FileStorage).write(organisationId, createReadStream(path));
  await app
    .get(Database)
    .transaction(organisationId, (tx) =>
      storeFile(tx, organisationId, { id, kind: 'upload', name: basename(path), createdBy: userId, ...written }),
    );
  return id;
}

async function anyToAssess(database: Database, organisationId: string): Promise<boolean> {
  const [row] = await database.transaction(organisationId, (tx) =>
    tx.query('SELECT FROM reassessments WHERE organisation_id = $1 LIMIT 1', [organisationId]),
  );
  return row !== undefined;
}
