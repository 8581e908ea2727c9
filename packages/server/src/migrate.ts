import { migrationEnvironment } from './platform/config/migration-environment.ts';
import { keepShipped } from './features/risk/kept-basis.ts';
import { migrate } from './platform/db/migrate.ts';
import { RELEASE } from './platform/db/release.ts';

try {
  const { OWNER_DATABASE_URL, ...urls } = migrationEnvironment();
  const ran = await migrate(OWNER_DATABASE_URL, urls, RELEASE, keepShipped);
  process.stdout.write(`${ran} migrations\n`);
} catch (error) {
  process.stderr.write(
    `The database could not be brought up to date: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
}
