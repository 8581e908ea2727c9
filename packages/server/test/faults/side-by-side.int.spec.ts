import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { UserErrors } from '../../src/platform/errors/user-error.ts';
import { faultRuns } from '../../src/platform/config/fault-runs.ts';
import { aService, type TestService } from '../e2e/a-service.ts';
import { anAnalyst, tilesOf } from '../../src/features/import/testing/importing.ts';
import { Child } from './child.ts';
import { Importer } from './importer.ts';
import { knownList, nextList } from './lists.ts';
import { soundness, SOUND } from './soundness.ts';

const PATIENCE = 600_000;
const LARGE = faultRuns().rows * 4;
const LIST = `{ suppliers(first: 50) { totalCount edges { node { name } } } }`;

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
      const { data: before } = await other.owner.run<{ suppliers: { totalCount: number } }>(LIST);
      expect(before?.suppliers.totalCount).toBe((await quiet.counts()).suppliers);

      const importer = Importer.of(service.db, anAnalyst(busy.id));
      let running = true;
      const importing = importer.whole('long.csv', nextList(LARGE)).finally(() => (running = false));
      let answered = 0;
      while (running) {
        const { status, codes, data } = await other.owner.run(LIST);
        expect({ status, codes, data }).toEqual({ status: 200, codes: [], data: before });
        answered += 1;
      }
      const imported = await importing;
      expect(tilesOf(imported).reduce((sum, rows) => sum + rows, 0)).toBe(LARGE);
      expect(answered).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});
