import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { testServer } from '../../src/platform/config/test-server.ts';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { entities } from '../../src/service/entities.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test('entities and migrations say the same: a new migration would be empty', async () => {
  const { rows } = await db.admin.query<{ name: string }>('SELECT current_database() AS name');
  const url = new URL(testServer().adminUrl);
  url.pathname = `/${rows[0]?.name ?? ''}`;
  const source = await new DataSource({
    type: 'postgres',
    driver: pg,
    url: url.href,
    entities: [...entities] as (new () => object)[],
  }).initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(source.entityMetadatas.length).toBeGreaterThan(0);
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  } finally {
    await source.destroy();
  }
});
