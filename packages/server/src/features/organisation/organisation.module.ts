import { Module } from '@nestjs/common';
import { AcceptInvitation } from './commands/accept-invitation.ts';
import { AddDomain } from './commands/add-domain.ts';
import { AskForReset } from './commands/ask-for-reset.ts';
import { ChangeMemberRoles } from './commands/change-member-roles.ts';
import { CheckDomain } from './commands/check-domain.ts';
import { CreateInvitationLink } from './commands/create-invitation-link.ts';
import { CreateOrganisation } from './commands/create-organisation.ts';
import { CreateResetLink } from './commands/create-reset-link.ts';
import { InviteMember } from './commands/invite-member.ts';
import { ProveIdentity } from './commands/prove-identity.ts';
import { RemoveDomain } from './commands/remove-domain.ts';
import { RemoveMember } from './commands/remove-member.ts';
import { RequireSecondFactor } from './commands/require-second-factor.ts';
import { ResetPassword } from './commands/reset-password.ts';
import { RevokeInvitation } from './commands/revoke-invitation.ts';
import { UpdateOrganisation } from './commands/update-organisation.ts';
import { VouchForMember } from './commands/vouch-for-member.ts';
import { DomainReadModel } from './domain.read-model.ts';
import { DomainTexts } from './domain-texts.ts';
import { HeldBackReadModel } from './held-back.read-model.ts';
import { DomainResolver } from './graphql/domain.resolver.ts';
import { HeldBackResolver } from './graphql/held-back.resolver.ts';
import { InvitationResolver } from './graphql/invitation.resolver.ts';
import { MailResolver } from './graphql/mail.resolver.ts';
import { MemberResolver } from './graphql/member.resolver.ts';
import { OrganisationResolver } from './graphql/organisation.resolver.ts';
import { VouchResolver } from './graphql/vouch.resolver.ts';
import { InvitationController } from './http/invitation.controller.ts';
import { PasswordController } from './http/password.controller.ts';
import { ProofController } from './http/proof.controller.ts';
import { BorneNamesReadModel } from './borne-names.read-model.ts';
import { MemberReadModel } from './member.read-model.ts';
import { OrganisationReadModel } from './organisation.read-model.ts';
import { PersonReadModel } from './person.read-model.ts';
import { UnsentMailReadModel } from './unsent-mail.read-model.ts';

@Module({
  controllers: [InvitationController, PasswordController, ProofController],
  providers: [
    AcceptInvitation,
    AddDomain,
    AskForReset,
    BorneNamesReadModel,
    ChangeMemberRoles,
    CheckDomain,
    CreateInvitationLink,
    CreateOrganisation,
    CreateResetLink,
    DomainReadModel,
    DomainResolver,
    DomainTexts,
    HeldBackReadModel,
    HeldBackResolver,
    InvitationResolver,
    InviteMember,
    MailResolver,
    MemberReadModel,
    MemberResolver,
    OrganisationReadModel,
    OrganisationResolver,
    PersonReadModel,
    ProveIdentity,
    RemoveDomain,
    RemoveMember,
    RequireSecondFactor,
    ResetPassword,
    RevokeInvitation,
    UnsentMailReadModel,
    UpdateOrganisation,
    VouchForMember,
    VouchResolver,
  ],
  exports: [
    AcceptInvitation,
    BorneNamesReadModel,
    CreateOrganisation,
    InviteMember,
    MemberReadModel,
    OrganisationReadModel,
  ],
})
export class OrganisationModule {}
