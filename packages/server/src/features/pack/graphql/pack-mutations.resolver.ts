import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { BuildPack } from '../commands/build-pack.ts';
import { DiscardPack } from '../commands/discard-pack.ts';
import { ReleasePack } from '../commands/release-pack.ts';
import { WithdrawPack } from '../commands/withdraw-pack.ts';
import { PackInputType, PackPayloadType, PackRequestInputType, WithdrawPackInputType } from '../pack-commands.types.ts';
import { PackAnswers } from './pack-answers.ts';
import { requestOf } from './pack-request.ts';

/** What people do with packs. */
@Resolver()
export class PackMutationsResolver {
  readonly #build: BuildPack;
  readonly #release: ReleasePack;
  readonly #discard: DiscardPack;
  readonly #withdraw: WithdrawPack;
  readonly #answers: PackAnswers;

  constructor(
    build: BuildPack,
    release: ReleasePack,
    discard: DiscardPack,
    withdraw: WithdrawPack,
    answers: PackAnswers,
  ) {
    this.#build = build;
    this.#release = release;
    this.#discard = discard;
    this.#withdraw = withdraw;
    this.#answers = answers;
  }

  @Mutation(() => PackPayloadType)
  buildPack(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => PackRequestInputType }) input: PackRequestInputType,
  ): Promise<PackPayloadType> {
    return this.#answers.after(viewer, () => this.#build.execute(viewer, requestOf(input)));
  }

  @Mutation(() => PackPayloadType)
  releasePack(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => PackInputType }) { packId, version }: PackInputType,
  ): Promise<PackPayloadType> {
    return this.#answers.after(viewer, () => this.#release.execute(viewer, fromGlobalId('Pack', packId), version));
  }

  @Mutation(() => PackPayloadType)
  discardPack(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => PackInputType }) { packId, version }: PackInputType,
  ): Promise<PackPayloadType> {
    return this.#answers.after(viewer, () => this.#discard.execute(viewer, fromGlobalId('Pack', packId), version));
  }

  @Mutation(() => PackPayloadType)
  withdrawPack(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => WithdrawPackInputType }) { packId, version, reason }: WithdrawPackInputType,
  ): Promise<PackPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#withdraw.execute(viewer, fromGlobalId('Pack', packId), version, reason),
    );
  }
}
