import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['assessments', 'changes'];

/** Results and changes know the answers that they come from, so that an answer that is taken back leaves no change behind. */
export class AnswersOfResults1764000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reassessments ADD COLUMN answers uuid[] NOT NULL DEFAULT '{}', ADD COLUMN taken_back uuid[] NOT NULL DEFAULT '{}';
      ALTER TABLE assessments ADD COLUMN answers uuid[] NOT NULL DEFAULT '{}';
      ALTER TABLE changes ADD COLUMN answers uuid[] NOT NULL DEFAULT '{}';
    `);
    for (const table of TABLES)
      await runner.query(`
        ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;
        UPDATE ${table} SET answers = ARRAY[cause_id] WHERE cause = 'review';
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reassessments DROP COLUMN answers, DROP COLUMN taken_back');
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} DROP COLUMN answers`);
  }
}
