import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { assertHolds } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';

/** A view as its reader sees it. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** The part of the page's address behind the question mark. */
  readonly address: string;
  readonly shared: boolean;
  /** The reader saved it. */
  readonly own: boolean;
  readonly version: number;
  readonly ownDefault: boolean;
  readonly organisationDefault: boolean;
}

/** In the place of a person: the default of the organisation. */
export const OF_ORGANISATION = '00000000-0000-0000-0000-000000000000';

/** The views of person $2 and those that are shared. */
const VIEWS = `
  SELECT v.id, v.name, v.address, v.shared, v.created_by = $2 AS own, v.version,
    EXISTS (SELECT FROM saved_view_defaults d WHERE d.organisation_id = $1 AND d.person_id = $2 AND d.view_id = v.id) AS "ownDefault",
    EXISTS (SELECT FROM saved_view_defaults d WHERE d.organisation_id = $1 AND d.person_id = '${OF_ORGANISATION}' AND d.view_id = v.id) AND v.shared AS "organisationDefault"
  FROM saved_views v
  WHERE v.organisation_id = $1 AND v.deleted_at IS NULL AND (v.shared OR v.created_by = $2)
  ORDER BY lower(v.name), v.id`;

/** The views of the list of suppliers that the viewer can open. */
@Injectable()
export class SavedViewsReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws NotAllowed */
  async list(viewer: Viewer): Promise<SavedView[]> {
    assertHolds(viewer, 'supplier.read');
    return this.#database.transaction(viewer.organisationId, (tx) => viewsOf(tx, viewer));
  }
}

export async function viewsOf(tx: Transaction, { organisationId, userId }: Viewer): Promise<SavedView[]> {
  return tx.query<SavedView>(VIEWS, [organisationId, userId]);
}
