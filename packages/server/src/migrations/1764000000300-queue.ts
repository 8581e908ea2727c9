import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The schema of the queues of an installation without Redis. What stands in it is BullMQ's, which migrates it: see platform/queue/migrate-queues.ts. */
export class Queue1764000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA bullmq AUTHORIZATION plumbline_owner');
  }

  async down(): Promise<void> {
    throw new Error('The first migrations cannot be taken back: drop the database instead');
  }
}
