import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/**
 * What people state of suppliers by hand, and which of several statements they prefer. Observations of no file say whose they are, so that they go back when a
 * merge ends.
 */
export class FactsByHand1764000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE observations ADD COLUMN own_supplier_id uuid;

      CREATE TABLE hand_facts (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        site_key text NOT NULL,
        form text NOT NULL,
        said jsonb NOT NULL,
        source_kind text NOT NULL,
        assurance text NOT NULL,
        evidence_date date NOT NULL,
        document text NOT NULL,
        note text NOT NULL,
        corrects uuid,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        ended_at timestamptz,
        ended_by uuid,
        end_reason text,
        PRIMARY KEY (organisation_id, id),
        CONSTRAINT hand_facts_source_kind_check CHECK (source_kind IN ('buyer', 'supplier', 'audit', 'authority')),
        CONSTRAINT hand_facts_assurance_check CHECK (assurance IN ('alleged', 'admitted', 'documented', 'corroborated'))
      );
      CREATE INDEX hand_facts_organisation_id_supplier_id_idx ON hand_facts (organisation_id, supplier_id);
      ${tenantTable('hand_facts', 'SELECT, INSERT, UPDATE (ended_at, ended_by, end_reason)')}

      CREATE TABLE fact_preferences (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        site_key text NOT NULL,
        input_key text NOT NULL,
        fact text NOT NULL,
        chosen text NOT NULL,
        over text[] NOT NULL,
        reason text NOT NULL,
        note text NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        ended_at timestamptz,
        ended_by uuid,
        PRIMARY KEY (organisation_id, id),
        CONSTRAINT fact_preferences_reason_check
          CHECK (reason IN ('mistaken', 'closer', 'covers-more', 'outdated', 'other'))
      );
      CREATE UNIQUE INDEX fact_preferences_in_force_key ON fact_preferences (organisation_id, supplier_id, site_key, input_key, fact) WHERE ended_at IS NULL;
      ${tenantTable('fact_preferences', 'SELECT, INSERT, UPDATE (ended_at, ended_by)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE fact_preferences;
      DROP TABLE hand_facts;
      ALTER TABLE observations DROP COLUMN own_supplier_id;
    `);
  }
}
