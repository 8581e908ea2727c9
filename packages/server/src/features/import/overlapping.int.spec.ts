import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { answering } from './answered/testing/answering.ts';
import { anAnalyst, Importing, tilesOf } from './testing/importing.ts';

const LIST = ['Vendor no,Supplier,Country,Workers', '1,Acme Textiles,BD,120', '2,Borneo Palm,MY,80'].join('\n');
const CORRECTED = LIST.replace('120', '130');

let importing: Importing;
let database: TestDatabase;

beforeAll(async () => {
  ({ importing, test: database } = await Importing.begin());
  await database.admin.query(
    `CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NULL; END $$`,
  );
});
afterAll(() => database.close());

/** Pauses `going` at its first write into a table, runs `meanwhile`, then lets `going` continue. */
async function during(table: string, going: () => Promise<unknown>, meanwhile: () => Promise<void>): Promise<void> {
  const { admin } = database;
  await admin.query(`CREATE TRIGGER gate BEFORE INSERT ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION wait_at_gate()`);
  await admin.query('SELECT pg_advisory_lock(1)');
  const gone = going();
  const waiting = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = 1 AND NOT granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  while ((await admin.query(waiting)).rowCount === 0) await wait(20);
  await meanwhile();
  await admin.query('SELECT pg_advisory_unlock(1)');
  await gone;
  await admin.query(`DROP TRIGGER gate ON ${table}`);
}

/** Answers the open country question, to be remembered. */
async function tellCountry(viewer: Viewer, country: string): Promise<void> {
  const [question] = await importing.database.transaction(viewer.organisationId, (tx) =>
    tx.query<{ id: string; version: number }>(
      `SELECT id, version FROM review_questions WHERE organisation_id = $1 AND kind = 'country' AND state = 'open'`,
      [viewer.organisationId],
    ),
  );
  const input = { questionId: question?.id ?? '', version: question?.version ?? 0, answer: country, remember: true };
  await answering(importing.database).answer.execute(viewer, input);
}

async function questions({ organisationId }: Viewer, importId: string): Promise<string[]> {
  const rows = await importing.database.transaction(organisationId, (tx) =>
    tx.query<{ text: string }>(
      `SELECT kind || ' ' || state AS text FROM review_questions WHERE organisation_id = $1 AND import_id = $2`,
      [organisationId, importId],
    ),
  );
  return rows.map(({ text }) => text);
}

async function suppliers({ organisationId }: Viewer): Promise<string[]> {
  const rows = await importing.database.transaction(organisationId, (tx) =>
    tx.query<{ name: string }>(
      `SELECT name FROM suppliers WHERE organisation_id = $1 AND state = 'active' ORDER BY name`,
      [organisationId],
    ),
  );
  return rows.map(({ name }) => name);
}

describe('A check', () => {
  test('during which another import is undone is compared again, and the suppliers are written anew', async () => {
    const viewer = anAnalyst();
    const first = await importing.whole(viewer, 'list.csv', LIST);
    const second = await importing.create(viewer, 'corrected.csv', CORRECTED);
    await during(
      'import_records',
      () => importing.check(viewer, second),
      async () => {
        await importing.undo(viewer, first);
      },
    );
    const checked = await importing.read(viewer, second.id);
    expect(tilesOf(checked)).toEqual([0, 1, 1, 0, 0]);
    expect((await importing.askCommit(viewer, checked)).conflicts).toEqual([0, 1]);
    const shown = await importing.read(viewer, second.id);
    expect(tilesOf(shown)).toEqual([2, 0, 0, 0, 0]);
    await importing.commit(viewer, shown);
    expect(await suppliers(viewer)).toEqual(['Acme Textiles', 'Borneo Palm']);
  });

  test('inside the last part of another commit is compared again, and no supplier is written twice', async () => {
    const viewer = anAnalyst();
    const first = await importing.check(viewer, await importing.create(viewer, 'list.csv', LIST));
    const second = await importing.create(viewer, 'corrected.csv', CORRECTED);
    await during(
      'suppliers',
      () => importing.commit(viewer, first),
      async () => {
        expect(tilesOf(await importing.check(viewer, second))).toEqual([2, 0, 0, 0, 0]);
      },
    );
    expect((await importing.askCommit(viewer, await importing.read(viewer, second.id))).conflicts).toEqual([0, 1]);
    const shown = await importing.read(viewer, second.id);
    expect(tilesOf(shown)).toEqual([0, 1, 1, 0, 0]);
    await importing.commit(viewer, shown);
    expect(await suppliers(viewer)).toEqual(['Acme Textiles', 'Borneo Palm']);
  });

  test('during which somebody answers what it is about to ask does not ask it again', async () => {
    const viewer = anAnalyst();
    const list = 'Vendor no,Supplier,Country\n7,Han Foods,Korea';
    await importing.whole(viewer, 'list.csv', list);
    const second = await importing.create(viewer, 'next.csv', `${list}\n8,Kim Foods,Korea`);
    await during(
      'import_records',
      () => importing.check(viewer, second),
      () => tellCountry(viewer, 'KR'),
    );
    expect(await questions(viewer, second.id)).toEqual(['country answered']);
  });
});
