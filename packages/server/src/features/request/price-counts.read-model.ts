import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';

/** What suppliers say of the buyer's prices and delivery times, all groups together. A supplier that answered again in a later group counts again. */
export interface PriceCounts {
  readonly suppliers: number;
  readonly covered: number;
  readonly notCovered: number;
  /** Of how many a lead time was cut by so much that the method flags it. */
  readonly leadTimeCut: number;
  readonly paidLate: number;
  readonly countedAt: Date | null;
}

@Injectable()
export class PriceCountsReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws NotAllowed */
  async counts(viewer: Viewer): Promise<PriceCounts> {
    assertMay(viewer, 'request.read');
    const [row] = await this.#database.transaction(viewer.organisationId, (tx) =>
      tx.query<PriceCounts>(
        `SELECT coalesce(sum(suppliers), 0)::integer AS suppliers, coalesce(sum(covered), 0)::integer AS covered, coalesce(sum(not_covered), 0)::integer AS "notCovered",
           coalesce(sum(lead_time_cut), 0)::integer AS "leadTimeCut", coalesce(sum(paid_late), 0)::integer AS "paidLate", max(counted_at) AS "countedAt"
         FROM price_counts WHERE organisation_id = $1`,
        [viewer.organisationId],
      ),
    );
    if (row === undefined) throw new Error('A sum is always there');
    return row;
  }
}
