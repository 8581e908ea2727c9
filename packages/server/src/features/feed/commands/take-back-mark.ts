import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { unreadOf, type Unread } from '../unread.ts';

/** Takes the viewer's last mark back, of one supplier or of all. A second time it does nothing. */
@Injectable()
export class TakeBackMark {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @param supplierId null for the mark of all suppliers @returns what is unread now @throws NotAllowed */
  async execute(viewer: Viewer, supplierId: string | null): Promise<Unread> {
    assertMay(viewer, 'supplier.read');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      if (supplierId === null) {
        await tx.write('UPDATE feed_marks SET read_to = read_before WHERE organisation_id = $1 AND user_id = $2', [
          organisationId,
          userId,
        ]);
      } else {
        await tx.write(
          'UPDATE feed_reads SET read_to = read_before WHERE organisation_id = $1 AND user_id = $2 AND supplier_id = $3',
          [organisationId, userId, supplierId],
        );
      }
      return unreadOf(tx, viewer);
    });
  }
}
