import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of each saved answer when it was typed: of two answers the one that was typed later holds, not the one that came later. Null: as it was saved. */
export class WhenAnswersWereTyped1764000010960 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE saved_answers ADD COLUMN typed_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE saved_answers DROP COLUMN typed_at');
  }
}
