import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SeededRandom } from '../../../../infra/seeds/seeded-random.ts';
import { faultRuns } from '../../src/platform/config/fault-runs.ts';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { Ambush, type Moment } from './ambush.ts';
import { Child } from './child.ts';
import { LifeOfAnImport, type Stage, type Undisturbed } from './life-of-an-import.ts';
import { PATIENCE } from './patience.ts';
import { SOUND } from './soundness.ts';

const { seeds, rows } = faultRuns();

let db: TestDatabase;
let ambush: Ambush;
let worker: Child;
let undisturbed: Record<Stage, Undisturbed>;

beforeAll(async () => {
  db = await testDatabase();
  ambush = await Ambush.open(db);
  worker = await Child.start('worker', db.config);
  undisturbed = await (await LifeOfAnImport.begin(db, rows)).undisturbed(ambush);
}, PATIENCE);
afterAll(async () => {
  await worker.kill();
  await db.close();
});

describe.each(seeds)('An import whose worker is killed at a place that the seed %d decides', (seed) => {
  const random = new SeededRandom(seed);
  let life: LifeOfAnImport;

  beforeAll(async () => {
    life = await LifeOfAnImport.begin(db, rows);
    await life.ask('create');
  }, PATIENCE);

  /** Lets the worker reach a place in the stage, and kills it there. */
  async function killAt(stage: Stage, moment: Moment, ask: () => Promise<void>): Promise<void> {
    await ambush.at(moment, random.between(1, undisturbed[stage].places[moment]));
    await ask();
    await ambush.holds(async () => !(await life.importer.hasWork()));
    await worker.kill();
    await ambush.lift();
  }

  async function restart(): Promise<void> {
    worker = await Child.start('worker', db.config);
  }

  async function killedOnce(stage: Stage): Promise<void> {
    await killAt(stage, 'write', () => life.ask(stage));
    await restart();
    expect(await life.faults(undisturbed[stage])).toEqual(SOUND);
  }

  test('while the file is checked has every row in its tile, once', () => killedOnce('check'), PATIENCE);

  test(
    'while suppliers are written, and again while they are assessed, loses nothing and doubles nothing',
    async () => {
      await killAt('commit', 'write', () => life.ask('commit'));
      await killAt('commit', 'assess', restart);
      await restart();
      expect(await life.faults(undisturbed.commit)).toEqual(SOUND);
    },
    PATIENCE,
  );

  test('while an answer is applied writes the row that waited, once', () => killedOnce('answer'), PATIENCE);

  test('while it is undone is taken back whole', () => killedOnce('undo'), PATIENCE);
});
