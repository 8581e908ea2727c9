import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.ts';

/**
 * Asks many suppliers at a time. A mail has all requests of one contact; an asking is prepared, looked at and then carried out in batches. Requests know when their
 * contact was reminded, and that it is the wrong person. A contact can be changed and deleted, and the last day of a request can be put off.
 */
export class ManyRequests1764000009300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE request_mails (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL,
        email text NOT NULL,
        day date NOT NULL,
        created_at timestamptz NOT NULL,
        asked_for_at timestamptz,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE UNIQUE INDEX request_mails_reminder_key ON request_mails (organisation_id, email, day) WHERE kind = 'request-reminder';
      CREATE INDEX request_mails_waiting_idx ON request_mails (organisation_id) WHERE asked_for_at IS NULL;
      ${tenantTable('request_mails', 'SELECT, INSERT, DELETE, UPDATE (asked_for_at)')}

      CREATE TABLE askings (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        whom jsonb NOT NULL,
        terms jsonb NOT NULL,
        asked_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        tested_at timestamptz,
        started_at timestamptz,
        reached text NOT NULL DEFAULT '',
        asked integer NOT NULL DEFAULT 0,
        PRIMARY KEY (organisation_id, id)
      );
      ${tenantTable('askings', 'SELECT, INSERT, DELETE, UPDATE (tested_at, started_at, reached, asked)')}

      ALTER TABLE requests ADD mail_id uuid, ADD reminder_id uuid, ADD reminders integer NOT NULL DEFAULT 0, ADD reminded_on date, ADD not_me_at timestamptz;
      CREATE INDEX requests_mail_id_idx ON requests (organisation_id, mail_id) WHERE mail_id IS NOT NULL;
      CREATE INDEX requests_reminder_id_idx ON requests (organisation_id, reminder_id) WHERE reminder_id IS NOT NULL;
      CREATE INDEX requests_contact_id_idx ON requests (organisation_id, contact_id);
      CREATE INDEX requests_open_due_on_idx ON requests (organisation_id, due_on) WHERE submitted_at IS NULL AND withdrawn_at IS NULL;
      GRANT UPDATE (due_on, reminder_id, reminders, reminded_on, not_me_at) ON requests TO plumbline_app;

      ALTER TABLE inbox_requests ADD not_me_at timestamptz;
      GRANT UPDATE (due_on, not_me_at) ON inbox_requests TO plumbline_app;

      GRANT UPDATE (email), DELETE ON contacts TO plumbline_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE UPDATE (email), DELETE ON contacts FROM plumbline_app;
      REVOKE UPDATE (due_on, not_me_at) ON inbox_requests FROM plumbline_app;
      ALTER TABLE inbox_requests DROP not_me_at;
      REVOKE UPDATE (due_on) ON requests FROM plumbline_app;
      DROP INDEX requests_open_due_on_idx, requests_contact_id_idx;
      ALTER TABLE requests DROP mail_id, DROP reminder_id, DROP reminders, DROP reminded_on, DROP not_me_at;
      DROP TABLE askings, request_mails;
    `);
  }
}
