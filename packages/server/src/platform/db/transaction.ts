import { AsyncLocalStorage } from 'node:async_hooks';
import type { ClientBase, QueryResult } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { ASK_TIME, type Clock } from '../time/clock.ts';
import type { NamedPool, PoolState } from '../telemetry/pool-gauges.ts';
import { tracedWithin } from '../telemetry/tracing.ts';
import { CommitUnknown, tellFailedCommit } from '../errors/database-away.ts';
import { MARK_REQUEST, markedRequest } from '../idempotency/request-mark.ts';

type Shared = (sql: string, parameters: readonly unknown[]) => Promise<object[]>;

/** An open transaction of one organisation (or of the system). */
export class Transaction {
  readonly #runner: QueryRunner;
  /** The `pg` connection, for COPY. */
  readonly client: ClientBase;
  /** When it began, by the shared clock. Pass it to statements as a parameter; they never ask PostgreSQL for the time. */
  readonly now: Date;

  readonly #shared: Shared | null;

  /** @param shared only for an auditor */
  constructor(runner: QueryRunner, client: ClientBase, now: Date, shared: Shared | null = null) {
    this.#runner = runner;
    this.client = client;
    this.now = now;
    this.#shared = shared;
  }

  /** Entity manager of this transaction. */
  get manager(): EntityManager {
    return this.#runner.manager;
  }

  /** Runs one statement and returns its rows. */
  async query<Row extends object = Record<string, unknown>>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    const result = await this.client.query<Row>(sql, [...parameters]);
    return result.rows;
  }

  /**
   * Runs one statement on rows that hold something of several suppliers at once, which row-level security cannot part. For an auditor it runs as the application:
   * give it only ids that this transaction has read, and take only what they name out of the rows.
   */
  async queryShared<Row extends object>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return this.#shared === null ? this.query<Row>(sql, parameters) : ((await this.#shared(sql, parameters)) as Row[]);
  }

  /** Runs one statement and returns how many rows it wrote. */
  async write(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const result = await this.client.query(sql, [...parameters]);
    return result.rowCount ?? 0;
  }
}

/** The data sources of a process, one a role. */
export interface Connections {
  readonly app: DataSource;
  readonly system: DataSource;
  readonly auditor: DataSource;
}

/** By what an auditor reads in the organisation of a buyer. */
export interface Engaged {
  /** The buyer's. */
  readonly organisationId: string;
  readonly engagementId: string;
  readonly auditorOrganisationId: string;
}

const asAuditor = new AsyncLocalStorage<Engaged>();

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The only access to the data of organisations. */
export class Database {
  readonly #connections: Connections;
  readonly #clock: Clock;

  constructor(connections: Connections, clock: Clock) {
    this.#connections = connections;
    this.#clock = clock;
  }

  /**
   * Runs `work` in one transaction that reads and writes only the rows of this organisation; row-level security enforces that.
   * If `work` throws, everything is rolled back.
   */
  async transaction<Result>(organisationId: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const engaged = asAuditor.getStore();
    if (engaged !== undefined)
      return this.#run(this.#connections.auditor, `${settingsOf(engaged, organisationId)} ${ASK_TIME}`, work);
    assertId(organisationId);
    const request = markedRequest.getStore();
    if (request?.organisationId !== organisationId)
      return this.#run(this.#connections.app, `SET LOCAL app.organisation_id = '${organisationId}'; ${ASK_TIME}`, work);
    let marked = 0;
    const result = await this.#run(
      this.#connections.app,
      `SET LOCAL app.organisation_id = '${organisationId}'; ${ASK_TIME}`,
      async (tx) => {
        const done = await work(tx);
        marked = await tx.write(MARK_REQUEST, [organisationId, request.userId, request.key, tx.now]);
        return done;
      },
    ).catch((error: unknown) => {
      if (error instanceof CommitUnknown && marked > 0) request.unsure = true;
      throw error;
    });
    if (marked > 0) request.applied = true;
    return result;
  }

  /**
   * Runs `work` with everything as this organisation had it at an instant, read-only: in the schema `past` each table shows the rows that stood then, under the policies
   * of today, and `Transaction.now` is that instant. Read-models of today answer as of it unchanged.
   * @param asOf null reads what is in force now
   */
  async reading<Result>(
    organisationId: string,
    asOf: Date | null,
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<Result> {
    if (asOf === null) return this.transaction(organisationId, work);
    assertId(organisationId);
    const engaged = asAuditor.getStore();
    const own =
      engaged === undefined
        ? `SET TRANSACTION READ ONLY; SET LOCAL app.organisation_id = '${organisationId}'; SET LOCAL search_path = past, public;`
        : settingsOf(engaged, organisationId, 'past, ');
    // The planner takes views for small, and would look up each row of one in the other.
    const opening = `${own} SET LOCAL app.as_of = '${asOf.toISOString()}'; SET LOCAL enable_nestloop = off; ${ASK_TIME}`;
    const { app, auditor } = this.#connections;
    return this.#run(engaged === undefined ? app : auditor, opening, work, asOf);
  }

  /**
   * Runs `work` as an auditor: each transaction in it is of the buyer's organisation alone, with the role that can only read, and that row-level security binds
   * to the suppliers of an engagement that is running. Where it is not, nothing is there.
   */
  async asAuditor<Result>(engaged: Engaged, work: () => Promise<Result>): Promise<Result> {
    return asAuditor.run(engaged, work);
  }

  /**
   * Runs `work` on all organisations, with a role that can read and write only the outbox, job runs and anchors of audit logs, and read the heads of those logs.
   * @param reason why a transaction of one organisation is not enough; for readers of the calling code
   */
  async systemTransaction<Result>(reason: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    if (reason.trim() === '') throw new Error('A transaction over all organisations has a reason');
    if (asAuditor.getStore() !== undefined) throw new Error('An auditor reads in one organisation');
    return this.#run(this.#connections.system, ASK_TIME, work);
  }

  /** What its connections are doing. */
  get pools(): readonly NamedPool[] {
    const { app, system, auditor } = this.#connections;
    const stateOf = ({ driver }: DataSource): PoolState => (driver as PostgresDriver).master as PoolState;
    return [
      { name: 'app', state: stateOf(app) },
      { name: 'system', state: stateOf(system) },
      { name: 'auditor', state: stateOf(auditor) },
    ];
  }

  async close(): Promise<void> {
    const { app, system, auditor } = this.#connections;
    await Promise.all([app.destroy(), system.destroy(), auditor.destroy()]);
  }

  /** @param asOf what `Transaction.now` says instead of the time */
  #run<Result>(
    source: DataSource,
    opening: string,
    work: (tx: Transaction) => Promise<Result>,
    asOf?: Date,
  ): Promise<Result> {
    return tracedWithin('transaction', { 'db.system.name': 'postgresql' }, () =>
      this.#runOn(source, opening, work, asOf),
    );
  }

  /** How an auditor's transaction reads rows that hold something of several suppliers. Null for all others. */
  #sharedFor(source: DataSource): Shared | null {
    const { app, auditor } = this.#connections;
    const engaged = asAuditor.getStore();
    if (source !== auditor || engaged === undefined) return null;
    const opening = `SET TRANSACTION READ ONLY; SET LOCAL app.organisation_id = '${engaged.organisationId}'; ${ASK_TIME}`;
    return (sql, parameters) => this.#run(app, opening, (tx) => tx.query(sql, parameters));
  }

  async #runOn<Result>(
    source: DataSource,
    opening: string,
    work: (tx: Transaction) => Promise<Result>,
    asOf?: Date,
  ): Promise<Result> {
    const runner = source.createQueryRunner();
    try {
      const client = (await runner.connect()) as ClientBase;
      await runner.startTransaction();
      const told = toldBy(await client.query<{ now: Date }>(opening));
      const now = this.#clock(told);
      // Triggers that keep the past ask PostgreSQL for the same instant; where a test has moved the clock, they are told.
      if (now.getTime() !== told.getTime()) await client.query(`SET LOCAL app.now = '${now.toISOString()}'`);
      const result = await work(new Transaction(runner, client, asOf ?? now, this.#sharedFor(source)));
      await runner.commitTransaction().catch(tellFailedCommit);
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

function assertId(organisationId: string): void {
  if (!uuid.test(organisationId)) throw new Error('An organisation id is a UUID in lower case');
}

/** What row-level security reads of an auditor. @throws Error for another organisation than the buyer's */
function settingsOf(
  { engagementId, auditorOrganisationId, ...engaged }: Engaged,
  organisationId: string,
  past: 'past, ' | '' = '',
): string {
  const ids = [organisationId, engagementId, auditorOrganisationId];
  if (organisationId !== engaged.organisationId || !ids.every((id) => uuid.test(id)))
    throw new Error('An auditor reads in one organisation');
  return `SET TRANSACTION READ ONLY; SET LOCAL app.organisation_id = '${organisationId}'; SET LOCAL app.engagement_id = '${engagementId}';
    SET LOCAL app.auditor_organisation_id = '${auditorOrganisationId}'; SET LOCAL search_path = auditor, ${past}public;`;
}

/** Several statements in one message give one result each. The last result holds the time. */
function toldBy(results: QueryResult<{ now: Date }> | QueryResult<{ now: Date }>[]): Date {
  const row = [results].flat().at(-1)?.rows[0];
  if (!row) throw new Error('PostgreSQL did not say what time it is');
  return row.now;
}
