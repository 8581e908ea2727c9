import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { newsSince } from '../feed-span.ts';
import { unreadOf, type Unread } from '../unread.ts';

/** Remembers until when the viewer has read what changed: of one supplier, or of all. The mark before is kept to be taken back to. */
@Injectable()
export class MarkChangesRead {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * @param supplierId null for all suppliers
   * @param readTo when what the viewer saw was read; what comes later stays unread
   * @returns what is unread now
   * @throws NotAllowed; NotFound if the organisation has no such supplier
   */
  async execute(viewer: Viewer, supplierId: string | null, readTo: Date): Promise<Unread> {
    assertMay(viewer, 'supplier.read');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const since = newsSince(tx.now);
      const upTo = readTo > tx.now ? tx.now : readTo;
      if (supplierId === null) {
        await tx.write(
          `INSERT INTO feed_marks AS m (organisation_id, user_id, read_to, read_before) VALUES ($1, $2, $3, $4)
           ON CONFLICT (organisation_id, user_id) DO UPDATE SET read_to = excluded.read_to, read_before = m.read_to WHERE m.read_to < excluded.read_to`,
          [organisationId, userId, upTo, since],
        );
        // What is no news any more needs no mark.
        await tx.write('DELETE FROM feed_reads WHERE organisation_id = $1 AND user_id = $2 AND read_to < $3', [
          organisationId,
          userId,
          since,
        ]);
      } else {
        const [known] = await tx.query(`SELECT FROM portfolio WHERE organisation_id = $1 AND supplier_id = $2`, [
          organisationId,
          supplierId,
        ]);
        if (!known) throw new NotFound('No supplier has this id');
        await tx.write(
          `INSERT INTO feed_reads AS r (organisation_id, user_id, supplier_id, read_to, read_before) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (organisation_id, user_id, supplier_id) DO UPDATE SET read_to = excluded.read_to, read_before = r.read_to WHERE r.read_to < excluded.read_to`,
          [organisationId, userId, supplierId, upTo, since],
        );
      }
      return unreadOf(tx, viewer);
    });
  }
}
