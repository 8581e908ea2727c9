import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { realData } from '../../../facts/test/real-data.ts';
import { tilesOf } from '../../src/features/import/testing/importing.ts';
import { nowOf, testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { Texts } from '../../src/platform/text/texts.ts';
import { messages } from '../../src/service/messages.ts';
import { orphansIn } from '../catalogue/orphans.ts';
import { Child } from './child.ts';
import { Importer, until } from './importer.ts';
import { knownList } from './lists.ts';
import { PATIENCE } from './patience.ts';

const folder = realData();
const onRealFiles = folder === null ? test.skip : test;
const hostile =
  folder === null ? ['workbooks that are made to exhaust their reader'] : readdirSync(join(folder, 'hostile'));

const LIST = [
  'Vendor no,Supplier,Country,Address,Activity,Workers',
  '1,Acme Textiles Ltd,BD,12 Mill Road,cotton spinning,120',
  '2,Borneo Palm,MY,5 Estate Road,palm oil mill,80',
  '3,Cao Garments,VN,7 Dock Street,garment sewing,300',
].join('\n');

let db: TestDatabase;
let worker: Child;

beforeAll(async () => {
  db = await testDatabase();
  worker = await Child.start('worker', db.config);
}, PATIENCE);
afterAll(async () => {
  await worker.kill();
  await db.close();
});

/** Makes the database refuse everything about a supplier of that name. @param state SQLSTATE of the refusal */
async function refuse(name: string, state: string): Promise<void> {
  const made = `refuse_${state.toLowerCase()}`;
  await db.admin.query(`
    CREATE FUNCTION ${made}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW.name = '${name}' THEN RAISE EXCEPTION 'refused' USING ERRCODE = '${state}'; END IF; RETURN NEW; END $$;
    CREATE TRIGGER ${made} BEFORE INSERT ON suppliers FOR EACH ROW EXECUTE FUNCTION ${made}();`);
}

async function expectOthersGoOn(): Promise<void> {
  const other = await Importer.begin(db);
  expect((await other.whole('list.csv', knownList())).state).toBe('imported');
  expect(worker.isAlive).toBe(true);
}

describe('A workbook that is made to exhaust its reader', () => {
  onRealFiles.each(hostile)(
    '%s is refused in one sentence',
    async (file) => {
      const importer = await Importer.begin(db);
      const refused = await importer.create(file, createReadStream(join(folder ?? '', 'hostile', file)));
      expect(refused.state).toBe('failed');
      const { code = '', parameters = {} } = refused.failure ?? {};
      expect(new Texts(messages).in('en')(code, parameters)).toMatch(/^[A-Z].*\.$/);
      expect((await importer.discard(refused)).state).toBe('discarded');
    },
    PATIENCE,
  );

  onRealFiles(
    'lets others import meanwhile',
    async () => {
      const importer = await Importer.begin(db);
      const refusals = hostile.map((file) =>
        importer.create(file, createReadStream(join(folder ?? '', 'hostile', file))),
      );
      await expectOthersGoOn();
      for (const { state } of await Promise.all(refusals)) expect(state).toBe('failed');
    },
    PATIENCE,
  );
});

describe('A row that the database refuses', () => {
  test.each([['22000'], ['54000']])(
    'with %s is rejected alone, and the others are written',
    async (state) => {
      const importer = await Importer.begin(db);
      const name = `Borneo Palm ${state}`;
      await refuse(name, state);
      const imported = await importer.whole('list.csv', LIST.replace('Borneo Palm', name));
      expect(imported.state).toBe('imported');
      expect(tilesOf(imported)).toEqual([2, 0, 0, 0, 1]);
      expect(await importer.counts()).toMatchObject({ suppliers: 2, sites: 2, listed: 2 });
    },
    PATIENCE,
  );
});

describe('A chunk that fails however often it is tried', () => {
  test(
    'ends among the dead letters with its reason; its import is taken back whole, and others go on',
    async () => {
      const importer = await Importer.begin(db);
      await refuse('Cao Garments', 'XX000');
      const checked = await importer.check(
        await importer.create('list.csv', LIST.replace('Borneo Palm', 'Borneo Oil')),
      );
      await importer.askCommit(checked);
      await until(async () => {
        // Has the effect of waiting for minutes.
        const due = `UPDATE outbox SET due_at = $1 WHERE due_at > $1 AND job = 'import.commit-chunk'`;
        await db.admin.query(due, [await nowOf(db)]);
        return !(await importer.hasWork());
      });
      expect(await importer.deadLetters()).toEqual([{ job: 'import.commit-chunk', reason: 'job.unexpected' }]);
      const runs = await importer.rows(
        `SELECT kind, state, reason_code AS reason FROM job_runs WHERE organisation_id = $1 ORDER BY created_at`,
      );
      expect(runs).toEqual([
        { kind: 'import.check', state: 'done', reason: null },
        { kind: 'import.commit', state: 'failed', reason: 'job.unexpected' },
        { kind: 'import.undo', state: 'done', reason: null },
      ]);
      const undone = await importer.read(checked);
      expect(undone).toMatchObject({ state: 'undone', failure: { code: 'jobs.reason.job.unexpected' } });
      const { code = '', parameters = {} } = undone.failure ?? {};
      expect(new Texts(messages).in('en')(code, parameters)).toMatch(/^Something went wrong/);
      expect(await importer.counts()).toEqual({ suppliers: 0, sites: 0, observations: 0, listed: 0 });
      expect(await orphansIn(db.admin)).toEqual({});
      await expectOthersGoOn();
    },
    PATIENCE,
  );
});
