import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** What every organisation has: people, the audit chain, the outbox, runs of jobs, answers kept for repeated requests. */
export class Tenancy1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA safeguarding AUTHORIZATION plumbline_owner;
      GRANT USAGE ON SCHEMA safeguarding TO plumbline_safeguarding;
      GRANT USAGE ON SCHEMA public TO plumbline_app, plumbline_system;

      CREATE TABLE people (
        organisation_id uuid NOT NULL,
        user_id uuid NOT NULL,
        display_name text NOT NULL,
        member boolean NOT NULL DEFAULT true,
        PRIMARY KEY (organisation_id, user_id)
      );
      ${tenantTable('people', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE audit_heads (
        organisation_id uuid PRIMARY KEY,
        sequence bigint NOT NULL,
        hash text NOT NULL
      );
      ${tenantTable('audit_heads', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE audit_entries (
        organisation_id uuid NOT NULL,
        sequence bigint NOT NULL,
        at timestamptz NOT NULL,
        actor_id uuid,
        verb text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        parameters jsonb NOT NULL,
        salt text NOT NULL,
        previous_hash text NOT NULL,
        hash text NOT NULL,
        PRIMARY KEY (organisation_id, sequence)
      );
      CREATE INDEX audit_entries_organisation_id_verb_sequence_idx ON audit_entries (organisation_id, verb, sequence DESC);
      CREATE INDEX audit_entries_organisation_id_subject_id_sequence_idx ON audit_entries (organisation_id, subject_id, sequence DESC);
      CREATE INDEX audit_entries_organisation_id_actor_id_sequence_idx ON audit_entries (organisation_id, actor_id, sequence DESC);
      ${tenantTable('audit_entries', 'SELECT, INSERT')}

      CREATE TABLE outbox (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        job text NOT NULL,
        payload jsonb NOT NULL,
        job_run_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        relay_count integer NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL DEFAULT now(),
        leased_until timestamptz NOT NULL DEFAULT '-infinity',
        starts integer NOT NULL DEFAULT 0,
        attempts integer NOT NULL DEFAULT 0,
        fencing_token bigint NOT NULL DEFAULT 0,
        handled_at timestamptz,
        dead_at timestamptz,
        reason_code text,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX outbox_open_idx ON outbox (leased_until, created_at) WHERE handled_at IS NULL AND dead_at IS NULL;
      CREATE INDEX outbox_organisation_id_job_run_id_idx ON outbox (organisation_id, job_run_id);
      ${tenantTable('outbox', 'SELECT, INSERT, UPDATE, DELETE')}
      CREATE POLICY outbox_system ON outbox TO plumbline_system USING (true) WITH CHECK (true);
      GRANT SELECT, UPDATE, DELETE ON outbox TO plumbline_system;

      CREATE TABLE job_runs (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        kind text NOT NULL,
        title_parameters jsonb NOT NULL DEFAULT '{}',
        subject_type text NOT NULL,
        subject_id uuid,
        started_by uuid,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
        stage text NOT NULL DEFAULT '',
        done integer NOT NULL DEFAULT 0,
        total integer NOT NULL DEFAULT 0,
        attempts integer NOT NULL DEFAULT 0,
        fencing_token bigint NOT NULL DEFAULT 0,
        reason_code text,
        reason_parameters jsonb NOT NULL DEFAULT '{}',
        cancel_requested_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        stage_started_at timestamptz,
        updated_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX job_runs_organisation_id_created_at_idx ON job_runs (organisation_id, created_at DESC, id);
      CREATE INDEX job_runs_organisation_id_subject_id_idx ON job_runs (organisation_id, subject_id);
      CREATE INDEX job_runs_open_idx ON job_runs (updated_at) WHERE finished_at IS NULL;
      ${tenantTable('job_runs', 'SELECT, INSERT, UPDATE')}
      CREATE POLICY job_runs_system ON job_runs TO plumbline_system USING (true) WITH CHECK (true);
      GRANT SELECT, UPDATE ON job_runs TO plumbline_system;

      CREATE TABLE kept_responses (
        organisation_id uuid NOT NULL,
        user_id uuid NOT NULL,
        key text NOT NULL,
        request_digest text NOT NULL,
        claimed_by text NOT NULL,
        applied_at timestamptz,
        response text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, user_id, key)
      );
      CREATE INDEX kept_responses_organisation_id_created_at_idx ON kept_responses (organisation_id, created_at);
      ${tenantTable('kept_responses', 'SELECT, INSERT, UPDATE, DELETE')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migrations cannot be taken back: drop the database instead');
  }
}
