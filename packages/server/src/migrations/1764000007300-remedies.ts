import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** What is done about findings: responses with their evidence, accepted plans, and the ledger of what workers got. */
export class Remedies1764000007300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE remedies (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        own_supplier_id uuid,
        rule_id text NOT NULL,
        site_key text NOT NULL,
        opened_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX remedies_organisation_id_supplier_id_idx ON remedies (organisation_id, supplier_id);
      ${tenantTable('remedies', 'SELECT, INSERT, UPDATE (supplier_id, own_supplier_id, version)')}

      CREATE TABLE remedy_steps (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        remedy_id uuid NOT NULL,
        place integer NOT NULL,
        response text NOT NULL CHECK (response IN ('none', 'declined', 'disclosed', 'plan-funded', 'on-schedule', 'confirmed-by-workers')),
        source text NOT NULL CHECK (source IN ('supplier', 'buyer', 'audit', 'authority')),
        evidence_date date NOT NULL,
        note text NOT NULL,
        verifier text CHECK (verifier IN ('union', 'worker-body', 'iom-un', 'independent-interviewer')),
        plan jsonb,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX remedy_steps_organisation_id_remedy_id_idx ON remedy_steps (organisation_id, remedy_id, place);
      ${tenantTable('remedy_steps', 'SELECT, INSERT')}

      CREATE TABLE remedy_entries (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        remedy_id uuid NOT NULL,
        place integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('repaid', 'debt-cancelled', 'documents-returned', 'measure')),
        day date NOT NULL,
        workers integer NOT NULL,
        former_workers integer NOT NULL,
        minor bigint,
        currency text,
        source text NOT NULL CHECK (source IN ('supplier', 'buyer', 'audit', 'authority', 'workers')),
        confirmed_by text CHECK (confirmed_by IN ('union', 'worker-body', 'iom-un', 'independent-interviewer')),
        note text NOT NULL,
        corrects uuid,
        taken_back boolean NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX remedy_entries_organisation_id_remedy_id_idx ON remedy_entries (organisation_id, remedy_id, place);
      ${tenantTable('remedy_entries', 'SELECT, INSERT')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE remedy_entries, remedy_steps, remedies');
  }
}
