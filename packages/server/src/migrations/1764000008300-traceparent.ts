import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A job knows the trace of what asked for it, and dead letters are counted without reading every job. */
export class Traceparent1764000008300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox ADD COLUMN traceparent text');
    await runner.query('CREATE INDEX outbox_dead_idx ON outbox (dead_at) WHERE dead_at IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX outbox_dead_idx');
    await runner.query('ALTER TABLE outbox DROP COLUMN traceparent');
  }
}
