import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import { before } from '../../../platform/time/after.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertChanges, lockView } from '../lock-view.ts';
import { viewsOf, type SavedView } from '../saved-view.read-model.ts';

/** Days in which a deleted view can be taken back. */
const DAYS_KEPT = 30;

/** Deletes a view. It can be taken back, as a default too; what was deleted long ago goes for good. */
@Injectable()
export class DeleteView {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns the views that the viewer has now @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string, version: number): Promise<SavedView[]> {
    assertMay(viewer, 'supplier.read');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      assertChanges(viewer, await lockView(tx, viewer, id), version);
      await tx.write('UPDATE saved_views SET deleted_at = $3 WHERE organisation_id = $1 AND id = $2', [
        organisationId,
        id,
        tx.now,
      ]);
      const long = before(tx.now, { days: DAYS_KEPT });
      await tx.write(
        `DELETE FROM saved_view_defaults d USING saved_views v WHERE d.organisation_id = $1 AND v.organisation_id = $1 AND v.id = d.view_id AND v.deleted_at < $2`,
        [organisationId, long],
      );
      await tx.write('DELETE FROM saved_views WHERE organisation_id = $1 AND deleted_at < $2', [organisationId, long]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'view.deleted',
        subjectType: 'SavedView',
        subjectId: id,
      });
      return viewsOf(tx, viewer);
    });
  }
}
