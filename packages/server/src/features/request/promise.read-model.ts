import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';

/** Who stands for the promise, and since when. */
export interface RepaymentPromise {
  readonly acceptedBy: PersonAt | null;
  readonly acceptedAt: Date;
}

/** Reads whether the organisation promises a repayment plan to suppliers that tell of fees. */
@Injectable()
export class PromiseReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Null while it promises nothing. @throws NotAllowed */
  async inForce(viewer: Viewer): Promise<RepaymentPromise | null> {
    assertMay(viewer, 'request.read');
    const [row] = await this.#database.transaction(viewer.organisationId, (tx) =>
      tx.query<RepaymentPromise>(
        `SELECT author.person AS "acceptedBy", p.accepted_at AS "acceptedAt" FROM repayment_promises p
         ${personAt('author', 'p.accepted_by', 'p.accepted_at')} WHERE p.organisation_id = $1 AND p.ended_at IS NULL`,
        [viewer.organisationId],
      ),
    );
    return row ?? null;
  }
}
