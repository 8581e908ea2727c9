import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts, type Say } from '../../../platform/text/texts.ts';
import { MemberCommands } from '../member.commands.ts';
import { assignableRoles } from '../member.policy.ts';
import { MemberReadModel, type InvitationRow, type MemberRow } from '../member.read-model.ts';
import {
  ChangeMemberRolesInputType,
  CreateResetLinkInputType,
  CreateResetLinkPayloadType,
  InviteMemberInputType,
  InviteMemberPayloadType,
  MemberPayloadType,
  MembersPageType,
  RemoveMemberInputType,
  RemoveMemberPayloadType,
  RevokeInvitationInputType,
  RevokeInvitationPayloadType,
  type InvitationType,
  type MemberType,
} from './member.types.ts';

function memberType(row: MemberRow): MemberType {
  return { ...row, id: toGlobalId('Member', row.id) };
}

function invitationType(row: InvitationRow, say: Say): InvitationType {
  return { ...row, id: toGlobalId('Invitation', row.id), invitedBy: row.invitedBy ?? say('person.operator') };
}

@Resolver()
export class MemberResolver {
  readonly #members: MemberReadModel;
  readonly #commands: MemberCommands;
  readonly #texts: Texts;

  constructor(members: MemberReadModel, commands: MemberCommands, texts: Texts) {
    this.#members = members;
    this.#commands = commands;
    this.#texts = texts;
  }

  @Query(() => MembersPageType)
  async membersPage(@CurrentViewer() viewer: Viewer): Promise<MembersPageType> {
    const say = this.#texts.in(viewer.locale);
    const [members, invitations] = await Promise.all([
      this.#members.members(viewer),
      this.#members.invitations(viewer),
    ]);
    return {
      members: members.map(memberType),
      invitations: invitations.map((row) => invitationType(row, say)),
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
      const { invitationId, link } = await this.#commands.invite.execute(viewer, input);
      const row = await this.#members.invitation(viewer, invitationId);
      return { invitation: row && invitationType(row, say), link: link.url };
    });
  }

  @Mutation(() => RevokeInvitationPayloadType)
  async revokeInvitation(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RevokeInvitationInputType }) { invitationId }: RevokeInvitationInputType,
  ): Promise<RevokeInvitationPayloadType> {
    const nothing: Pick<RevokeInvitationPayloadType, 'invitationId'> = { invitationId: null };
    return payload(this.#texts.in(viewer.locale), nothing, async () => {
      await this.#commands.revoke.execute(viewer, { invitationId: fromGlobalId('Invitation', invitationId) });
      return { invitationId };
    });
  }

  @Mutation(() => MemberPayloadType)
  async changeMemberRoles(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ChangeMemberRolesInputType }) { memberId, roles, version }: ChangeMemberRolesInputType,
  ): Promise<MemberPayloadType> {
    const nothing: Pick<MemberPayloadType, 'member'> = { member: null };
    return payload(this.#texts.in(viewer.locale), nothing, async () => {
      const id = fromGlobalId('Member', memberId);
      await this.#commands.changeRoles.execute(viewer, { memberId: id, roles, version });
      const row = await this.#members.member(viewer, id);
      return { member: row && memberType(row) };
    });
  }

  @Mutation(() => RemoveMemberPayloadType)
  async removeMember(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RemoveMemberInputType }) { memberId }: RemoveMemberInputType,
  ): Promise<RemoveMemberPayloadType> {
    const nothing: Pick<RemoveMemberPayloadType, 'memberId'> = { memberId: null };
    return payload(this.#texts.in(viewer.locale), nothing, async () => {
      await this.#commands.remove.execute(viewer, { memberId: fromGlobalId('Member', memberId) });
      return { memberId };
    });
  }

  @Mutation(() => CreateResetLinkPayloadType)
  async createResetLink(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CreateResetLinkInputType }) { memberId }: CreateResetLinkInputType,
  ): Promise<CreateResetLinkPayloadType> {
    const nothing: Pick<CreateResetLinkPayloadType, 'link' | 'expiresAt'> = { link: null, expiresAt: null };
    return payload(this.#texts.in(viewer.locale), nothing, async () => {
      const { url, expiresAt } = await this.#commands.createResetLink.execute(viewer, {
        memberId: fromGlobalId('Member', memberId),
      });
      return { link: url, expiresAt };
    });
  }
}
