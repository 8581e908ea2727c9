import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions that were left to a colleague when answers were submitted: they were not refused. */
export class LeftToColleagues1764000009700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE received_answers ADD COLUMN left_to_colleagues text[] NOT NULL DEFAULT '{}';
      CREATE INDEX requests_organisation_id_due_on_answered_idx ON requests (organisation_id, due_on)
        WHERE submitted_at IS NOT NULL AND withdrawn_at IS NULL AND missed IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP INDEX requests_organisation_id_due_on_answered_idx; ALTER TABLE received_answers DROP COLUMN left_to_colleagues',
    );
  }
}
