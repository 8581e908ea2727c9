import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { tenantTables } from './catalogue.ts';
import { fillTables } from './fill-tables.ts';
import { orphansIn } from './orphans.ts';

describe('Rows that point nowhere', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  test('an empty database has none', async () => {
    expect(await orphansIn(db.admin)).toEqual({});
  });

  test('are found in every table that has no foreign keys', async () => {
    await fillTables(db.admin, await tenantTables(db.admin), [randomUUID()]);
    const found = Object.keys(await orphansIn(db.admin));
    expect(found).toContain('an observation without its supplier');
    expect(found).toContain('a value of the portfolio without its row');
    expect(found).toHaveLength(20);
  });
});
