import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['import_records', 'imports', 'review_questions'];

/**
 * Of which sites a record says something whose sector is not clear. Until now an answer spoke of all sites of the supplier, of those too whose sector was read,
 * and one about the country of origin of workers or inputs said where the site is: such questions are withdrawn.
 */
export class UnclearWork1764000001200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The policies of the tables hold for their owner too, and no organisation is set here.
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE import_records ADD COLUMN unclear_work jsonb NOT NULL DEFAULT '[]'`);
    // The key was made of the first row: where the first site is clear it was another one that was asked about, and nobody knows with which words.
    await runner.query(
      `UPDATE import_records SET unclear_work = jsonb_build_array(jsonb_build_object('site', record->'sites'->0->'key', 'work', work_key))
       WHERE work_key <> ''
         AND NOT jsonb_path_exists(record, '$.sites[0].observation.facts."activity.sectors".value[*] ? (@.confidence >= 70 && @.key != "UNKNOWN")')`,
    );
    await runner.query(
      `UPDATE review_questions q SET state = 'withdrawn', version = version + 1 WHERE q.kind = 'sector' AND q.state = 'open' AND NOT EXISTS (
         SELECT FROM import_records r CROSS JOIN jsonb_to_recordset(r.unclear_work) AS u (work text)
         WHERE r.organisation_id = q.organisation_id AND r.import_id = q.import_id AND u.work = q.memory_key)`,
    );
    await runner.query(
      `UPDATE review_questions q SET state = 'withdrawn', version = version + 1 WHERE q.kind = 'country' AND q.state = 'open' AND NOT EXISTS (
         SELECT FROM imports i CROSS JOIN jsonb_to_recordset(i.mapping) AS m (index integer, field text)
         CROSS JOIN LATERAL (SELECT i.file_facts->'header'->>m.index) AS h (heading)
         WHERE i.organisation_id = q.organisation_id AND i.id = q.import_id AND m.field = 'country'
           AND q.subject->>'heading' IN (h.heading, trim(h.heading || ' #' || (m.index + 1))))`,
    );
    await runner.query('ALTER TABLE import_records DROP COLUMN work_key');
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_records ADD COLUMN work_key text NOT NULL DEFAULT '';
      ALTER TABLE import_records DROP COLUMN unclear_work;
    `);
  }
}
