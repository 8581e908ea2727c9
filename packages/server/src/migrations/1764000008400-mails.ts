import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mails to be sent, and what became of them: ids and answers of the mail server, no address and no text. And of a link: whether it was mailed, so that only the
 * mailbox has it, and whether somebody asked for a new password without an owner.
 */
export class Mails1764000008400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE auth.mails (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        organisation_id uuid REFERENCES auth.organisations (id) ON DELETE CASCADE,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        leased_until timestamptz,
        sent_at timestamptz,
        ended_at timestamptz,
        problem text CHECK (problem IN ('deferred', 'refused', 'sign-in', 'unreachable', 'no-server', 'failed')),
        smtp_code integer
      );
      CREATE INDEX mails_due_at_idx ON auth.mails (due_at) WHERE ended_at IS NULL;
      CREATE INDEX mails_ended_at_idx ON auth.mails (ended_at);
      CREATE INDEX mails_subject_id_idx ON auth.mails (subject_id);
      CREATE INDEX mails_organisation_id_idx ON auth.mails (organisation_id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON auth.mails TO plumbline_auth;

      ALTER TABLE auth.invitations ADD COLUMN mailed_at timestamptz;
      ALTER TABLE auth.password_resets ADD COLUMN mailed_at timestamptz;
      ALTER TABLE auth.password_resets ADD COLUMN self_asked boolean NOT NULL DEFAULT false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE auth.password_resets DROP COLUMN self_asked, DROP COLUMN mailed_at;
      ALTER TABLE auth.invitations DROP COLUMN mailed_at;
      DROP TABLE auth.mails;
    `);
  }
}
