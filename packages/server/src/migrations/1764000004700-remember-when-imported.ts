import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mapping is remembered when a file is imported with it, not when it is chosen. */
export class RememberWhenImported1764000004700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE imports ADD COLUMN remember boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE imports DROP COLUMN remember');
  }
}
