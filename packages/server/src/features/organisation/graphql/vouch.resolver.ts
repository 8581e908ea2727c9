import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { VouchForMember } from '../commands/vouch-for-member.ts';
import { MemberReadModel } from '../member.read-model.ts';
import { MemberPayloadType, VouchForMemberInputType } from './member.types.ts';
import { memberView } from './member.view.ts';

/** The word of an owner for a member. */
@Resolver()
export class VouchResolver {
  readonly #members: MemberReadModel;
  readonly #vouch: VouchForMember;
  readonly #texts: Texts;

  constructor(members: MemberReadModel, vouch: VouchForMember, texts: Texts) {
    this.#members = members;
    this.#vouch = vouch;
    this.#texts = texts;
  }

  @Mutation(() => MemberPayloadType)
  async vouchForMember(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => VouchForMemberInputType }) { memberId }: VouchForMemberInputType,
  ): Promise<MemberPayloadType> {
    const nothing: Pick<MemberPayloadType, 'member'> = { member: null };
    const say = this.#texts.in(viewer.locale);
    return payload(say, nothing, async () => {
      const id = fromGlobalId('Member', memberId);
      await this.#vouch.execute(viewer, { memberId: id });
      const row = await this.#members.member(viewer, id);
      return { member: row && memberView(row, say) };
    });
  }
}
