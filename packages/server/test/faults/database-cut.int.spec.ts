import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SeededRandom } from '../../../../infra/seeds/seeded-random.ts';
import { faultRuns } from '../../src/platform/config/fault-runs.ts';
import { Ambush, type Moment } from './ambush.ts';
import { Child } from './child.ts';
import { differencesOf } from './end-state.ts';
import { LifeOfAnImport, STAGES, type Stage, type Undisturbed } from './life-of-an-import.ts';
import { OwnDatabase } from './own-database.ts';
import { soundness, SOUND } from './soundness.ts';

const { seeds, rows } = faultRuns();
const PATIENCE = 600_000;

let db: OwnDatabase;
let ambush: Ambush;
let worker: Child;
const undisturbed = new Map<Stage, Undisturbed>();

beforeAll(async () => {
  db = await OwnDatabase.start();
  ambush = await Ambush.open(db);
  worker = await Child.start('worker', db.config);
  const life = await LifeOfAnImport.begin(db, rows);
  for (const stage of STAGES) undisturbed.set(stage, await life.pass(stage, ambush));
}, PATIENCE);
afterAll(async () => {
  await worker.kill();
  await db.close();
});

describe.each(seeds)('An import whose database stops at a place that the seed %d decides', (seed) => {
  const random = new SeededRandom(seed);
  let life: LifeOfAnImport;

  beforeAll(async () => {
    life = await LifeOfAnImport.begin(db, rows);
  }, PATIENCE);

  test.each<[string, Stage, Moment]>([
    ['while the file is checked has every row in its tile, once', 'check', 'write'],
    ['while suppliers are written loses nothing and doubles nothing', 'commit', 'write'],
    ['while an answer is applied writes the row that waited, once', 'answer', 'write'],
    ['while it is undone is taken back whole', 'undo', 'write'],
  ])(
    '%s, and the worker goes on by itself',
    async (_, stage, moment) => {
      const expected = undisturbed.get(stage);
      await ambush.at(moment, random.between(1, expected?.places[moment] ?? 0));
      await life.ask(stage);
      await ambush.holds(async () => !(await life.importer.hasWork()));
      await db.cut();
      await ambush.lift(moment);
      await life.importer.settled();
      expect(worker.isAlive).toBe(true);
      expect(await soundness(db, life.importer)).toEqual(SOUND);
      expect(differencesOf(expected?.state ?? {}, await life.state())).toEqual({});
    },
    PATIENCE,
  );
});
