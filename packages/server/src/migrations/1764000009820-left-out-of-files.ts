import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much of a spreadsheet was left out because its program does not show it. */
export class LeftOutOfFiles1764000009820 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE evidence_files ADD COLUMN left_out jsonb;
      GRANT UPDATE (left_out) ON evidence_files TO plumbline_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE evidence_files DROP COLUMN left_out;');
  }
}
