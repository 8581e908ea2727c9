import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An answer to a question that was split is remembered for its own records, by the keys that identify them. */
export class AnswersOfRecords1764000006030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE review_answers ADD COLUMN of_records text[]');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE review_answers DROP COLUMN of_records');
  }
}
