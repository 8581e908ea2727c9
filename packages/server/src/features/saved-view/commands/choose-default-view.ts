import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { lockView } from '../lock-view.ts';
import { OF_ORGANISATION, viewsOf, type SavedView } from '../saved-view.read-model.ts';

export interface ChooseDefaultViewInput {
  /** Null: the list opens as it comes. */
  readonly viewId: string | null;
  /** For everybody in the organisation who has not chosen a view of their own. */
  readonly forOrganisation: boolean;
}

/** Chooses the view with which the list of suppliers opens, for the viewer or for the organisation. */
@Injectable()
export class ChooseDefaultView {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns the views that the viewer has now @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, { viewId, forOrganisation }: ChooseDefaultViewInput): Promise<SavedView[]> {
    assertMay(viewer, forOrganisation ? 'view.share' : 'supplier.read');
    const { organisationId, userId } = viewer;
    const personId = forOrganisation ? OF_ORGANISATION : userId;
    return this.#database.transaction(organisationId, async (tx) => {
      if (viewId === null) {
        await tx.write('DELETE FROM saved_view_defaults WHERE organisation_id = $1 AND person_id = $2', [
          organisationId,
          personId,
        ]);
      } else {
        const view = await lockView(tx, viewer, viewId);
        if (view.deletedAt !== null) throw new NotFound('This view was deleted');
        if (forOrganisation && !view.shared) throw userError('VIEW_NOT_SHARED');
        await tx.write(
          `INSERT INTO saved_view_defaults (organisation_id, person_id, view_id, chosen_at) VALUES ($1, $2, $3, $4)
           ON CONFLICT (organisation_id, person_id) DO UPDATE SET view_id = excluded.view_id, chosen_at = excluded.chosen_at`,
          [organisationId, personId, viewId, tx.now],
        );
      }
      // What a person opens their own list with is nobody else's concern.
      if (forOrganisation)
        await appendAudit(tx, organisationId, {
          actorId: userId,
          verb: 'view.default-chosen',
          subjectType: 'SavedView',
          subjectId: viewId ?? OF_ORGANISATION,
        });
      return viewsOf(tx, viewer);
    });
  }
}
