import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { orphansIn } from '../../../test/catalogue/orphans.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { fillOrganisations } from '../portfolio/testing/fill-organisations.ts';

const organisationId = randomUUID();
const SUPPLIERS = 60;

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await fillOrganisations(db.admin, {
    large: organisationId,
    id: randomUUID(),
    suppliers: SUPPLIERS,
    others: 1,
    each: 3,
  });
});
afterAll(() => db.close());

const faultOfCounts = async (): Promise<string | undefined> =>
  (await orphansIn(db.admin))['a count of suppliers that the rows do not give'];

async function rowsOfCounts(): Promise<number> {
  const { rows } = await db.admin.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM portfolio_counts WHERE organisation_id = $1',
    [organisationId],
  );
  return rows[0]?.count ?? 0;
}

/** Moves one supplier after another to another share that is known, each by a statement of its own. */
const moveEach = (by: number) =>
  db.database.transaction(organisationId, async (tx) => {
    const ids = await tx.query<{ id: string }>('SELECT supplier_id AS id FROM portfolio WHERE organisation_id = $1', [
      organisationId,
    ]);
    for (const { id } of ids)
      await tx.query('UPDATE portfolio SET coverage = coverage + $3 WHERE organisation_id = $1 AND supplier_id = $2', [
        organisationId,
        id,
        by,
      ]);
  });

test('Counts are those of the rows after every statement, also where two change the list at once or one is given up', async () => {
  expect(await faultOfCounts()).toBeUndefined();
  const givenUp = db.database.transaction(organisationId, async (tx) => {
    await tx.query('DELETE FROM portfolio WHERE organisation_id = $1', [organisationId]);
    throw new Error('given up');
  });
  await expect(givenUp).rejects.toThrow('given up');
  const label = (from: string, to: string) =>
    db.database.transaction(organisationId, (tx) =>
      tx.query('UPDATE portfolio SET label = $3 WHERE organisation_id = $1 AND label = $2', [organisationId, from, to]),
    );
  await Promise.all([label('HIGH', 'LOW'), label('CRITICAL', 'MEDIUM')]);
  await db.database.transaction(organisationId, (tx) =>
    tx.query(
      `DELETE FROM portfolio_values WHERE organisation_id = $1 AND facet = 'topics' AND value = 'WORKERS DOCS'`,
      [organisationId],
    ),
  );
  expect(await faultOfCounts()).toBeUndefined();
});

test('However many statements change the list, the counts stay few, and right', async () => {
  for (let time = 1; time <= 20; time += 1) await moveEach(time);
  expect(await rowsOfCounts()).toBeLessThan(20 * SUPPLIERS);
  expect(await faultOfCounts()).toBeUndefined();
});

test('A count that the rows do not give is found', async () => {
  await db.admin.query(
    `UPDATE portfolio_counts SET suppliers = suppliers + 1 WHERE organisation_id = $1 AND kind = 'country'`,
    [organisationId],
  );
  expect(await faultOfCounts()).toMatch(/^country /);
});
