import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Role, Viewer } from '../../../platform/tenancy/viewer.ts';
import { writeInvitation, type OneTimeLink } from '../invitation.repository.ts';
import { problemWithRoles } from '../member.policy.ts';
import { viewerNow } from '../member.repository.ts';

export interface InviteMemberInput {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Invites an address. No mail is sent: the inviter sees the link once and passes it on. */
@Injectable()
export class InviteMember {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  async execute(
    viewer: Viewer,
    { email, name, roles }: InviteMemberInput,
  ): Promise<{ invitationId: string; link: OneTimeLink }> {
    return this.#auth.transaction(async (tx) => {
      const asker = await viewerNow(tx, viewer);
      assertMay(asker, 'member.write');
      const problem = problemWithRoles(asker, new Set(), new Set(roles));
      if (problem !== null) throw userError(problem, 'roles');
      const invitation = { organisationId: viewer.organisationId, email, name, roles, inviterId: viewer.userId };
      return writeInvitation(tx, this.#auth.config.environment.PUBLIC_URL, invitation);
    });
  }
}
