import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { NotAllowed, NotFound } from '../../../platform/errors/refused.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay, may } from '../../../platform/tenancy/may.ts';
import { OWNERS_ROLES } from '../../../platform/tenancy/role-matrix.ts';
import { rolesIn } from '../../../platform/tenancy/role-list.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { viewerNow } from '../member.repository.ts';

/** Revokes an open invitation; its link stops working. */
@Injectable()
export class RevokeInvitation {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  async execute(viewer: Viewer, { invitationId }: { readonly invitationId: string }): Promise<void> {
    await this.#auth.transaction(async (tx) => {
      const asker = await viewerNow(tx, viewer);
      assertMay(asker, 'member.write');
      const [row] = await tx.query<{ role: string; status: string }>(
        'SELECT role, status FROM auth.invitations WHERE organisation_id = $1 AND id = $2 FOR UPDATE',
        [viewer.organisationId, invitationId],
      );
      if (!row) throw new NotFound('No such invitation in this organisation');
      const isOwners = rolesIn(row.role).some((role) => OWNERS_ROLES.has(role));
      if (isOwners && !may(asker, 'member.write-owners')) throw new NotAllowed('member.write-owners');
      if (row.status !== 'pending') throw userError('INVITATION_CLOSED');
      await tx.query(`UPDATE auth.invitations SET status = 'canceled' WHERE id = $1`, [invitationId]);
    });
  }
}
