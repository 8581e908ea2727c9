import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which account a wait is for, as a hash: a new password ends all waits of its account, on every device. */
export class WaitsOfAccounts1764000008110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE auth.sign_in_waits ADD COLUMN account text NOT NULL DEFAULT '';
      CREATE INDEX sign_in_waits_account_idx ON auth.sign_in_waits (account);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE auth.sign_in_waits DROP COLUMN account');
  }
}
