import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { lockView } from '../lock-view.ts';
import { viewsOf, type SavedView } from '../saved-view.read-model.ts';

/** Takes a deleted view back. A second time it does nothing. */
@Injectable()
export class RestoreView {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns the views that the viewer has now @throws NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string): Promise<SavedView[]> {
    assertMay(viewer, 'supplier.read');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const view = await lockView(tx, viewer, id);
      if (view.shared) assertMay(viewer, 'view.share');
      if (view.deletedAt === null) return viewsOf(tx, viewer);
      await tx.write('UPDATE saved_views SET deleted_at = NULL WHERE organisation_id = $1 AND id = $2', [
        organisationId,
        id,
      ]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'view.restored',
        subjectType: 'SavedView',
        subjectId: id,
      });
      return viewsOf(tx, viewer);
    });
  }
}
