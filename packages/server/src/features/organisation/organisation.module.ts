import { Module } from '@nestjs/common';
import { AcceptInvitation } from './commands/accept-invitation.ts';
import { ChangeMemberRoles } from './commands/change-member-roles.ts';
import { CreateOrganisation } from './commands/create-organisation.ts';
import { CreateResetLink } from './commands/create-reset-link.ts';
import { InviteMember } from './commands/invite-member.ts';
import { RemoveMember } from './commands/remove-member.ts';
import { ResetPassword } from './commands/reset-password.ts';
import { RevokeInvitation } from './commands/revoke-invitation.ts';
import { UpdateOrganisation } from './commands/update-organisation.ts';
import { InvitationResolver } from './graphql/invitation.resolver.ts';
import { MemberResolver } from './graphql/member.resolver.ts';
import { OrganisationResolver } from './graphql/organisation.resolver.ts';
import { InvitationController } from './http/invitation.controller.ts';
import { PasswordController } from './http/password.controller.ts';
import { MemberReadModel } from './member.read-model.ts';
import { OrganisationReadModel } from './organisation.read-model.ts';
import { PersonReadModel } from './person.read-model.ts';

@Module({
  controllers: [InvitationController, PasswordController],
  providers: [
    AcceptInvitation,
    ChangeMemberRoles,
    CreateOrganisation,
    CreateResetLink,
    InvitationResolver,
    InviteMember,
    MemberReadModel,
    MemberResolver,
    OrganisationReadModel,
    OrganisationResolver,
    PersonReadModel,
    RemoveMember,
    ResetPassword,
    RevokeInvitation,
    UpdateOrganisation,
  ],
  exports: [AcceptInvitation, CreateOrganisation, InviteMember, MemberReadModel, OrganisationReadModel],
})
export class OrganisationModule {}
