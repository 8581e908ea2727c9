import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { messageOf } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { HeldBackReadModel } from '../held-back.read-model.ts';
import { HeldBackType } from './held-back.types.ts';

/** What every approval asks, told before somebody tries. */
@Resolver()
export class HeldBackResolver {
  readonly #heldBack: HeldBackReadModel;
  readonly #texts: Texts;

  constructor(heldBack: HeldBackReadModel, texts: Texts) {
    this.#heldBack = heldBack;
    this.#texts = texts;
  }

  @Query(() => [HeldBackType], {
    description:
      'Whose proposals the viewer cannot approve, because the two accounts may be in the hands of one person. `viewerCanApprove` and its like say what roles and authorship allow',
  })
  async heldBack(
    @CurrentViewer() viewer: Viewer,
    @Args('proposers', { type: () => [String], description: 'Short identifiers of those whose proposals are shown' })
    proposers: string[],
  ): Promise<HeldBackType[]> {
    const say = this.#texts.in(viewer.locale);
    const held = await this.#heldBack.heldBack(viewer, proposers);
    return [...held].map(([shortId, error]) => ({ shortId, reason: messageOf(error, say) }));
  }
}
