import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Resets of passwords are told at every sign-in for a while: nobody asks any more which session was told. */
export class ResetNotices1764000001300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE auth.password_resets DROP COLUMN told_session_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE auth.password_resets ADD COLUMN told_session_id uuid');
  }
}
