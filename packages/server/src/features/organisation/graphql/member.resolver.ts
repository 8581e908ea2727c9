import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { ChangeMemberRoles } from '../commands/change-member-roles.ts';
import { CreateResetLink } from '../commands/create-reset-link.ts';
import { RemoveMember } from '../commands/remove-member.ts';
import { MemberReadModel } from '../member.read-model.ts';
import {
  ChangeMemberRolesInputType,
  CreateResetLinkInputType,
  CreateResetLinkPayloadType,
  MemberPayloadType,
  RemoveMemberInputType,
  RemoveMemberPayloadType,
} from './member.types.ts';
import { memberView } from './member.view.ts';

/** Mutations of one member. */
@Resolver()
export class MemberResolver {
  readonly #members: MemberReadModel;
  readonly #changeRoles: ChangeMemberRoles;
  readonly #remove: RemoveMember;
  readonly #createResetLink: CreateResetLink;
  readonly #texts: Texts;

  constructor(
    members: MemberReadModel,
    changeRoles: ChangeMemberRoles,
    remove: RemoveMember,
    createResetLink: CreateResetLink,
    texts: Texts,
  ) {
    this.#members = members;
    this.#changeRoles = changeRoles;
    this.#remove = remove;
    this.#createResetLink = createResetLink;
    this.#texts = texts;
  }

  @Mutation(() => MemberPayloadType)
  async changeMemberRoles(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ChangeMemberRolesInputType }) { memberId, roles, version }: ChangeMemberRolesInputType,
  ): Promise<MemberPayloadType> {
    const nothing: Pick<MemberPayloadType, 'member'> = { member: null };
    const say = this.#texts.in(viewer.locale);
    return payload(say, nothing, async () => {
      const id = fromGlobalId('Member', memberId);
      await this.#changeRoles.execute(viewer, { memberId: id, roles, version });
      const row = await this.#members.member(viewer, id);
      return { member: row && memberView(row, say) };
    });
  }

  @Mutation(() => RemoveMemberPayloadType)
  async removeMember(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RemoveMemberInputType }) { memberId }: RemoveMemberInputType,
  ): Promise<RemoveMemberPayloadType> {
    const nothing: Pick<RemoveMemberPayloadType, 'memberId'> = { memberId: null };
    return payload(this.#texts.in(viewer.locale), nothing, async () => {
      await this.#remove.execute(viewer, { memberId: fromGlobalId('Member', memberId) });
      return { memberId };
    });
  }

  @Mutation(() => CreateResetLinkPayloadType)
  async createResetLink(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CreateResetLinkInputType }) { memberId, byHand }: CreateResetLinkInputType,
  ): Promise<CreateResetLinkPayloadType> {
    const nothing: Pick<CreateResetLinkPayloadType, 'link' | 'expiresAt'> = { link: null, expiresAt: null };
    return payload(this.#texts.in(viewer.locale), nothing, async () => {
      const { url, expiresAt } = await this.#createResetLink.execute(viewer, {
        memberId: fromGlobalId('Member', memberId),
        byHand: byHand ?? false,
      });
      return { link: url, expiresAt };
    });
  }
}
