import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { MakePackLink } from '../commands/make-pack-link.ts';
import { RevokePackLink } from '../commands/revoke-pack-link.ts';
import { MakePackLinkInputType, PackLinkPayloadType, RevokePackLinkInputType } from '../pack-commands.types.ts';
import { PackAnswers } from './pack-answers.ts';

/** Links by which recipients fetch packs. */
@Resolver()
export class PackLinksResolver {
  readonly #make: MakePackLink;
  readonly #revoke: RevokePackLink;
  readonly #answers: PackAnswers;

  constructor(make: MakePackLink, revoke: RevokePackLink, answers: PackAnswers) {
    this.#make = make;
    this.#revoke = revoke;
    this.#answers = answers;
  }

  @Mutation(() => PackLinkPayloadType)
  makePackLink(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => MakePackLinkInputType }) input: MakePackLinkInputType,
  ): Promise<PackLinkPayloadType> {
    const packId = fromGlobalId('Pack', input.packId);
    return this.#answers.afterLink(viewer, async () => ({
      packId,
      address: await this.#make.execute(viewer, packId, input.recipient, input.days),
    }));
  }

  @Mutation(() => PackLinkPayloadType)
  revokePackLink(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RevokePackLinkInputType }) { packLinkId }: RevokePackLinkInputType,
  ): Promise<PackLinkPayloadType> {
    return this.#answers.afterLink(viewer, async () => ({
      packId: await this.#revoke.execute(viewer, fromGlobalId('PackLink', packLinkId)),
      address: null,
    }));
  }
}
