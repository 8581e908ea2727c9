import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['assessments', 'changes', 'outbox', 'portfolio', 'reassessments'];

/**
 * Results of FLRM-1.0 are made again by the job that assesses. A new version of the method is one change of a supplier, and what was said of migrants gains the
 * word by which texts tell how their share is known.
 */
export class Flrm111764000003500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE changes DROP CONSTRAINT changes_kind_check, ADD CONSTRAINT changes_kind_check
        CHECK (kind IN ('methodology', 'band', 'finding-new', 'finding-cleared', 'sanction-new', 'sanction-cleared'));
    `);
    // The policies of the tables hold for their owner too, and no organisation is set here.
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      UPDATE portfolio SET leading_parameters =
          leading_parameters || jsonb_build_object('migrantsKnown', 'exactly', 'migrantsOrUsual', leading_parameters->'migrants')
        WHERE leading_parameters ? 'migrants';
      UPDATE changes SET parameters = parameters || '{"migrantsKnown": "exactly"}' WHERE parameters ? 'migrants';
      INSERT INTO reassessments (organisation_id, supplier_id, cause, cause_id, requested_at)
        SELECT organisation_id, supplier_id, 'methodology', organisation_id, recorded_from FROM assessments
        WHERE recorded_to IS NULL AND methodology <> 'FLRM-1.1'
        ON CONFLICT DO NOTHING;
      -- No job run: nobody waits for it. It is due since the last result.
      INSERT INTO outbox (organisation_id, job, payload, created_at, due_at)
        SELECT organisation_id, 'risk.assess', jsonb_build_object('version', 1, 'organisationId', organisation_id, 'jobRunId', NULL),
          max(requested_at), max(requested_at)
        FROM reassessments WHERE cause = 'methodology' GROUP BY organisation_id;
    `);
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE changes NO FORCE ROW LEVEL SECURITY;
      DELETE FROM changes WHERE kind = 'methodology';
      ALTER TABLE changes FORCE ROW LEVEL SECURITY;
      ALTER TABLE changes DROP CONSTRAINT changes_kind_check, ADD CONSTRAINT changes_kind_check
        CHECK (kind IN ('band', 'finding-new', 'finding-cleared', 'sanction-new', 'sanction-cleared'));
    `);
  }
}
