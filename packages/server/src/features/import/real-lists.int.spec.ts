import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { realData } from '../../../../facts/test/real-data.ts';
import expected from '../../../../intake/test/lists/expected.json' with { type: 'json' };
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import { anAnalyst, Importing, tilesOf } from './testing/importing.ts';

const folder = realData();
const onRealLists = folder === null ? test.skip : test;
/** One of each kind: a contributor's list with repeats, mills, a brand's factories. */
const lists = expected.lists
  .filter(({ file }) => /contributor_02\.csv|universal_mill|nike/.test(file))
  .map((list) => [list.file, list] as const);

let importing: Importing;
let database: TestDatabase;

beforeAll(async () => {
  ({ importing, test: database } = await Importing.begin());
});
afterAll(() => database.close());

describe('A real supplier list', () => {
  onRealLists.each(lists)(
    '%s gives an empty organisation the suppliers and sites that were counted by hand',
    async (file, list) => {
      const viewer = anAnalyst();
      const path = join(folder ?? '', 'suppliers', file);
      const imported = await importing.whole(viewer, basename(path), createReadStream(path));
      expect(tilesOf(imported)).toEqual([list.accepted, 0, 0, 0, list.rejected]);
      const [written] = await importing.database.transaction(viewer.organisationId, (tx) =>
        tx.query(
          `SELECT (SELECT count(*)::int FROM suppliers WHERE organisation_id = $1 AND state = 'active') AS suppliers,
                (SELECT count(*)::int FROM sites WHERE organisation_id = $1) AS sites`,
          [viewer.organisationId],
        ),
      );
      expect(written).toEqual({ suppliers: list.suppliers, sites: list.sites });
      expect([imported.supplierCount, imported.siteCount]).toEqual([list.suppliers, list.sites]);
      const again = await importing.check(
        viewer,
        await importing.create(viewer, basename(path), createReadStream(path)),
      );
      expect(tilesOf(again)).toEqual([0, 0, list.accepted, 0, list.rejected]);
    },
  );

  onRealLists('adds up to its rows in an organisation that has the others already', async () => {
    const viewer = anAnalyst();
    for (const [file, list] of lists) {
      const path = join(folder ?? '', 'suppliers', file);
      const imported = await importing.whole(viewer, basename(path), createReadStream(path));
      expect(tilesOf(imported).reduce((sum, each) => sum + each, 0)).toBe(list.rows);
    }
  });
});
