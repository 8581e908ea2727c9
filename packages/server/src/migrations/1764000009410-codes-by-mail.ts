import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes that are mailed to the address that was asked, so that another device can go on; and whether a request came by mail. */
export class CodesByMail1764000009410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE auth.request_codes (
        request_id uuid PRIMARY KEY,
        hash text NOT NULL,
        expires_at timestamptz NOT NULL
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON auth.request_codes TO plumbline_auth;
      ALTER TABLE inbox_requests ADD COLUMN by_mail boolean NOT NULL DEFAULT false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE inbox_requests DROP COLUMN by_mail;
      DROP TABLE auth.request_codes;
    `);
  }
}
