import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { Ambush } from './ambush.ts';
import { Child } from './child.ts';
import { until } from './importer.ts';
import { LifeOfAnImport, type Stage, type Undisturbed } from './life-of-an-import.ts';
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

describe('A worker that stands still in the middle of a transaction', () => {
  let undisturbed: Record<Stage, Undisturbed>;
  beforeAll(async () => {
    undisturbed = await (await LifeOfAnImport.begin(db, ROWS)).undisturbed(ambush);
  }, PATIENCE);

  /** An import whose chunk one worker is writing when it begins to stand still; another worker is there to take over. */
  async function takenOver(): Promise<{ readonly life: LifeOfAnImport; readonly frozen: Child }> {
    const life = await LifeOfAnImport.begin(db, ROWS);
    for (const stage of ['create', 'check'] as const) {
      await life.ask(stage);
      await life.importer.settled();
    }
    await ambush.at('write', Math.ceil(undisturbed.commit.places.write / 2));
    await life.ask('commit');
    await ambush.holds(async () => !(await life.importer.hasWork()));
    const [frozen] = workers;
    if (frozen === undefined) throw new Error('No worker runs');
    frozen.freeze();
    const started = await startsOf(life);
    await ambush.lift();
    workers.push(await Child.start('worker', db.config));
    await until(async () => (await startsOf(life)) > started);
    return { life, frozen };
  }

  test(
    'holds up nothing: another one finishes its import, and what it goes on to write later is refused',
    async () => {
      const { life, frozen } = await takenOver();
      // The first worker holds the rows of its chunk until its transaction is ended for it.
      expect(await life.faults(undisturbed.commit)).toEqual(SOUND);
      frozen.thaw();
      await life.ask('answer');
      expect(await life.faults(undisturbed.answer)).toEqual(SOUND);
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
