import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createReadStream, type ReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { realData } from '../../../facts/test/real-data.ts';
import expected from '../../../intake/test/lists/expected.json' with { type: 'json' };
import { tilesOf } from '../../src/features/import/testing/importing.ts';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { startWorker, type Worker } from '../../src/service/start-worker.ts';
import { differencesOf, rowsOf, type EndState } from '../faults/end-state.ts';
import { Importer } from '../faults/importer.ts';
import { IMPATIENT } from '../faults/patience.ts';
import { orphansIn } from '../catalogue/orphans.ts';

const folder = realData();
const onRealLists = folder === null ? test.skip : test;
const { lists } = expected;
/** Queries for the suppliers that pages show and searches find. Withdrawn ones must be in none. */
const SHOWN = ['portfolio', 'portfolio_values', 'search_tokens'];
const WORDS = ['supplier_identifiers', 'supplier_keys', 'supplier_names'];
/** Of several imports that say the same word, any one holds it: docs/adr/0028-an-import-writes-new-words-only.md. */
const HOLDER = ['origin_kind', 'origin_id', 'import_id'];
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

let db: TestDatabase;
let worker: Worker;

beforeAll(async () => {
  db = await testDatabase();
  worker = await startWorker(db.config, IMPATIENT);
});
afterAll(async () => {
  await worker.close();
  await db.close();
});

function read(file: string): ReadStream {
  return createReadStream(join(folder ?? '', 'suppliers', file));
}

describe('A real supplier list, imported through the service', () => {
  onRealLists.each(lists.map((list) => [list.file, list] as const))(
    '%s gives an empty organisation the suppliers and sites that were counted by hand, and nothing the second time',
    async (file, list) => {
      const importer = await Importer.begin(db);
      const imported = await importer.whole(basename(file), read(file));
      expect(imported).toMatchObject({ state: 'imported', failure: null, rowCount: list.rows });
      expect(tilesOf(imported)).toEqual([list.accepted, 0, 0, 0, list.rejected]);
      expect([imported.supplierCount, imported.siteCount]).toEqual([list.suppliers, list.sites]);
      expect(await importer.counts()).toMatchObject({
        suppliers: list.suppliers,
        sites: list.sites,
        listed: list.suppliers,
      });
      const again = await importer.check(await importer.create(basename(file), read(file)));
      expect(tilesOf(again)).toEqual([0, 0, list.accepted, 0, list.rejected]);
    },
  );
});

// Each list has a day of its own: of two lists for one day, importing one again would rename a supplier.
const dayOf = (file: string): string =>
  new Date(Date.UTC(2026, 0, 1 + lists.findIndex((list) => list.file === file))).toISOString().slice(0, 10);

describe('All real lists in one organisation, one after the other', () => {
  const imports = new Map<string, string>();
  let importer: Importer;

  beforeAll(async () => {
    importer = await Importer.begin(db);
  });

  onRealLists.each(lists.map((list) => [list.file, list] as const))(
    'every row of %s is new, changed, the same, waiting for an answer or rejected',
    async (file, list) => {
      const imported = await importer.whole(basename(file), read(file), dayOf(file));
      imports.set(file, imported.id);
      expect(imported).toMatchObject({ state: 'imported', failure: null, rowCount: list.rows });
      expect(sum(tilesOf(imported))).toBe(list.rows);
      expect(imported.rejectedRows).toBe(list.rejected);
    },
  );

  const shown = async (): Promise<EndState> => {
    const { organisationId } = importer.viewer;
    return {
      ...(await rowsOf(db.admin, organisationId, SHOWN)),
      ...(await rowsOf(db.admin, organisationId, WORDS, HOLDER)),
    };
  };

  onRealLists.each(['lists/contributor_05.csv', 'nike_2025_12.csv', 'os_hub_facilities.csv.gz'])(
    '%s can be undone and imported again, and everything is as it was',
    async (file) => {
      const [counts, rows] = [await importer.counts(), await shown()];
      const undone = await importer.undo(await importer.read({ id: imports.get(file) ?? '' }));
      expect(undone.state).toBe('undone');
      expect((await importer.counts()).observations).toBeLessThan(counts.observations);
      expect((await importer.whole(basename(file), read(file), dayOf(file))).state).toBe('imported');
      expect(await importer.counts()).toEqual(counts);
      expect(differencesOf(rows, await shown())).toEqual({});
    },
  );

  onRealLists('no row that was written points nowhere', async () => {
    expect(await orphansIn(db.admin)).toEqual({});
  });
});
