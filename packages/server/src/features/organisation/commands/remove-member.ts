import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { NotAllowed } from '../../../platform/errors/refused.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { withdrawInvitations } from '../invitation.repository.ts';
import { mayRemoveMember } from '../member.policy.ts';
import { keepingAnOwner, lockMember, viewerNow } from '../member.repository.ts';

/** Ends the membership of the viewer or of another person. The account stays: it may belong to other organisations. */
@Injectable()
export class RemoveMember {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  async execute(viewer: Viewer, { memberId }: { readonly memberId: string }): Promise<void> {
    await keepingAnOwner(() =>
      this.#auth.transaction(async (tx) => {
        const asker = await viewerNow(tx, viewer);
        const member = await lockMember(tx, viewer.organisationId, memberId);
        if (member.userId !== viewer.userId) assertMay(asker, 'member.write');
        if (!mayRemoveMember(asker, member)) throw new NotAllowed('member.write');
        await tx.query('DELETE FROM auth.members WHERE id = $1', [memberId]);
        await withdrawInvitations(tx, { ...viewer, userId: member.userId, roles: new Set() });
      }),
    );
  }
}
