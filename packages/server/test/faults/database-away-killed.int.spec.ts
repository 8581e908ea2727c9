import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Ambush } from './ambush.ts';
import { Child } from './child.ts';
import { LifeOfAnImport } from './life-of-an-import.ts';
import { OwnDatabase } from './own-database.ts';
import { IMPATIENT, PATIENCE } from './patience.ts';
import { SOUND } from './soundness.ts';

const ROWS = 600;
/** Milliseconds that are longer than the test: nothing of it is waited for. */
const FOR_EVER = 100 * PATIENCE;

let db: OwnDatabase;
let ambush: Ambush;
let worker: Child;

beforeAll(async () => {
  db = await OwnDatabase.start();
  ambush = await Ambush.open(db);
  worker = await Child.start('worker', db.config, { ...IMPATIENT, lockDuration: FOR_EVER, lease: FOR_EVER });
}, PATIENCE);
afterAll(async () => {
  await worker.kill();
  await db.close();
});

test(
  'an import whose database is killed goes on when the database is back, and not only when its lease is over',
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
    await db.kill();
    await ambush.lift();
    expect(await life.faults(undisturbed.commit)).toEqual(SOUND);
    expect(worker.isAlive).toBe(true);
  },
  PATIENCE,
);
