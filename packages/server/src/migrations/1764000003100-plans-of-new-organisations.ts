import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keeps no statistics of organisations. With them the planner takes an organisation that came since the last ANALYZE for an empty one: every index that begins
 * with the organisation then seems as good as the key, and one look-up reads all rows. Without them it takes every organisation for one of two hundred.
 */
export class PlansOfNewOrganisations1764000003100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(eachTable('0'));
    await runner.query(
      'CREATE INDEX reassessments_organisation_id_cause_id_idx ON reassessments (organisation_id, cause_id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX reassessments_organisation_id_cause_id_idx');
    await runner.query(eachTable('DEFAULT'));
  }
}

function eachTable(statistics: string): string {
  return `
    DO $$
    DECLARE
      kept record;
    BEGIN
      FOR kept IN
        SELECT c.oid::regclass AS name, c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'organisation_id' AND NOT a.attisdropped
      LOOP
        EXECUTE format('ALTER TABLE %s ALTER COLUMN organisation_id SET STATISTICS ${statistics}', kept.name);
        PERFORM pg_clear_attribute_stats('public', kept.relname::text, 'organisation_id', false);
      END LOOP;
    END $$`;
}
