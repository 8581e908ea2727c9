import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As what an overdue request counts: null until it does, and again once it is answered or withdrawn. */
export class MissedRequests1764000009600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE requests ADD COLUMN missed text CHECK (missed IN ('overdue', 'declined'));
      GRANT UPDATE (missed) ON requests TO plumbline_app;
      CREATE INDEX requests_organisation_id_due_on_idx ON requests (organisation_id, due_on)
        WHERE opened_at IS NOT NULL AND submitted_at IS NULL AND withdrawn_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX requests_organisation_id_due_on_idx; ALTER TABLE requests DROP COLUMN missed');
  }
}
