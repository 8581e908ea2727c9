import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config.ts';
import { Database } from './transaction.ts';
import { FOR_JOBS, FOR_QUEUES, FOR_REQUESTS, type TimeLimits } from './time-limits.ts';
import type { Release } from './release.ts';

// Days stay text: as a Date they would shift with the process's time zone. Big integers here are counts and sizes, well below 2^53.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Classes of rows that features load, change and save one at a time. Tables written in bulk have none. */
export type Entities = readonly (abstract new () => object)[];

interface PoolSettings {
  readonly entities: Entities;
  readonly name: string;
  readonly size: number;
  readonly limits: TimeLimits;
  readonly onError: (error: Error) => void;
}

function dataSource(url: string, { name, size, entities, limits, onError }: PoolSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    driver: pg,
    url,
    applicationName: name,
    poolSize: size,
    entities: [...entities] as (new () => object)[],
    synchronize: false,
    logging: false,
    // Without a listener, a restart of the database would end the process.
    poolErrorHandler: onError,
    extra: { max: size, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000, ...limits },
  });
}

/** The data source for migrations. Everything it creates belongs to plumbline_owner. */
export function ownerDataSource(url: string, { migrations }: Pick<Release, 'migrations'>): DataSource {
  return new DataSource({
    type: 'postgres',
    driver: pg,
    url,
    applicationName: 'plumbline-migrate',
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    extra: { max: 1, options: '-c role=plumbline_owner' },
  });
}

/**
 * Connects the data sources of a process. @param onError called when a connection is lost; the pools reconnect on their own
 * @param limits of what it does with the data of organisations
 */
export async function openDatabase(
  { environment, clock }: Config,
  name: string,
  entities: Entities,
  onError: (error: Error) => void,
  limits: TimeLimits = FOR_JOBS,
): Promise<Database> {
  const app = dataSource(environment.DATABASE_URL, { name, size: 16, entities, limits, onError });
  const system = dataSource(environment.SYSTEM_DATABASE_URL, {
    name,
    size: 3,
    entities: [],
    limits: FOR_QUEUES,
    onError,
  });
  // Auditors read what others read, so the same entities.
  const auditor = dataSource(environment.AUDITOR_DATABASE_URL, {
    name: `${name}-auditor`,
    size: 6,
    entities,
    limits: FOR_REQUESTS,
    onError,
  });
  await Promise.all([app.initialize(), system.initialize(), auditor.initialize()]);
  return new Database({ app, system, auditor }, clock);
}
