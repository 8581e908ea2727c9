import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SeededRandom } from '../../../../infra/seeds/seeded-random.ts';
import { faultRuns } from '../../src/platform/config/fault-runs.ts';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { Ambush, type Moment } from './ambush.ts';
import { Child } from './child.ts';
import { differencesOf } from './end-state.ts';
import { LifeOfAnImport, STAGES, type Stage, type Undisturbed } from './life-of-an-import.ts';
import { soundness, SOUND } from './soundness.ts';

const { seeds, rows } = faultRuns();
const PATIENCE = 600_000;

let db: TestDatabase;
let ambush: Ambush;
let worker: Child;
const undisturbed = new Map<Stage, Undisturbed>();

beforeAll(async () => {
  db = await testDatabase();
  ambush = await Ambush.open(db);
  worker = await Child.start('worker', db.config);
  const life = await LifeOfAnImport.begin(db, rows);
  for (const stage of STAGES) undisturbed.set(stage, await life.pass(stage, ambush));
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
  }, PATIENCE);

  /** Lets the worker come to some place of the stage, and kills it there. */
  async function killAt(stage: Stage, moment: Moment, ask: () => Promise<void>): Promise<void> {
    const place = random.between(1, undisturbed.get(stage)?.places[moment] ?? 0);
    await ambush.at(moment, place);
    await ask();
    await ambush.holds(async () => !(await life.importer.hasWork()));
    await worker.kill();
    await ambush.lift(moment);
  }

  async function restart(): Promise<void> {
    worker = await Child.start('worker', db.config);
  }

  async function expectAsUndisturbed(stage: Stage): Promise<void> {
    await life.importer.settled();
    expect(await soundness(db, life.importer)).toEqual(SOUND);
    expect(differencesOf(undisturbed.get(stage)?.state ?? {}, await life.state())).toEqual({});
  }

  const killedOnce = async (stage: Stage): Promise<void> => {
    await killAt(stage, 'write', () => life.ask(stage));
    await restart();
    await expectAsUndisturbed(stage);
  };

  test('while the file is checked has every row in its tile, once', () => killedOnce('check'), PATIENCE);

  test(
    'while suppliers are written, and again while they are assessed, loses nothing and doubles nothing',
    async () => {
      await killAt('commit', 'write', () => life.ask('commit'));
      await killAt('commit', 'assess', restart);
      await restart();
      await expectAsUndisturbed('commit');
    },
    PATIENCE,
  );

  test('while an answer is applied writes the row that waited, once', () => killedOnce('answer'), PATIENCE);

  test('while it is undone is taken back whole', () => killedOnce('undo'), PATIENCE);
});
