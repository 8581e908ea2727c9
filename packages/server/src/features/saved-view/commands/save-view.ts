import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertRoom } from '../../../platform/quotas/assert-room.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { addressOfView, nameOfView } from '../address-of-view.ts';
import { assertChanges, lockView } from '../lock-view.ts';
import { viewsOf, type SavedView } from '../saved-view.read-model.ts';

export interface SaveViewInput {
  /** The view that is changed, and the version of it that was seen; null for a new one. */
  readonly changed: { readonly id: string; readonly version: number } | null;
  readonly name: string;
  readonly address: string;
  readonly shared: boolean;
}

/** Keeps a view of the list of suppliers, or changes one: its name, what it shows, who sees it. */
@Injectable()
export class SaveView {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns its id, and the views that the viewer has now @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, input: SaveViewInput): Promise<{ readonly id: string; readonly views: SavedView[] }> {
    assertMay(viewer, 'supplier.read');
    if (input.shared) assertMay(viewer, 'view.share');
    const kept = { name: nameOfView(input.name), address: addressOfView(input.address), shared: input.shared };
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const id = input.changed === null ? await add(tx, viewer, kept) : await change(tx, viewer, input.changed, kept);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: input.changed === null ? 'view.saved' : 'view.changed',
        subjectType: 'SavedView',
        subjectId: id,
        parameters: { shared: String(kept.shared) },
      });
      return { id, views: await viewsOf(tx, viewer) };
    });
  }
}

type Kept = Pick<SaveViewInput, 'name' | 'address' | 'shared'>;

async function add(tx: Transaction, viewer: Viewer, { name, address, shared }: Kept): Promise<string> {
  const { organisationId, userId } = viewer;
  const from = 'FROM saved_views WHERE organisation_id = $1 AND deleted_at IS NULL';
  await assertRoom(tx, viewer, 'savedViews', { from, person: 'created_by' });
  await assertNameFree(tx, viewer, name, null);
  const id = randomUUID();
  await tx.write(
    `INSERT INTO saved_views (organisation_id, id, name, address, shared, version, created_by, saved_at) VALUES ($1, $2, $3, $4, $5, 1, $6, $7)`,
    [organisationId, id, name, address, shared, userId, tx.now],
  );
  return id;
}

async function change(
  tx: Transaction,
  viewer: Viewer,
  { id, version }: { readonly id: string; readonly version: number },
  { name, address, shared }: Kept,
): Promise<string> {
  assertChanges(viewer, await lockView(tx, viewer, id), version);
  await assertNameFree(tx, viewer, name, id);
  await tx.write(
    `UPDATE saved_views SET name = $3, address = $4, shared = $5, version = version + 1, saved_at = $6 WHERE organisation_id = $1 AND id = $2`,
    [viewer.organisationId, id, name, address, shared, tx.now],
  );
  return id;
}

/** Two views of one name cannot be told apart in the menu. @throws UserErrors */
async function assertNameFree(tx: Transaction, viewer: Viewer, name: string, besides: string | null): Promise<void> {
  const views = await viewsOf(tx, viewer);
  if (views.some((view) => view.id !== besides && view.name.toLowerCase() === name.toLowerCase()))
    throw userError('VIEW_NAME_TAKEN', 'name', { name });
}
