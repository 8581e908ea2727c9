import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { tenantTables } from './catalogue.ts';
import { fillTables } from './fill-tables.ts';
import { orphansIn, POINTERS } from './orphans.ts';
import { KEPT_BY_TRIGGERS, WRITTEN_IN_BULK } from './written-in-bulk.ts';

/** Columns with an id that is not the key of one table, each with what it is. */
const OF_MANY: Readonly<Record<string, string>> = {
  ended_by: 'an import or an answer',
  cause_id: 'an import, an answer, a list or an organisation',
  past_id: 'tells former rows of one supplier apart; nothing points to it',
  split_from: 'a question that may have been asked anew since',
  proposed_by: 'a person',
  linked_by: 'a person',
  subject_id: 'a supplier, a fact, a flag, a decision or a finding',
  decided_by: 'a person',
  owner_id: 'a person',
  undone_by: 'a person',
  lifted_by: 'a person',
  end_proposed_by: 'a person',
  end_declined_by: 'a person',
  job_run_id: 'null when nobody watches; the run is told, whether it is kept or not',
};

describe('Rows that point nowhere', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  test('an empty database has none', async () => {
    expect(await orphansIn(db.admin)).toEqual({});
  });

  test('are looked for in every column with an id of a table that is written in bulk and has no foreign keys', async () => {
    const { rows } = await db.admin.query<{ place: string; held: boolean }>(
      `SELECT relname || '.' || attname AS place, EXISTS (
         SELECT FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = c.oid AND a.attnum = ANY (k.conkey)) AS held
       FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
       WHERE relnamespace = 'public'::regnamespace AND relname = ANY ($1) AND atttypid = 'uuid'::regtype AND NOT attisdropped AND attname NOT IN ('id', 'organisation_id')`,
      [[...WRITTEN_IN_BULK, ...KEPT_BY_TRIGGERS]],
    );
    const looked = new Set(POINTERS.map(({ table, column }) => `${table}.${column}`));
    const missing = rows
      .filter(({ place, held }) => !held && !looked.has(place) && OF_MANY[place.split('.')[1] ?? ''] === undefined)
      .map(({ place }) => place);
    expect(rows.length).toBeGreaterThan(WRITTEN_IN_BULK.length);
    expect(missing).toEqual([]);
  });

  test('are found, whatever they point to', async () => {
    const [file, review, answer] = [randomUUID(), randomUUID(), randomUUID()];
    await fillTables(db.admin, await tenantTables(db.admin), [file, review, answer]);
    for (const [kind, organisation] of Object.entries({ review, answer }))
      await db.admin.query('UPDATE observations SET origin_kind = $1 WHERE organisation_id = $2', [kind, organisation]);
    await db.admin.query(`UPDATE import_records SET applied_at = '2026-11-24T12:00:00Z'`);
    const found = new Set(Object.keys(await orphansIn(db.admin)));
    expect(POINTERS.map(({ fault }) => fault).filter((fault) => !found.has(fault))).toEqual([]);
  });
});
