import type { Database } from '../../../platform/db/transaction.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Decide } from '../commands/decide.ts';
import type { Decision } from '../decision.entity.ts';
import { decisionsNow } from '../seen-decisions.ts';
import type { DecideInput } from '../write-decision.ts';

/** Decides as somebody does who has just looked at what stands. */
export class Deciding {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async execute(viewer: Viewer, input: Omit<DecideInput, 'seen'>): Promise<Decision> {
    const seen = await this.#database.transaction(viewer.organisationId, (tx) =>
      decisionsNow(tx, viewer, input.supplierId),
    );
    return new Decide(this.#database).execute(viewer, { ...input, seen });
  }
}
