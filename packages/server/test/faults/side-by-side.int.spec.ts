import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { THOROUGH } from '../../../facts/test/thorough.ts';
import { UserErrors } from '../../src/platform/errors/user-error.ts';
import { aService, type TestService } from '../e2e/a-service.ts';
import { anAnalyst, tilesOf } from '../../src/features/import/testing/importing.ts';
import { Child } from './child.ts';
import { Importer } from './importer.ts';
import { knownList, nextList } from './lists.ts';
import { PATIENCE } from './patience.ts';
import { soundness, SOUND } from './soundness.ts';

const LARGE = THOROUGH ? 6_000 : 800;
/** Milliseconds, so that one person stays well within the operations of a minute. */
const BETWEEN_REQUESTS = 200;
const LIST = `{ suppliers(first: 10) { totalCount edges { node { name } } } }`;

let service: TestService;
let worker: Child;

beforeAll(async () => {
  service = await aService();
  worker = await Child.start('worker', service.db.config);
}, PATIENCE);
afterAll(async () => {
  await worker.kill();
  await service.close();
});

describe('Two imports of one file at once', () => {
  test(
    'have one effect: the second is told that the file is imported, or being imported',
    async () => {
      const importer = await Importer.begin(service.db);
      const created = await Promise.all([
        importer.create('list.csv', knownList()),
        importer.create('list.csv', knownList()),
      ]);
      for (const row of created) await importer.askCheck(row);
      await importer.settled();
      const checked = await Promise.all(created.map((row) => importer.read(row)));
      const outcomes = await Promise.allSettled(checked.map((row) => importer.askCommit(row)));
      await importer.settled();
      const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
      expect(refused).toHaveLength(1);
      expect(refused[0]).toBeInstanceOf(UserErrors);
      const alone = await Importer.begin(service.db);
      await alone.whole('list.csv', knownList());
      expect(await importer.counts()).toEqual(await alone.counts());
      expect(await soundness(service.db, importer)).toEqual(SOUND);
    },
    PATIENCE,
  );
});

describe('While one organisation imports a long list', () => {
  test(
    'the pages of another one answer, with its own suppliers and no others',
    async () => {
      const [busy, other] = [await service.organisation('Busy Buyer'), await service.organisation('Other Buyer')];
      const quiet = Importer.of(service.db, anAnalyst(other.id));
      await quiet.whole('list.csv', knownList());
      const before = await other.owner.run<{ suppliers: { totalCount: number } }>(LIST);
      expect(before.data?.suppliers.totalCount).toBe((await quiet.counts()).suppliers);

      const importer = Importer.of(service.db, anAnalyst(busy.id));
      let running = true;
      const importing = importer.whole('long.csv', nextList(LARGE)).finally(() => (running = false));
      const answers = new Set<string>();
      while (running) {
        answers.add((await other.owner.run(LIST)).text);
        await wait(BETWEEN_REQUESTS);
      }
      expect(tilesOf(await importing).reduce((sum, rows) => sum + rows, 0)).toBe(LARGE);
      expect([...answers]).toEqual([before.text]);
    },
    PATIENCE,
  );
});
