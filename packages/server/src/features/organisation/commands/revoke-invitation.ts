import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { lockInvitation } from '../invitation.repository.ts';
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
      await lockInvitation(tx, asker, invitationId);
      await tx.query(`UPDATE auth.invitations SET status = 'canceled' WHERE id = $1`, [invitationId]);
    });
  }
}
