import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The last entry of the audit chain before a check began. Until now a commit compared with the time at which the check had ended, and so did not see what was
 * written while the check read.
 */
export class CheckStarted1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Of the checks so far nobody knows when they began: 0 has their records compared again.
    await runner.query('ALTER TABLE imports ADD COLUMN check_started_after bigint NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE imports DROP COLUMN check_started_after');
  }
}
