import { runMigrations } from 'bullmq';
import pg from 'pg';

/** The role of the queues reads and writes rows and calls functions, and changes nothing else. What a newer BullMQ has added is granted as well. */
const GRANTS = `
  GRANT USAGE ON SCHEMA bullmq TO plumbline_queue;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO plumbline_queue;
  REVOKE INSERT, UPDATE, DELETE ON bullmq.migration FROM plumbline_queue;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA bullmq TO plumbline_queue;
  REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq FROM PUBLIC;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO plumbline_queue;`;

/**
 * Brings the queues in PostgreSQL to the version of the installed BullMQ, by its own migrations, as the owner: no process needs more than rows at run time.
 * @throws Error for a schema of a newer BullMQ
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
