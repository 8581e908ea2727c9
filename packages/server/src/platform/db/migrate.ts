import { ownerDataSource } from './data-source.ts';
import { ensureRoles, type RoleUrls } from './roles.ts';

/** Brings a database up to date: roles, then every migration that is missing, each in its own transaction. Returns how many ran. */
export async function migrate(ownerUrl: string, urls: RoleUrls): Promise<number> {
  await ensureRoles(ownerUrl, urls);
  const source = await ownerDataSource(ownerUrl).initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.length;
  } finally {
    await source.destroy();
  }
}
