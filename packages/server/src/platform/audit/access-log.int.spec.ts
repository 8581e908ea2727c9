import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aViewer } from '../../features/portfolio/testing/a-viewer.ts';
import { testDatabase, type TestDatabase } from '../db/testing/database.ts';
import { createLog } from '../logging/log.ts';
import type { Viewer } from '../tenancy/viewer.ts';
import { AccessLog, type Download } from './access-log.ts';

let db: TestDatabase;
let log: AccessLog;
let viewer: Viewer;
const logged: string[] = [];
beforeAll(async () => {
  db = await testDatabase({ LOG_LEVEL: 'error' });
});
beforeEach(() => {
  logged.length = 0;
  log = new AccessLog(db.database, createLog(db.config, 'test', { write: (line) => logged.push(line) }));
  viewer = aViewer({ organisationId: randomUUID() });
});
afterAll(() => db.close());

const anExport = (): Download => ({ kind: 'export', subjectType: 'StoredFile', subjectId: randomUUID() });
const entries = (organisationId = viewer.organisationId) =>
  db.database.transaction(organisationId, (tx) =>
    tx.query<{ verb: string; actor_id: string; subject_id: string; more: number }>(
      `SELECT verb, actor_id, subject_id, (parameters->>'more')::integer AS more FROM access_entries WHERE organisation_id = $1 ORDER BY sequence`,
      [organisationId],
    ),
  );

describe('The log of access', () => {
  test('holds a download before the first byte goes out', async () => {
    const file = anExport();
    await log.downloaded(viewer, file);
    expect(await entries()).toEqual([
      { verb: 'downloaded', actor_id: viewer.userId, subject_id: file.subjectId, more: 0 },
    ]);
  });

  test('counts what a person repeats, so that a flood makes two entries and not thousands', async () => {
    const file = anExport();
    for (let count = 0; count < 1000; count += 1) await log.downloaded(viewer, file);
    await log.flush();
    expect((await entries()).map(({ more }) => more)).toEqual([0, 999]);
    await log.flush();
    expect(await entries()).toHaveLength(2);
  });

  test('counts each person, file and right apart', async () => {
    const other = { ...viewer, userId: randomUUID() };
    const [one, another] = [anExport(), anExport()];
    for (const [who, file] of [
      [viewer, one],
      [viewer, another],
      [other, one],
    ] as const)
      await log.downloaded(who, file);
    expect((await entries()).map(({ actor_id, subject_id }) => [actor_id, subject_id])).toEqual([
      [viewer.userId, one.subjectId],
      [viewer.userId, another.subjectId],
      [other.userId, one.subjectId],
    ]);
  });

  test('another organisation sees none of it', async () => {
    await log.downloaded(viewer, anExport());
    expect(await entries(randomUUID())).toEqual([]);
    const rows = await db.database.transaction(randomUUID(), (tx) => tx.query('SELECT * FROM access_entries'));
    expect(rows).toEqual([]);
  });

  test('cannot be changed by the application', async () => {
    await log.downloaded(viewer, anExport());
    for (const sql of ['UPDATE access_entries SET verb = $$x$$', 'DELETE FROM access_entries'])
      await expect(db.database.transaction(viewer.organisationId, (tx) => tx.query(sql))).rejects.toThrow(
        'permission denied',
      );
  });

  test('where it cannot be written, no file goes out, and a refusal is answered all the same', async () => {
    await db.admin.query('REVOKE INSERT ON access_entries FROM plumbline_app');
    const file = anExport();
    await expect(log.downloaded(viewer, file)).rejects.toThrow('permission denied');
    expect(() => log.refused(viewer, 'export')).not.toThrow();
    await log.flush();
    await db.admin.query('GRANT INSERT ON access_entries TO plumbline_app');
    await log.downloaded(viewer, file);
    expect(await entries()).toHaveLength(1);
    expect(logged.join('')).toContain('access.not-recorded');
  });
});
