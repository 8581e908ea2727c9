import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { nowOf, testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';

let db: TestDatabase;
let now: Date;
beforeAll(async () => {
  db = await testDatabase();
  now = await nowOf(db);
});
afterAll(() => db.close());

let organisationId: string;
let supplierId: string;
beforeEach(() => {
  [organisationId, supplierId] = [randomUUID(), randomUUID()];
});

const INSERT = `INSERT INTO observations (organisation_id, supplier_id, id, import_id, source_kind, assurance, protection, evidence_date, rows, facts, inputs, details, digest, recorded_from)
  VALUES ($1, $2, $3, $2, 'audit', 'documented', $4, '2026-11-20', '{}', '{}', '[]', '{}', '', $5)`;
const said = (protection: string): unknown[] => [organisationId, supplierId, randomUUID(), protection, now];

/** As the role of safeguarding, which nobody can log in as, in this organisation. */
async function asSafeguarding<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
  await db.admin.query(
    `BEGIN; SET LOCAL app.organisation_id = '${organisationId}'; SET LOCAL ROLE plumbline_safeguarding`,
  );
  try {
    const { rows } = await db.admin.query<Row>(sql, parameters);
    await db.admin.query('COMMIT');
    return rows;
  } catch (error) {
    await db.admin.query('ROLLBACK');
    throw error;
  }
}

const asApplication = (sql: string, parameters: readonly unknown[] = [organisationId]) =>
  db.database.transaction(organisationId, (tx) => tx.query(sql, parameters));

describe('What is sealed', () => {
  test('is kept by the role of safeguarding, and is not there for the application', async () => {
    await asApplication(INSERT, said('none'));
    await asSafeguarding(INSERT, said('sealed'));
    const all = 'SELECT protection FROM observations WHERE organisation_id = $1 ORDER BY protection';
    expect(await asSafeguarding(all, [organisationId])).toEqual([{ protection: 'none' }, { protection: 'sealed' }]);
    expect(await asApplication(all)).toEqual([{ protection: 'none' }]);
    const asOf = await nowOf(db);
    expect(await db.database.reading(organisationId, asOf, (tx) => tx.query(all, [organisationId]))).toEqual([
      { protection: 'none' },
    ]);
    expect(
      await asApplication(
        'UPDATE observations SET recorded_to = recorded_from WHERE organisation_id = $1 RETURNING id',
      ),
    ).toHaveLength(1);
  });

  test('is nothing that the application can write', async () => {
    await expect(asApplication(INSERT, said('sealed'))).rejects.toThrow(/row-level security/);
    await expect(asApplication('SET LOCAL ROLE plumbline_safeguarding', [])).rejects.toThrow(/permission denied/);
  });

  test('later is told of the results that rested on it, and of no other organisation', async () => {
    await asApplication(INSERT, said('none'));
    await asSafeguarding(`UPDATE observations SET protection = 'sealed' WHERE supplier_id = $1`, [supplierId]);
    expect(await asApplication('SELECT supplier_id FROM past_withheld WHERE organisation_id = $1')).toEqual([
      { supplier_id: supplierId },
    ]);
    expect(await asApplication('SELECT id FROM observations WHERE organisation_id = $1')).toEqual([]);
    const theirs = organisationId;
    organisationId = randomUUID();
    expect(await asSafeguarding('SELECT id FROM observations WHERE organisation_id = $1', [theirs])).toEqual([]);
  });
});
