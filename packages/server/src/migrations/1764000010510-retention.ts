import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** For how long files of the library are kept and why, what holds them longer, and when they were destroyed. */
export class Retention1764000010510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE evidence ADD COLUMN destroyed_at timestamptz;

      CREATE TABLE evidence_terms (
        organisation_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        purpose text NOT NULL CONSTRAINT evidence_terms_purpose_check CHECK (purpose IN ('due-diligence', 'customs')),
        chosen_by uuid NOT NULL,
        chosen_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, evidence_id)
      );
      ${tenantTable('evidence_terms', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE evidence_holds (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        reason text NOT NULL,
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL,
        lifted_by uuid,
        lifted_at timestamptz,
        lift_reason text,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX evidence_holds_organisation_id_evidence_id_idx ON evidence_holds (organisation_id, evidence_id);
      CREATE UNIQUE INDEX evidence_holds_organisation_id_evidence_id_open_key ON evidence_holds (organisation_id, evidence_id)
        WHERE lifted_at IS NULL;
      ${tenantTable('evidence_holds', 'SELECT, INSERT, UPDATE')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE evidence_holds, evidence_terms; ALTER TABLE evidence DROP COLUMN destroyed_at;');
  }
}
