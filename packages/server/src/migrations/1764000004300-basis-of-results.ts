import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

const QUEUED = ['assessments', 'outbox', 'reassessments'];

/**
 * A result names the engine that made it, and the digests that it names can be opened: the texts of shipped tables and rules are kept once for the installation, and
 * which screening lists a digest stands for is kept for each organisation. The digest of the tables is now that of their rows, so that results are made again.
 */
export class BasisOfResults1764000004300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE assessments ADD COLUMN engine text NOT NULL DEFAULT '';
      CREATE TABLE kept_editions (
        digest text PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('method', 'shipped', 'table')),
        content text NOT NULL
      );
      GRANT SELECT ON kept_editions TO plumbline_app;
      CREATE TABLE edition_lists (
        organisation_id uuid NOT NULL,
        digest text NOT NULL,
        shipped text NOT NULL,
        list_ids uuid[] NOT NULL,
        PRIMARY KEY (organisation_id, digest)
      );
      ${tenantTable('edition_lists', 'SELECT, INSERT')}
    `);
    // The policies of the tables hold for their owner too, and no organisation is set here.
    for (const table of QUEUED) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      INSERT INTO reassessments (organisation_id, supplier_id, cause, cause_id, requested_at)
        SELECT organisation_id, supplier_id, 'methodology', organisation_id, recorded_from FROM assessments WHERE recorded_to IS NULL
        ON CONFLICT DO NOTHING;
      -- No job run: nobody waits for it. It is due since the last result.
      INSERT INTO outbox (organisation_id, job, payload, created_at, due_at)
        SELECT organisation_id, 'risk.assess', jsonb_build_object('version', 1, 'organisationId', organisation_id, 'jobRunId', NULL),
          max(recorded_from), max(recorded_from)
        FROM assessments WHERE recorded_to IS NULL GROUP BY organisation_id;
    `);
    for (const table of QUEUED) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE edition_lists, kept_editions; ALTER TABLE assessments DROP COLUMN engine');
  }
}
