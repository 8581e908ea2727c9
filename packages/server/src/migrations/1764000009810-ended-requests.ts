import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When what was begun of an ended request was removed, and the right to remove answers that nobody submitted. */
export class EndedRequests1764000009810 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE requests ADD COLUMN tidied_at timestamptz;
      GRANT UPDATE (tidied_at) ON requests TO plumbline_app;
      GRANT DELETE ON saved_answers TO plumbline_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'REVOKE DELETE ON saved_answers FROM plumbline_app; ALTER TABLE requests DROP COLUMN tidied_at;',
    );
  }
}
