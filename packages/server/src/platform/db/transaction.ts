import type { ClientBase } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { MARK_REQUEST, markedRequest } from './request-mark.ts';

/** An open transaction of one organisation (or of the system). */
export class Transaction {
  readonly #runner: QueryRunner;
  /** Connection of `pg`, for COPY. */
  readonly client: ClientBase;

  constructor(runner: QueryRunner, client: ClientBase) {
    this.#runner = runner;
    this.client = client;
  }

  /** Entities of this transaction. */
  get manager(): EntityManager {
    return this.#runner.manager;
  }

  /** Rows of one statement. */
  async query<Row extends object = Record<string, unknown>>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    const result = await this.client.query<Row>(sql, [...parameters]);
    return result.rows;
  }

  /** How many rows one statement wrote. */
  async write(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const result = await this.client.query(sql, [...parameters]);
    return result.rowCount ?? 0;
  }
}

/** The two data sources of a process. */
export interface Connections {
  readonly app: DataSource;
  readonly system: DataSource;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The only door to data. */
export class Database {
  readonly #connections: Connections;

  constructor(connections: Connections) {
    this.#connections = connections;
  }

  /**
   * Runs `work` in one transaction that sees and writes the rows of this organisation only; row-level security holds it to that.
   * What `work` throws rolls everything back.
   */
  async transaction<Result>(organisationId: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    if (!uuid.test(organisationId)) throw new Error('An organisation id is a UUID in lower case');
    const request = markedRequest.getStore();
    if (request?.organisationId !== organisationId)
      return this.#run(this.#connections.app, `SET LOCAL app.organisation_id = '${organisationId}'`, work);
    let marked = 0;
    const result = await this.#run(
      this.#connections.app,
      `SET LOCAL app.organisation_id = '${organisationId}'`,
      async (tx) => {
        const done = await work(tx);
        marked = await tx.write(MARK_REQUEST, [organisationId, request.userId, request.key]);
        return done;
      },
    );
    if (marked > 0) request.applied = true;
    return result;
  }

  /**
   * Runs `work` over all organisations, as the role that may read and write the outbox and runs of jobs only.
   * @param reason why a transaction of one organisation does not do, for whoever searches this name
   */
  async systemTransaction<Result>(reason: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    if (reason.trim() === '') throw new Error('A transaction over all organisations has a reason');
    return this.#run(this.#connections.system, null, work);
  }

  async close(): Promise<void> {
    await Promise.all([this.#connections.app.destroy(), this.#connections.system.destroy()]);
  }

  async #run<Result>(
    source: DataSource,
    setting: string | null,
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<Result> {
    const runner = source.createQueryRunner();
    try {
      const client = (await runner.connect()) as ClientBase;
      await runner.startTransaction();
      if (setting !== null) await client.query(setting);
      const result = await work(new Transaction(runner, client));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
