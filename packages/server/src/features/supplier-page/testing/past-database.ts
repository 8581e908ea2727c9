import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { databaseClock } from '../../../platform/time/clock.ts';

/** Gives read-models of today the database as of an instant. */
class PastDatabase extends Database {
  readonly #database: Database;
  readonly #instant: Date;

  constructor(database: Database, instant: Date) {
    // No statement opens another connection.
    super({} as ConstructorParameters<typeof Database>[0], databaseClock);
    this.#database = database;
    this.#instant = instant;
  }

  override transaction<Result>(organisationId: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.#database.reading(organisationId, this.#instant, work);
  }
}

/** The database as it stood at an instant, for the read-models of today. */
export function inThePast(database: Database, instant: Date): Database {
  return new PastDatabase(database, instant);
}
