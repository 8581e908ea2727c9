import { ownerUrl } from '../platform/config/migration-environment.ts';
import { ownerDataSource } from '../platform/db/data-source.ts';
import { RELEASE } from '../platform/db/release.ts';

/**
 * Lets the past days of the demo be looked at. A database says since when it keeps everything: since the migration that began it. One that holds no organisation yet has lost
 * nothing of the days before, so it may say an earlier instant. Does nothing in any other, and nothing without the address of its owner.
 */
export async function keepPast(since: Date, url = ownerUrl()): Promise<void> {
  if (url === undefined) return;
  const owner = await ownerDataSource(url, RELEASE).initialize();
  try {
    const organisations: unknown[] = await owner.query('SELECT FROM auth.organisations LIMIT 1');
    if (organisations.length > 0) return;
    await owner.query(
      `CREATE OR REPLACE FUNCTION past.kept_since() RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT '${since.toISOString()}'::timestamptz $$`,
    );
  } finally {
    await owner.destroy();
  }
}
