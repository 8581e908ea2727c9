import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import type { Decision } from '../decision.entity.ts';
import { writeDecision, type DecideInput } from '../write-decision.ts';

/** Records a decision, or proposes one that another person must approve. */
@Injectable()
export class Decide {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors for missing or invalid values, NotFound, NotAllowed */
  async execute(viewer: Viewer, input: DecideInput): Promise<Decision> {
    assertMay(viewer, 'decision.record');
    return this.#database.transaction(viewer.organisationId, (tx) => writeDecision(tx, viewer, input));
  }
}
