import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';

/** Reads how often each rule holds in the organisation. */
@Injectable()
export class MethodologyReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Suppliers with the flag open, by rule. Index: the primary key of portfolio_values. */
  async openFlags(viewer: Viewer): Promise<ReadonlyMap<string, number>> {
    assertMay(viewer, 'methodology.read');
    const rows = await this.#database.transaction(viewer.organisationId, (tx) =>
      tx.query<{ value: string; count: number }>(
        `SELECT value, count(*)::integer AS count FROM portfolio_values WHERE organisation_id = $1 AND facet = 'flag' GROUP BY value`,
        [viewer.organisationId],
      ),
    );
    return new Map(rows.map(({ value, count }) => [value, count]));
  }
}
