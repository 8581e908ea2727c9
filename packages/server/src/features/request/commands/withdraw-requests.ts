import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { lockOpenRequests } from '../requests.ts';
import { withdrawAll } from '../withdraw-all.ts';

/** Withdraws requests that were not answered; those that were are left. The suppliers see that they need not answer any more. */
@Injectable()
export class WithdrawRequests {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns how many were withdrawn @throws UserErrors where that is none, NotFound, NotAllowed */
  async execute(viewer: Viewer, requestIds: readonly string[]): Promise<number> {
    assertMay(viewer, 'request.ask');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const open = await lockOpenRequests(tx, organisationId, requestIds);
      await withdrawAll(tx, viewer, open);
      return open.length;
    });
  }
}
