import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SeededRandom } from '../../../../infra/seeds/seeded-random.ts';
import { faultRuns } from '../../src/platform/config/fault-runs.ts';
import { Ambush } from './ambush.ts';
import { Child } from './child.ts';
import { LifeOfAnImport, type Stage, type Undisturbed } from './life-of-an-import.ts';
import { OwnDatabase } from './own-database.ts';
import { IMPATIENT, PATIENCE } from './patience.ts';
import { SOUND } from './soundness.ts';

const { seeds, rows } = faultRuns();
/** Milliseconds that are longer than the test: nothing of it is waited for. */
const FOR_EVER = 100 * PATIENCE;

let db: OwnDatabase;
let ambush: Ambush;
let worker: Child;
let undisturbed: Record<Stage, Undisturbed>;

beforeAll(async () => {
  db = await OwnDatabase.start();
  ambush = await Ambush.open(db);
  worker = await Child.start('worker', db.config);
  undisturbed = await (await LifeOfAnImport.begin(db, rows)).undisturbed(ambush);
}, PATIENCE);
afterAll(async () => {
  await worker.kill();
  await db.close();
});

describe.each(seeds)('An import whose database is killed at a place that the seed %d decides', (seed) => {
  const random = new SeededRandom(seed);
  let life: LifeOfAnImport;

  beforeAll(async () => {
    life = await LifeOfAnImport.begin(db, rows);
    await life.ask('create');
  }, PATIENCE);

  test.each<[string, Stage]>([
    ['while the file is checked has every row in its tile, once', 'check'],
    ['while suppliers are written loses nothing and doubles nothing', 'commit'],
    ['while an answer is applied writes the row that waited, once', 'answer'],
    ['while it is undone is taken back whole', 'undo'],
  ])(
    '%s, and the worker goes on by itself',
    async (_, stage) => {
      await ambush.at('write', random.between(1, undisturbed[stage].places.write));
      await life.ask(stage);
      await ambush.holds(async () => !(await life.importer.hasWork()));
      await db.kill();
      await ambush.lift();
      expect(await life.faults(undisturbed[stage])).toEqual(SOUND);
      expect(worker.isAlive).toBe(true);
    },
    PATIENCE,
  );
});

test(
  'an import whose database is killed goes on when the database is back, and not only when its lease is over',
  async () => {
    await worker.kill();
    worker = await Child.start('worker', db.config, { ...IMPATIENT, lockDuration: FOR_EVER, lease: FOR_EVER });
    const life = await LifeOfAnImport.begin(db, rows);
    for (const stage of ['create', 'check'] as const) {
      await life.ask(stage);
      await life.importer.settled();
    }
    await ambush.at('write', Math.ceil(undisturbed.commit.places.write / 2));
    await life.ask('commit');
    await ambush.holds(async () => !(await life.importer.hasWork()));
    await db.kill();
    await ambush.lift();
    expect(await life.faults(undisturbed.commit)).toEqual(SOUND);
    expect(worker.isAlive).toBe(true);
  },
  PATIENCE,
);
