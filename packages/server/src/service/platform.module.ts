import { randomUUID } from 'node:crypto';
import { Module, type DynamicModule } from '@nestjs/common';
import { AccessLog } from '../platform/audit/access-log.ts';
import { AuthDatabase } from '../platform/auth/auth-database.ts';
import { Sessions } from '../platform/auth/session.ts';
import { Config } from '../platform/config/config.ts';
import { openDatabase } from '../platform/db/data-source.ts';
import { assertKnownSchema } from '../platform/db/release.ts';
import { FOR_JOBS, FOR_REQUESTS } from '../platform/db/time-limits.ts';
import { Database } from '../platform/db/transaction.ts';
import { KeyRing } from '../platform/key-ring/key-ring.ts';
import { OrganisationKeys } from '../platform/key-ring/organisation-keys.ts';
import { createLog, type Log } from '../platform/logging/log.ts';
import { LOG } from '../platform/logging/log-token.ts';
import { FileStorage } from '../platform/storage/file-storage.ts';
import { openTracing } from '../platform/telemetry/tracing.ts';
import { Texts } from '../platform/text/texts.ts';
import { entities } from './entities.ts';
import { messages } from './messages.ts';

/** What every feature uses. One per process. */
export interface Platform {
  readonly config: Config;
  readonly log: Log;
  readonly database: Database;
  readonly auth: AuthDatabase;
  readonly sessions: Sessions;
  readonly storage: FileStorage;
  readonly keys: KeyRing;
  readonly organisationKeys: OrganisationKeys;
  readonly access: AccessLog;
  readonly texts: Texts;
  close(): Promise<void>;
}

/** Connects a process to what it needs. @throws Error if the database cannot be reached, or is not one that this version can run on */
export async function openPlatform(
  config: Config,
  name: 'api' | 'worker',
  log = createLog(config, name),
): Promise<Platform> {
  const onError = (error: Error): void => log.warn({ err: error }, 'A connection to the database was lost');
  await assertKnownSchema(config.environment.DATABASE_URL);
  const tracing = await openTracing(config, name, log);
  const storage = new FileStorage(config);
  await storage.assertWritable();
  // The unique name tells this process from its successor: see idempotency/kept-responses.ts.
  const limits = name === 'api' ? FOR_REQUESTS : FOR_JOBS;
  const database = await openDatabase(config, `plumbline-${name}-${randomUUID()}`, entities, onError, limits);
  const auth = new AuthDatabase(config, onError);
  const sessions = new Sessions(auth, onError);
  await sessions.start();
  const access = new AccessLog(database, log);
  return {
    config,
    log,
    database,
    auth,
    sessions,
    storage,
    keys: new KeyRing(config),
    organisationKeys: new OrganisationKeys(config),
    access,
    texts: new Texts(messages),
    close: async () => {
      await access.flush();
      await sessions.close();
      await auth.close();
      await database.close();
      await tracing?.close();
    },
  };
}

@Module({})
export class PlatformModule {
  static with({
    config,
    log,
    database,
    auth,
    sessions,
    storage,
    keys,
    organisationKeys,
    access,
    texts,
  }: Platform): DynamicModule {
    const providers = [
      { provide: Config, useValue: config },
      { provide: LOG, useValue: log },
      { provide: Database, useValue: database },
      { provide: AuthDatabase, useValue: auth },
      { provide: Sessions, useValue: sessions },
      { provide: FileStorage, useValue: storage },
      { provide: AccessLog, useValue: access },
      { provide: KeyRing, useValue: keys },
      { provide: OrganisationKeys, useValue: organisationKeys },
      { provide: Texts, useValue: texts },
    ];
    return { module: PlatformModule, global: true, providers, exports: providers };
  }
}
