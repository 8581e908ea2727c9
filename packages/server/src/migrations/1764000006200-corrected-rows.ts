import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import of corrected rows knows which rows of the import that it corrects it holds, so that none of them is corrected twice. */
export class CorrectedRows1764000006200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE imports ADD COLUMN corrected_rows integer[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE imports DROP COLUMN corrected_rows');
  }
}
