import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { ChooseDigest } from '../commands/choose-digest.ts';
import { DigestReadModel } from '../digest.read-model.ts';
import { ChooseDigestInputType, ChooseDigestPayloadType, DigestChoiceType, type DigestType } from './digest.types.ts';
import { digestView, feedFilterOf } from './feed.view.ts';

/** The mail with the numbers of What changed. */
@Resolver()
export class DigestResolver {
  readonly #digests: DigestReadModel;
  readonly #choose: ChooseDigest;
  readonly #texts: Texts;

  constructor(digests: DigestReadModel, choose: ChooseDigest, texts: Texts) {
    this.#digests = digests;
    this.#choose = choose;
    this.#texts = texts;
  }

  @Query(() => DigestChoiceType)
  async digestChoice(@CurrentViewer() viewer: Viewer): Promise<DigestChoiceType> {
    const digest = await this.#digests.own(viewer);
    return {
      digest: digestView(digest, this.#texts.in(viewer.locale), viewer.locale),
      sendsMail: this.#digests.sendsMail,
    };
  }

  @Mutation(() => ChooseDigestPayloadType)
  async chooseDigest(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ChooseDigestInputType }) { every, filter }: ChooseDigestInputType,
  ): Promise<ChooseDigestPayloadType> {
    const say = this.#texts.in(viewer.locale);
    const none: { digest: DigestType | null } = { digest: null };
    return payload(say, none, async () => {
      const digest = await this.#choose.execute(viewer, { every: every ?? null, filter: feedFilterOf(filter) });
      return { digest: digestView(digest, say, viewer.locale) };
    });
  }
}
