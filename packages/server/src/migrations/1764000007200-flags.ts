import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** Flags that people work on: their state, what happened to them, what cleared them, and the checks for retaliation after that. */
export class Flags1764000007200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE flag_clearings (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        rule_id text NOT NULL,
        subject_kind text NOT NULL,
        subject_key text NOT NULL,
        severity text NOT NULL CHECK (severity IN ('L', 'M', 'H', 'C')),
        bases jsonb NOT NULL,
        cleared_at timestamptz NOT NULL,
        cleared_on date NOT NULL,
        -- When new facts made it answer its flag no more, when it did again after they were taken back, and so on by turns.
        moved_at timestamptz[] NOT NULL,
        ended_at timestamptz,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE UNIQUE INDEX flag_clearings_organisation_id_in_force_key
        ON flag_clearings (organisation_id, supplier_id, rule_id, subject_kind, subject_key) WHERE ended_at IS NULL;
      ${tenantTable('flag_clearings', 'SELECT, INSERT, UPDATE (moved_at, ended_at)')}

      CREATE TABLE flags (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        rule_id text NOT NULL,
        subject_kind text NOT NULL,
        subject_key text NOT NULL,
        class text NOT NULL,
        severity text NOT NULL CONSTRAINT flags_severity_check CHECK (severity IN ('L', 'M', 'H', 'C')),
        status text NOT NULL CONSTRAINT flags_status_check CHECK (status IN ('open', 'under-review', 'disputed', 'waiting', 'proposed', 'cleared')),
        first_seen_at timestamptz NOT NULL,
        waits_for text CONSTRAINT flags_waits_for_check CHECK (waits_for IN ('no-verifier', 'no-leverage')),
        next_on date,
        proposed_by uuid,
        proposed_bases jsonb,
        clearing_id uuid,
        changed_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE UNIQUE INDEX flags_organisation_id_identity_key ON flags (organisation_id, supplier_id, rule_id, subject_kind, subject_key);
      CREATE INDEX flags_organisation_id_status_changed_at_idx ON flags (organisation_id, status, changed_at);
      ${tenantTable('flags', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE flag_events (
        organisation_id uuid NOT NULL,
        flag_id uuid NOT NULL,
        number integer NOT NULL,
        at timestamptz NOT NULL,
        actor_id uuid NOT NULL,
        kind text NOT NULL,
        note text NOT NULL,
        details jsonb NOT NULL,
        PRIMARY KEY (organisation_id, flag_id, number)
      );
      ${tenantTable('flag_events', 'SELECT, INSERT')}

      CREATE TABLE flag_checks (
        organisation_id uuid NOT NULL,
        flag_id uuid NOT NULL,
        clearing_id uuid NOT NULL,
        days integer NOT NULL,
        due_on date NOT NULL,
        done_at timestamptz,
        PRIMARY KEY (organisation_id, flag_id, clearing_id, days)
      );
      CREATE INDEX flag_checks_organisation_id_due_on_idx ON flag_checks (organisation_id, due_on) WHERE done_at IS NULL;
      ${tenantTable('flag_checks', 'SELECT, INSERT, UPDATE (done_at)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE flag_checks, flag_events, flags, flag_clearings');
  }
}
