import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Config } from '../../../platform/config/config.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { InviteMember } from '../commands/invite-member.ts';
import { RevokeInvitation } from '../commands/revoke-invitation.ts';
import { assignableRoles } from '../member.policy.ts';
import { MemberReadModel } from '../member.read-model.ts';
import {
  InviteMemberInputType,
  InviteMemberPayloadType,
  MembersPageType,
  RevokeInvitationInputType,
  RevokeInvitationPayloadType,
} from './member.types.ts';
import { invitationView, memberView, wrongPasswordsView } from './member.view.ts';

/** The members page and its invitations. */
@Resolver()
export class InvitationResolver {
  readonly #members: MemberReadModel;
  readonly #invite: InviteMember;
  readonly #revoke: RevokeInvitation;
  readonly #texts: Texts;
  readonly #config: Config;

  constructor(members: MemberReadModel, invite: InviteMember, revoke: RevokeInvitation, texts: Texts, config: Config) {
    this.#members = members;
    this.#invite = invite;
    this.#revoke = revoke;
    this.#texts = texts;
    this.#config = config;
  }

  @Query(() => MembersPageType)
  async membersPage(@CurrentViewer() viewer: Viewer): Promise<Omit<MembersPageType, 'domains'>> {
    const say = this.#texts.in(viewer.locale);
    const [members, invitations, wrongPasswords] = await Promise.all([
      this.#members.members(viewer),
      this.#members.invitations(viewer),
      this.#members.wrongPasswords(viewer),
    ]);
    return {
      members: members.map((row) => memberView(row, say)),
      invitations: invitations.map((row) => invitationView(row, say)),
      wrongPasswords: wrongPasswords?.map((row) => wrongPasswordsView(row, say)) ?? null,
      sendsMail: this.#config.environment.SMTP_URL !== undefined,
      viewerCanInvite: may(viewer, 'member.write'),
      assignableRoles: assignableRoles(viewer),
    };
  }

  @Mutation(() => InviteMemberPayloadType)
  async inviteMember(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => InviteMemberInputType }) input: InviteMemberInputType,
  ): Promise<InviteMemberPayloadType> {
    const say = this.#texts.in(viewer.locale);
    const nothing: Pick<InviteMemberPayloadType, 'invitation' | 'link'> = { invitation: null, link: null };
    return payload(say, nothing, async () => {
      const { invitationId, link } = await this.#invite.execute(viewer, input);
      const row = await this.#members.invitation(viewer, invitationId);
      return { invitation: row && invitationView(row, say), link: link?.url ?? null };
    });
  }

  @Mutation(() => RevokeInvitationPayloadType)
  async revokeInvitation(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RevokeInvitationInputType }) { invitationId }: RevokeInvitationInputType,
  ): Promise<RevokeInvitationPayloadType> {
    const nothing: Pick<RevokeInvitationPayloadType, 'invitationId'> = { invitationId: null };
    return payload(this.#texts.in(viewer.locale), nothing, async () => {
      await this.#revoke.execute(viewer, { invitationId: fromGlobalId('Invitation', invitationId) });
      return { invitationId };
    });
  }
}
