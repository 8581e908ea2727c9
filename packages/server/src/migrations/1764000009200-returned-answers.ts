import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/** What buyers return and accept, what they note, and what respondents are told of their answers. A request can be submitted more than once. */
export class ReturnedAnswers1764000009200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE requests ADD COLUMN returned_at timestamptz, ADD COLUMN accepted_at timestamptz, ADD COLUMN accepted_by uuid;
      GRANT UPDATE (returned_at, accepted_at, accepted_by) ON requests TO plumbline_app;

      CREATE TABLE request_returns (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        submission_id uuid NOT NULL,
        questions jsonb NOT NULL,
        answer_by date NOT NULL,
        returned_by uuid NOT NULL,
        returned_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        withdrawn_by uuid,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX request_returns_organisation_id_request_id_idx ON request_returns (organisation_id, request_id);
      CREATE UNIQUE INDEX request_returns_open_key ON request_returns (organisation_id, submission_id) WHERE withdrawn_at IS NULL;
      ${tenantTable('request_returns', 'SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by)')}

      CREATE TABLE answer_notes (
        organisation_id uuid NOT NULL,
        request_id uuid NOT NULL,
        item text NOT NULL,
        written_by uuid NOT NULL,
        note text NOT NULL,
        written_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, request_id, item, written_by)
      );
      ${tenantTable('answer_notes', 'SELECT, INSERT, UPDATE (note, written_at), DELETE')}

      ALTER TABLE received_answers ADD COLUMN role text NOT NULL DEFAULT '', ADD COLUMN language text NOT NULL DEFAULT 'en',
        ADD COLUMN credits jsonb NOT NULL DEFAULT '[]';

      ALTER TABLE inbox_requests ADD COLUMN accepted_at timestamptz;
      GRANT UPDATE (accepted_at) ON inbox_requests TO plumbline_app;

      CREATE TABLE inbox_returns (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        questions jsonb NOT NULL,
        answer_by date NOT NULL,
        returned_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        answered_at timestamptz,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX inbox_returns_organisation_id_request_id_idx ON inbox_returns (organisation_id, request_id);
      ${tenantTable('inbox_returns', 'SELECT, INSERT, UPDATE (withdrawn_at, answered_at)')}

      ALTER TABLE submissions ADD COLUMN role text NOT NULL DEFAULT '', ADD COLUMN language text NOT NULL DEFAULT 'en';
      DROP INDEX submissions_organisation_id_request_id_key;
      CREATE INDEX submissions_organisation_id_request_id_idx ON submissions (organisation_id, request_id, submitted_at);

      CREATE TABLE submission_credits (
        organisation_id uuid NOT NULL,
        submission_id uuid NOT NULL,
        credits jsonb NOT NULL,
        received_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, submission_id)
      );
      ${tenantTable('submission_credits', 'SELECT, INSERT')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE submission_credits, inbox_returns, answer_notes, request_returns;
      DROP INDEX submissions_organisation_id_request_id_idx;
      CREATE UNIQUE INDEX submissions_organisation_id_request_id_key ON submissions (organisation_id, request_id);
      ALTER TABLE submissions DROP COLUMN role, DROP COLUMN language;
      ALTER TABLE inbox_requests DROP COLUMN accepted_at;
      ALTER TABLE received_answers DROP COLUMN role, DROP COLUMN language, DROP COLUMN credits;
      ALTER TABLE requests DROP COLUMN returned_at, DROP COLUMN accepted_at, DROP COLUMN accepted_by;
    `);
  }
}
