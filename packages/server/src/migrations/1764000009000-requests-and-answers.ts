import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/**
 * What buyers ask, in their organisations; what suppliers answer, in theirs; and the links that let somebody without an account in, which belong to no
 * organisation. Nothing of one organisation points to a row of another: jobs carry what the other side needs.
 */
export class RequestsAndAnswers1764000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contacts (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        supplier_id uuid NOT NULL,
        email text NOT NULL,
        name text NOT NULL,
        language text NOT NULL,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE UNIQUE INDEX contacts_organisation_id_supplier_id_email_key ON contacts (organisation_id, supplier_id, email);
      ${tenantTable('contacts', 'SELECT, INSERT, UPDATE (name, language)')}

      CREATE TABLE requests (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        contact_id uuid NOT NULL,
        supplier_organisation_id uuid NOT NULL,
        template_version text NOT NULL,
        asking jsonb NOT NULL,
        reason text NOT NULL,
        note text NOT NULL,
        full_because text NOT NULL,
        due_on date NOT NULL,
        language text NOT NULL,
        by_mail boolean NOT NULL,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        carried_at timestamptz,
        opened_at timestamptz,
        started_at timestamptz,
        submitted_at timestamptz,
        withdrawn_at timestamptz,
        withdrawn_by uuid,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX requests_organisation_id_asked_at_idx ON requests (organisation_id, asked_at DESC, id);
      CREATE INDEX requests_organisation_id_supplier_id_idx ON requests (organisation_id, supplier_id);
      CREATE UNIQUE INDEX requests_open_key ON requests (organisation_id, supplier_id, contact_id) WHERE submitted_at IS NULL AND withdrawn_at IS NULL;
      ${tenantTable('requests', 'SELECT, INSERT, UPDATE (carried_at, opened_at, started_at, submitted_at, withdrawn_at, withdrawn_by)')}

      CREATE TABLE received_answers (
        organisation_id uuid NOT NULL,
        submission_id uuid NOT NULL,
        request_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        answers jsonb NOT NULL,
        answered_on date NOT NULL,
        submitted_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, submission_id)
      );
      CREATE INDEX received_answers_organisation_id_request_id_idx ON received_answers (organisation_id, request_id);
      ${tenantTable('received_answers', 'SELECT, INSERT')}

      CREATE TABLE inbox_requests (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        buyer_organisation_id uuid NOT NULL,
        buyer_name text NOT NULL,
        supplier_name text NOT NULL,
        template_version text NOT NULL,
        asking jsonb NOT NULL,
        reason text NOT NULL,
        note text NOT NULL,
        due_on date NOT NULL,
        language text NOT NULL,
        received_at timestamptz NOT NULL,
        opened_at timestamptz,
        started_at timestamptz,
        submitted_at timestamptz,
        withdrawn_at timestamptz,
        PRIMARY KEY (organisation_id, id)
      );
      ${tenantTable('inbox_requests', 'SELECT, INSERT, UPDATE (opened_at, started_at, submitted_at, withdrawn_at)')}

      CREATE TABLE saved_answers (
        organisation_id uuid NOT NULL,
        request_id uuid NOT NULL,
        item text NOT NULL,
        place text NOT NULL,
        version integer NOT NULL,
        id uuid NOT NULL,
        answer jsonb,
        session_id uuid NOT NULL,
        saved_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, request_id, item, place, version)
      );
      CREATE UNIQUE INDEX saved_answers_organisation_id_request_id_id_key ON saved_answers (organisation_id, request_id, id);
      ${tenantTable('saved_answers', 'SELECT, INSERT')}

      CREATE TABLE submissions (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        answers jsonb NOT NULL,
        answered_on date NOT NULL,
        session_id uuid NOT NULL,
        submitted_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE UNIQUE INDEX submissions_organisation_id_request_id_key ON submissions (organisation_id, request_id);
      ${tenantTable('submissions', 'SELECT, INSERT')}

      CREATE TABLE auth.request_links (
        token_hash text PRIMARY KEY,
        organisation_id uuid NOT NULL,
        request_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX request_links_request_id_idx ON auth.request_links (request_id);
      CREATE TABLE auth.request_sessions (
        token_hash text PRIMARY KEY,
        id uuid NOT NULL DEFAULT uuidv7(),
        organisation_id uuid NOT NULL,
        request_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX request_sessions_request_id_idx ON auth.request_sessions (request_id);
      CREATE TABLE auth.request_passwords (
        request_id uuid PRIMARY KEY,
        hash text NOT NULL,
        created_at timestamptz NOT NULL
      );
      GRANT SELECT, INSERT, DELETE ON auth.request_links, auth.request_sessions TO plumbline_auth;
      GRANT SELECT, INSERT ON auth.request_passwords TO plumbline_auth;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE auth.request_passwords, auth.request_sessions, auth.request_links;
      DROP TABLE submissions, saved_answers, inbox_requests, received_answers, requests, contacts;
    `);
  }
}
