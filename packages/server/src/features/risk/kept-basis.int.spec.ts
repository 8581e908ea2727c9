import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { METHOD } from '@plumbline/facts';
import { RULES } from '@plumbline/risk';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { digestOf } from '../../platform/text/canonical-json.ts';
import { anAnalyst } from '../import/testing/importing.ts';
import { AddScreeningList } from './commands/add-screening-list.ts';
import { ENGINE, keepShipped, openEditions, type OpenedEditions } from './kept-basis.ts';
import { AnOrganisation, aFile, twoSites } from './testing/an-organisation.ts';

interface Stored {
  readonly engine: string;
  readonly digest: string;
  readonly hash: string;
  readonly label: string;
  readonly ended: boolean;
}

let db: TestDatabase;
let organisation: AnOrganisation;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(() => {
  organisation = new AnOrganisation(db);
});

/** Results so far, oldest first. */
async function results(): Promise<Stored[]> {
  return organisation.rows<Stored>(
    `SELECT engine, editions_digest AS digest, input_hash AS hash, label, recorded_to IS NOT NULL AS ended FROM assessments ORDER BY id`,
  );
}

async function opened(digest: string | undefined): Promise<OpenedEditions> {
  return db.database.transaction(organisation.id, (tx) => openEditions(tx, organisation.id, digest ?? ''));
}

/** The text that is kept under a digest, by the account of the service. */
async function kept(digest: string): Promise<unknown> {
  const [row] = await organisation.rows<{ content: string }>(
    `SELECT content FROM kept_editions WHERE digest = '${digest}'`,
  );
  return row === undefined ? null : JSON.parse(row.content);
}

async function addList(name: string): Promise<void> {
  const edition = { key: `lists.${name}`, date: '2026-11-01', dateFrom: 'file-name', rows: 0 } as const;
  await new AddScreeningList(db.database).execute(anAnalyst(organisation.id), {
    list: { name, kind: 'other', edition, entries: [], problems: [] },
    fictional: true,
  });
}

describe('What a result was made with', () => {
  test('is told by it: the engine, whose rules can be read, and every table with all its rows', async () => {
    await organisation.import(twoSites('employer'));
    await organisation.assess();
    const [result] = await results();
    expect(result?.engine).toBe(ENGINE);
    const [version, rules = ''] = ENGINE.split(' ');
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    const method = await kept(rules);
    expect(digestOf(method)).toBe(rules);
    expect(method).toMatchObject({ methodology: METHOD.key, rules: RULES.map(({ id }) => ({ id })) });
    const { tables, lists } = await opened(result?.digest);
    expect(lists).toEqual([]);
    expect(tables.map(({ key }) => key)).toContain('countries');
    for (const { digest, key, expected } of tables) {
      const table = (await kept(digest)) as { rows: unknown[] };
      expect([key, digestOf(table), table.rows.length]).toEqual([key, digest, expected]);
    }
  });

  test('can be opened by the digest of each result, also after another list has come', async () => {
    await organisation.import(twoSites('employer'));
    await organisation.assess();
    for (const name of ['first-list', 'second-list']) {
      await addList(name);
      await organisation.assess();
    }
    const digests = (await results()).map(({ digest }) => digest);
    expect(new Set(digests).size).toBe(3);
    const names = await Promise.all(digests.map(async (each) => (await opened(each)).lists.map(({ name }) => name)));
    expect(names).toEqual([[], ['first-list'], ['first-list', 'second-list']]);
    for (const digest of digests) expect((await opened(digest)).tables.length).toBeGreaterThan(10);
  });

  test('is not made up for a result of a version that kept no texts', async () => {
    expect(await opened('of before')).toEqual({ tables: [], lists: [] });
  });

  test('is kept once, however often a version starts, and the service cannot change it', async () => {
    const count = async (): Promise<unknown> => (await organisation.rows('SELECT count(*)::int FROM kept_editions'))[0];
    const before = await count();
    await keepShipped((sql, parameters) => db.admin.query(sql, [...parameters]));
    expect(await count()).toEqual(before);
    await expect(organisation.rows(`UPDATE kept_editions SET content = ''`)).rejects.toThrow(/permission denied/);
    await expect(organisation.rows('DELETE FROM kept_editions')).rejects.toThrow(/permission denied/);
  });
});

describe('A result', () => {
  test('is found by its input hash after another has taken its place', async () => {
    const taken = await organisation.import(twoSites('employer'));
    await organisation.assess();
    const [first] = await results();
    await organisation.import(
      aFile(['Acme Mills', 'India', 'Plot 1', 'cotton shirts', '900', '10', 'worker', 'any hour']),
    );
    await organisation.assess();
    await organisation.undo(taken);
    await organisation.assess();
    const all = await results();
    expect(all.length).toBeGreaterThan(1);
    expect(all.find(({ hash }) => hash === first?.hash)).toEqual({ ...first, ended: true });
  });

  test('of another engine is made again, once, and the former one is kept with its name', async () => {
    await organisation.import(twoSites('employer'));
    await organisation.assess();
    await db.admin.query(`UPDATE assessments SET engine = '0.0.9 before' WHERE organisation_id = $1`, [
      organisation.id,
    ]);
    for (let times = 0; times < 2; times += 1) {
      await organisation.import(twoSites('employer'));
      await organisation.assess();
    }
    const all = await results();
    expect(all.map(({ engine, ended }) => [engine, ended])).toEqual([
      ['0.0.9 before', true],
      [ENGINE, false],
    ]);
    expect(all[0]?.hash).toBe(all[1]?.hash);
    expect(await organisation.rows('SELECT kind FROM changes')).toEqual([]);
  });
});
