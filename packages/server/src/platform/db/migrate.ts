import { ownerDataSource } from './data-source.ts';
import { migrateQueues } from '../queue/migrate-queues.ts';
import { ensureRoles, type RoleUrls } from './roles.ts';

/** Updates a database: roles, then missing migrations, each in its own transaction, then those of the queues. Returns how many of ours ran. */
export async function migrate(ownerUrl: string, urls: RoleUrls): Promise<number> {
  await ensureRoles(ownerUrl, urls);
  const source = await ownerDataSource(ownerUrl).initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    await migrateQueues(ownerUrl);
    return ran.length;
  } finally {
    await source.destroy();
  }
}
