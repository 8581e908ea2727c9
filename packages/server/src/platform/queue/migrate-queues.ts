import { runMigrations } from 'bullmq';
import pg from 'pg';

/** The role of the queues may read and write rows and call functions, and nothing else. This also covers what a newer BullMQ has added. */
const GRANTS = `
  GRANT USAGE ON SCHEMA bullmq TO plumbline_queue;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO plumbline_queue;
  REVOKE INSERT, UPDATE, DELETE ON bullmq.migration FROM plumbline_queue;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA bullmq TO plumbline_queue;
  REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq FROM PUBLIC;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO plumbline_queue;`;

/**
 * Migrates the queues in PostgreSQL to the installed BullMQ, with its own migrations, as the owner: at run time access to rows is enough.
 * @throws Error if the schema is of a newer BullMQ
 */
export async function migrateQueues(ownerUrl: string): Promise<void> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'plumbline-migrate',
    options: '-c role=plumbline_owner',
  });
  await client.connect();
  try {
    await runMigrations(client, 'bullmq');
    await client.query(GRANTS);
  } finally {
    await client.end();
  }
}
