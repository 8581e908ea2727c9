import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { Ambush } from './ambush.ts';
import { Child } from './child.ts';
import { until } from './importer.ts';
import { LifeOfAnImport } from './life-of-an-import.ts';
import { PATIENCE } from './patience.ts';
import { SOUND } from './soundness.ts';

const ROWS = 600;

let db: TestDatabase;
let ambush: Ambush;
let workers: Child[];

beforeAll(async () => {
  db = await testDatabase();
  ambush = await Ambush.open(db);
  workers = [await Child.start('worker', db.config)];
}, PATIENCE);
afterAll(async () => {
  for (const worker of workers) await worker.kill();
  await db.close();
});

describe('A worker that stands still until its job is another one’s, and then goes on', () => {
  test(
    'writes nothing of the chunk that it was at: it is written once',
    async () => {
      const undisturbed = await (await LifeOfAnImport.begin(db, ROWS)).undisturbed(ambush);

      const life = await LifeOfAnImport.begin(db, ROWS);
      for (const stage of ['create', 'check'] as const) {
        await life.ask(stage);
        await life.importer.settled();
      }
      await ambush.at('write', Math.ceil(undisturbed.commit.places.write / 2));
      await life.ask('commit');
      await ambush.holds(async () => !(await life.importer.hasWork()));
      workers[0]?.freeze();
      const started = await startsOf(life);
      await ambush.lift();
      workers.push(await Child.start('worker', db.config));
      await until(async () => (await startsOf(life)) > started);
      workers[0]?.thaw();
      expect(await life.faults(undisturbed.commit)).toEqual(SOUND);
      expect(workers.map(({ isAlive }) => isAlive)).toEqual([true, true]);
    },
    PATIENCE,
  );
});

/** How often chunks have been started. */
async function startsOf({ importer }: LifeOfAnImport): Promise<number> {
  const [row] = await importer.rows<{ starts: number }>(
    `SELECT sum(starts)::int AS starts FROM outbox WHERE organisation_id = $1 AND job = 'import.commit-chunk'`,
  );
  return row?.starts ?? 0;
}
