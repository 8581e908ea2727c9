import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A part of a question knows its records, by ordinal, and the question that it was split from. */
export class PartsOfQuestions1764000006020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE review_questions ADD COLUMN own_records integer[], ADD COLUMN split_from uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE review_questions DROP COLUMN own_records, DROP COLUMN split_from');
  }
}
