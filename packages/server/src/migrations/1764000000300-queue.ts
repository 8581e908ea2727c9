import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of BullMQ's schema, in order: the version that each brings stands in front. */
const FILES = [
  '0001_schema',
  '0002_functions',
  '0003_dedup_stale_key',
  '0004_relay',
  '0005_flow_parent_release',
  '0006_dedup_reschedule',
  '0007_obliterate_dedup_lock_order',
  '0008_bulk_dedup_lock_order',
  '0009_obliterate_bounded_dedup_locks',
  '0010_obliterate_finalization_lock',
  '0011_obliterate_producer_lock',
] as const;

/** Major version of BullMQ that may use the schema. */
const CLIENT_MAJOR = 6;

/** The queues of an installation without Redis. The role of the queues reads and writes rows, and changes nothing else. */
export class Queue1764000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA bullmq AUTHORIZATION plumbline_owner;
      SET LOCAL search_path TO bullmq;
      CREATE TABLE migration (
        version integer PRIMARY KEY,
        name text NOT NULL,
        min_client_version integer NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT now()
      );`);
    for (const [index, file] of FILES.entries()) {
      await runner.query(readFileSync(new URL(`./bullmq/${file}.sql`, import.meta.url), 'utf8'));
      await runner.query(
        `INSERT INTO migration (version, name, min_client_version) VALUES (${index + 1}, '${file}', ${CLIENT_MAJOR})`,
      );
    }
    await runner.query(`
      SET LOCAL search_path TO DEFAULT;
      GRANT USAGE ON SCHEMA bullmq TO plumbline_queue;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO plumbline_queue;
      REVOKE INSERT, UPDATE, DELETE ON bullmq.migration FROM plumbline_queue;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA bullmq TO plumbline_queue;
      REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq FROM PUBLIC;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO plumbline_queue;`);
  }

  async down(): Promise<void> {
    throw new Error('The first migrations cannot be taken back: drop the database instead');
  }
}
