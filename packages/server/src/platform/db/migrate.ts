import { ownerDataSource } from './data-source.ts';
import { migrateQueues } from '../queue/migrate-queues.ts';
import { assertNotNewer, readSchema, RELEASE } from './release.ts';
import { ensureRoles, type RoleUrls } from './roles.ts';

/** Keeps texts that a version ships, with statements of the owner. */
export type Keep = (query: (sql: string, parameters: readonly unknown[]) => Promise<unknown>) => Promise<void>;

/**
 * Updates a database: roles, then missing migrations, each in its own transaction, then those of the queues. Returns how many of ours ran.
 * @throws OtherSchema if a newer version, beside which this one cannot run, has updated it
 */
export async function migrate(ownerUrl: string, urls: RoleUrls, release = RELEASE, keep?: Keep): Promise<number> {
  const { ran: before, newest } = await readSchema(ownerUrl);
  assertNotNewer(before, newest, release);
  await ensureRoles(ownerUrl, urls);
  const source = await ownerDataSource(ownerUrl, release).initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    await source.query('INSERT INTO releases (release, runs_from) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      release.number,
      release.runsFrom,
    ]);
    await keep?.((sql, parameters) => source.query(sql, [...parameters]));
    await migrateQueues(ownerUrl);
    return ran.length;
  } finally {
    await source.destroy();
  }
}
