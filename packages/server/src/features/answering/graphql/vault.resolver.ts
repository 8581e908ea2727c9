import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { EndSharing } from '../commands/end-sharing.ts';
import { ShareAnswers } from '../commands/share-answers.ts';
import { givenFileAddress } from '../http/given-file-route.ts';
import { VaultReadModel } from '../vault.read-model.ts';
import { EndSharingInputType, ShareAnswersInputType, SharingPayloadType, VaultSectionType } from './vault.types.ts';

/** What a supplier's organisation has answered, and who may see it. */
@Resolver()
export class VaultResolver {
  readonly #vault: VaultReadModel;
  readonly #share: ShareAnswers;
  readonly #end: EndSharing;
  readonly #texts: Texts;

  constructor(vault: VaultReadModel, share: ShareAnswers, end: EndSharing, texts: Texts) {
    this.#vault = vault;
    this.#share = share;
    this.#end = end;
    this.#texts = texts;
  }

  @Query(() => [VaultSectionType])
  async vault(@CurrentViewer() viewer: Viewer): Promise<VaultSectionType[]> {
    return this.#sections(viewer);
  }

  @Mutation(() => SharingPayloadType)
  shareAnswers(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ShareAnswersInputType }) { inboxRequestId, sections, until }: ShareAnswersInputType,
  ): Promise<SharingPayloadType> {
    return this.#changed(viewer, () =>
      this.#share.execute(viewer, { requestId: fromGlobalId('InboxRequest', inboxRequestId), sections, until }),
    );
  }

  @Mutation(() => SharingPayloadType)
  endSharing(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => EndSharingInputType }) { inboxRequestId, sections }: EndSharingInputType,
  ): Promise<SharingPayloadType> {
    return this.#changed(viewer, () =>
      this.#end.execute(viewer, { requestId: fromGlobalId('InboxRequest', inboxRequestId), sections }),
    );
  }

  #changed(viewer: Viewer, change: () => Promise<void>): Promise<SharingPayloadType> {
    const nothing: Pick<SharingPayloadType, 'vault'> = { vault: [] };
    return payload(this.#texts.in(viewer.locale), nothing, async () => {
      await change();
      return { vault: await this.#sections(viewer) };
    });
  }

  async #sections(viewer: Viewer): Promise<VaultSectionType[]> {
    const sections = await this.#vault.sections(viewer);
    return sections.map(({ section, answers, files, shares }) => ({
      section,
      files: files.map(({ id, requestId, ...file }) => ({
        ...file,
        id: toGlobalId('EvidenceFile', id),
        address: givenFileAddress(viewer, requestId, id),
      })),
      answers: answers.map(({ item, place, answer, day, since, before }) => ({
        ...{ item, place, answer, day, since },
        before: before?.answer ?? null,
        beforeDay: before?.day ?? null,
      })),
      shares: shares.map(({ requestId, ...share }) => ({
        ...share,
        inboxRequestId: toGlobalId('InboxRequest', requestId),
      })),
    }));
  }
}
