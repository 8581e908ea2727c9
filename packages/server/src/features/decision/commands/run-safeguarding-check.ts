import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { lockWhatIsOpen } from '../what-is-open.ts';
import { checkSafeguarding } from '../safeguarding.ts';

/** Runs the silent check before a suspension or an exit is recorded. The answer is the same for every supplier. */
@Injectable()
export class RunSafeguardingCheck {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws NotFound when the organisation has no such supplier, NotAllowed */
  async execute(viewer: Viewer, supplierId: string): Promise<void> {
    assertMay(viewer, 'decision.propose');
    await this.#database.transaction(viewer.organisationId, async (tx) => {
      await lockWhatIsOpen(tx, viewer.organisationId, supplierId);
      await checkSafeguarding(tx, viewer.organisationId, supplierId);
    });
  }
}
