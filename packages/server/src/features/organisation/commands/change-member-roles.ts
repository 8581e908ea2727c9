import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { NotAllowed } from '../../../platform/errors/refused.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import { roleList } from '../../../platform/tenancy/role-list.ts';
import type { Role, Viewer } from '../../../platform/tenancy/viewer.ts';
import { keepAct } from '../account-act.repository.ts';
import { withdrawInvitations } from '../invitation.repository.ts';
import { mayChangeMember, problemWithRoles } from '../member.policy.ts';
import { keepingAnOwner, lockMember, viewerNow } from '../member.repository.ts';

export interface ChangeMemberRolesInput {
  readonly memberId: string;
  readonly roles: readonly Role[];
  readonly version: number;
}

/** Sets the roles of a member. */
@Injectable()
export class ChangeMemberRoles {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  async execute(viewer: Viewer, { memberId, roles, version }: ChangeMemberRolesInput): Promise<void> {
    await keepingAnOwner(() =>
      this.#auth.transaction(async (tx) => {
        const asker = await viewerNow(tx, viewer);
        assertMay(asker, 'member.write');
        const member = await lockMember(tx, viewer.organisationId, memberId);
        if (!mayChangeMember(asker, member)) throw new NotAllowed('member.write-owners');
        if (member.version !== version) throw userError('CONFLICT');
        const problem = problemWithRoles(asker, member.roles, new Set(roles));
        if (problem !== null) throw userError(problem, 'roles');
        await tx.query('UPDATE auth.members SET role = $2 WHERE id = $1', [memberId, roleList(roles)]);
        for (const kind of ['owner', 'admin'] as const)
          if (roles.includes(kind) && !member.roles.has(kind))
            await keepAct(tx, {
              organisationId: viewer.organisationId,
              userId: member.userId,
              kind,
              makerId: viewer.userId,
            });
        await withdrawInvitations(tx, { ...viewer, userId: member.userId, roles: new Set(roles) });
      }),
    );
  }
}
