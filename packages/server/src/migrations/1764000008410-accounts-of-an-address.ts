import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An address may have several accounts: each belongs to the person who made it, and opens what that person was let into. At most one of them has proved that the mailbox
 * is theirs.
 */
export class AccountsOfAnAddress1764000008410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE auth.users DROP CONSTRAINT users_email_key;
      CREATE INDEX users_email_idx ON auth.users (email);
      CREATE UNIQUE INDEX users_email_proved_key ON auth.users (email) WHERE email_verified;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX auth.users_email_proved_key;
      DROP INDEX auth.users_email_idx;
      ALTER TABLE auth.users ADD CONSTRAINT users_email_key UNIQUE (email);
    `);
  }
}
