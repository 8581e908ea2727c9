import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which process has started a job last, so that the one that takes it over can end what the other has left open. */
export class ClaimedBy1764000003300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox ADD COLUMN claimed_by text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox DROP COLUMN claimed_by');
  }
}
