import { Injectable } from '@nestjs/common';
import { ChangeMemberRoles } from './commands/change-member-roles.ts';
import { CreateResetLink } from './commands/create-reset-link.ts';
import { InviteMember } from './commands/invite-member.ts';
import { RemoveMember } from './commands/remove-member.ts';
import { RevokeInvitation } from './commands/revoke-invitation.ts';

/** The verbs of the members page. */
@Injectable()
export class MemberCommands {
  readonly invite: InviteMember;
  readonly revoke: RevokeInvitation;
  readonly changeRoles: ChangeMemberRoles;
  readonly remove: RemoveMember;
  readonly createResetLink: CreateResetLink;

  constructor(
    invite: InviteMember,
    revoke: RevokeInvitation,
    changeRoles: ChangeMemberRoles,
    remove: RemoveMember,
    createResetLink: CreateResetLink,
  ) {
    this.invite = invite;
    this.revoke = revoke;
    this.changeRoles = changeRoles;
    this.remove = remove;
    this.createResetLink = createResetLink;
  }
}
