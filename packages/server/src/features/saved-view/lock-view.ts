import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';

export interface LockedView {
  readonly id: string;
  readonly shared: boolean;
  readonly createdBy: string;
  readonly version: number;
  readonly deletedAt: Date | null;
}

/** A view that the viewer sees, locked until the transaction ends. @throws NotFound also for a private view of another person */
export async function lockView(tx: Transaction, { organisationId, userId }: Viewer, id: string): Promise<LockedView> {
  const [view] = await tx.query<LockedView>(
    `SELECT id, shared, created_by AS "createdBy", version, deleted_at AS "deletedAt" FROM saved_views
     WHERE organisation_id = $1 AND id = $2 AND (shared OR created_by = $3) FOR UPDATE`,
    [organisationId, id, userId],
  );
  if (view === undefined) throw new NotFound('No view has this id');
  return view;
}

/** Checks that the viewer may change a view, and has seen how it is now. @throws NotAllowed, NotFound; UserErrors for one that was changed since */
export function assertChanges(viewer: Viewer, view: LockedView, version: number): void {
  // What everybody sees changes for everybody, also when its author changes it.
  if (view.shared) assertMay(viewer, 'view.share');
  if (view.deletedAt !== null) throw new NotFound('This view was deleted');
  if (view.version !== version) throw userError('VIEW_CHANGED');
}
