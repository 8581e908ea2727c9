import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import type { JobContext } from '../../../platform/queue/job-handler.ts';
import { storeFile } from '../../../platform/storage/stored-files.ts';
import { anAnalyst, Importing } from '../testing/importing.ts';
import { RemoveExpiredHandler } from './remove-expired.handler.ts';

const LIST = 'Supplier,Country\nAcme Textiles Ltd,BD\nBorneo Palm,MY\n';

let importing: Importing;
let db: TestDatabase;

beforeAll(async () => {
  ({ importing, test: db } = await Importing.begin());
});
afterAll(() => db.close());

/** A job without an observer. @param complete called when it closes */
function unwatched(complete: JobContext['complete']): JobContext {
  return {
    ...{ jobRunId: null, attempt: 1, fencingToken: 1, signal: new AbortController().signal },
    ...{ progress: () => undefined, cancelled: async () => false, complete },
  };
}

test('A file whose time is over goes with the import that nobody finished, which the audit log says; an import that was written stays', async () => {
  const viewer = anAnalyst();
  const { organisationId } = viewer;
  const handler = new RemoveExpiredHandler(importing.database, importing.storage);
  const handle = (complete: JobContext['complete']): Promise<void> =>
    handler.handle({ version: 1, organisationId }, unwatched(complete));
  const checked = await importing.check(viewer, await importing.create(viewer, 'left.csv', LIST));
  const written = await importing.whole(viewer, 'written.csv', LIST);
  const keys = await db.admin.query<{ key: string }>(
    'SELECT storage_key AS key FROM stored_files WHERE organisation_id = $1',
    [organisationId],
  );
  expect(keys.rows).toHaveLength(2);
  db.clock.forward({ days: 89 });
  await handle(async () => undefined);
  expect((await importing.read(viewer, checked.id)).state).toBe('checked');
  db.clock.forward({ days: 1 });

  // Killed before the job closes: the bytes are gone, but the rows still list them.
  await expect(handle(async () => Promise.reject(new Error('killed')))).rejects.toThrow('killed');
  expect((await importing.read(viewer, checked.id)).state).toBe('checked');

  await handle(async () => undefined);
  const states = await Promise.all([checked, written].map(async ({ id }) => (await importing.read(viewer, id)).state));
  expect(states).toEqual(['discarded', 'imported']);
  for (const { key } of keys.rows) expect(await importing.storage.exists(key)).toBe(false);
  const left = async (from: string): Promise<unknown[]> =>
    (await db.admin.query<Record<string, unknown>>(`${from} AND organisation_id = $1`, [organisationId])).rows;
  expect(await left('SELECT FROM stored_files WHERE true')).toEqual([]);
  expect(await left(`SELECT FROM import_records WHERE import_id = '${checked.id}'`)).toEqual([]);
  expect(await left(`SELECT subject_id FROM audit_entries WHERE verb = 'import.discarded'`)).toEqual([
    { subject_id: checked.id },
  ]);
});

test('An upload that no import was made of goes after a day; a younger one and one that an import reads stay', async () => {
  const viewer = anAnalyst();
  const { organisationId } = viewer;
  const read = await importing.create(viewer, 'read.csv', LIST);
  const names = ['left.csv', 'young.csv'];
  for (const name of names) {
    const written = await importing.storage.write(organisationId, Readable.from([Buffer.from(LIST)]));
    const file = { ...written, id: randomUUID(), kind: 'upload' as const, name, createdBy: viewer.userId };
    await importing.database.transaction(organisationId, (tx) => storeFile(tx, organisationId, file));
  }
  await db.admin.query(
    `UPDATE stored_files SET created_at = created_at - interval '25 hours' WHERE organisation_id = $1 AND name <> 'young.csv'`,
    [organisationId],
  );
  const stored = async () =>
    (
      await db.admin.query<{ name: string; key: string }>(
        'SELECT name, storage_key AS key FROM stored_files WHERE organisation_id = $1 ORDER BY name',
        [organisationId],
      )
    ).rows;
  const before = await stored();
  const handler = new RemoveExpiredHandler(importing.database, importing.storage);
  await handler.handle(
    { version: 1, organisationId },
    unwatched(async () => undefined),
  );
  expect((await stored()).map(({ name }) => name)).toEqual(['read.csv', 'young.csv']);
  const there = await Promise.all(before.map(async ({ key }) => importing.storage.exists(key)));
  expect(before.map(({ name }, at) => [name, there[at]])).toEqual([
    ['left.csv', false],
    ['read.csv', true],
    ['young.csv', true],
  ]);
  expect((await importing.read(viewer, read.id)).state).toBe('uploaded');
});
