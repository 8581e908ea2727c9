import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { CUSTODY_START, faultOf, type CustodyHead } from '@plumbline/evidence';
import { nodeHashing } from '@plumbline/evidence/node';
import { organisationMidnight, retentionDestroy } from '@plumbline/jobs';
import { custodyAfter } from '../../src/features/evidence/custody.ts';
import { Library } from '../../src/features/evidence/testing/library.ts';
import { aViewer } from '../../src/features/portfolio/testing/a-viewer.ts';
import { aPdf, aPhoto } from '../../src/platform/cleaning/testing/files.ts';
import { Config } from '../../src/platform/config/config.ts';
import { openDatabase } from '../../src/platform/db/data-source.ts';
import type { Database } from '../../src/platform/db/transaction.ts';
import { addToOutbox } from '../../src/platform/outbox/add-to-outbox.ts';
import type { Viewer } from '../../src/platform/tenancy/viewer.ts';
import { TestClock } from '../../src/platform/time/testing/test-clock.ts';
import { entities } from '../../src/service/entities.ts';
import { Ambush } from './ambush.ts';
import { Child } from './child.ts';
import { until } from './importer.ts';
import { OwnDatabase } from './own-database.ts';
import { PATIENCE } from './patience.ts';

let db: OwnDatabase;
/** The same database as it was used many years ago. */
let past: Database;
let library: Library;
let ambush: Ambush;
let worker: Child;

beforeAll(async () => {
  db = await OwnDatabase.start();
  ambush = await Ambush.open(db);
  worker = await Child.start('worker', db.config);
  const clock = new TestClock();
  clock.set(new Date('2015-03-02T09:00:00Z'));
  const config = new Config(db.config.environment, clock.clock);
  past = await openDatabase(config, 'plumbline-test', entities, () => undefined);
  library = new Library({ admin: db.admin, clock, config, database: past, close: () => past.close() });
}, PATIENCE);
afterAll(async () => {
  await worker.kill();
  await past.close();
  await db.close();
});

/** An organisation with two files that nothing keeps any more, and no other work: a late look into one of them would stand at the first place of destroying. */
async function anOldLibrary(): Promise<{ readonly analyst: Viewer; readonly ids: readonly string[] }> {
  const analyst = aViewer({ roles: new Set(['analyst']) });
  await db.admin.query(
    `INSERT INTO auth.organisations (id, name, slug, kind, time_zone, created_at) VALUES ($1, 'Buyer', $2, 'buyer', 'Europe/Berlin', $3)`,
    [analyst.organisationId, analyst.organisationId, new Date()],
  );
  const said = { datedOn: '2015-01-31' };
  const ids = [await library.add(analyst, await aPdf(), said), await library.add(analyst, await aPhoto(), said)];
  await until(() => isDone(analyst));
  return { analyst, ids };
}

interface Left {
  /** Files that can be read. */
  readonly readable: number;
  /** Files of which the bytes are there. */
  readonly stored: number;
  readonly deletions: number;
  readonly isWhole: boolean;
}

/** What is left of a library. */
async function left({ organisationId }: Viewer, ids: readonly string[]): Promise<Left> {
  const read = ids.map((id) =>
    library.notes.open(organisationId, id).then(
      () => 1,
      () => 0,
    ),
  );
  const log = await db.database.transaction(organisationId, (tx) =>
    custodyAfter(tx, organisationId, 0, { until: new Date('2100-01-01'), most: 100 }),
  );
  let head: CustodyHead = CUSTODY_START;
  let isWhole = true;
  for (const event of log) {
    isWhole &&= faultOf(head, event, nodeHashing) === null;
    head = event;
  }
  return {
    readable: (await Promise.all(read)).reduce<number>((sum, each) => sum + each, 0),
    stored: (await readdir(library.storage.folderOf(organisationId))).length,
    deletions: log.filter(({ action }) => action === 'DELETE').length,
    isWhole,
  };
}

/** Whether the worker has done what it was given. */
const isDone = async ({ organisationId }: Viewer): Promise<boolean> => {
  const { rowCount } = await db.admin.query(
    'SELECT FROM outbox WHERE organisation_id = $1 AND handled_at IS NULL AND job <> $2',
    [organisationId, organisationMidnight.name],
  );
  return rowCount === 0;
};

test.each([1, 2, 3])(
  'Killed at place %d while evidence is destroyed, the worker has not begun; started again, it is done, once, and the custody log is whole',
  async (place) => {
    const { analyst, ids } = await anOldLibrary();
    const { organisationId } = analyst;
    await ambush.at('destroy', place);
    await db.database.transaction(organisationId, (tx) => addToOutbox(tx, retentionDestroy, { organisationId }));
    await ambush.holds(() => isDone(analyst));
    await worker.kill();
    await ambush.lift();
    expect(await left(analyst, ids)).toEqual({ readable: 2, stored: 2, deletions: 0, isWhole: true });
    worker = await Child.start('worker', db.config);
    await until(() => isDone(analyst));
    expect(await left(analyst, ids)).toEqual({ readable: 0, stored: 0, deletions: 2, isWhole: true });
  },
  PATIENCE,
);
