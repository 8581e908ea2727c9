import { PURPOSES } from '@plumbline/evidence/purposes';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import type { EngagementKind } from '../../engagement/engagement-rules.ts';
import { kindTexts } from '../../engagement/engagement.view.ts';
import { BuildEngagedPack } from '../commands/build-engaged-pack.ts';
import {
  EngagedPackFormType,
  EngagedPackInputType,
  EngagedPackPayloadType,
  EngagedPackType,
} from '../engaged-pack.types.ts';
import { engagedPackView } from '../engaged-pack.view.ts';
import { EngagedPacksReadModel } from '../engaged-packs.read-model.ts';
import type { EngagedPackRequest } from '../engaged-scope.ts';
import { PackPreviewPayloadType } from '../pack-commands.types.ts';
import type { PackContentsType } from '../pack-contents.types.ts';
import { PACK_LANGUAGES } from '../pack-rules.ts';
import { contentsView } from '../pack.view.ts';

/** Packs that an auditor asks for within an engagement. */
@Resolver()
export class EngagedPacksResolver {
  readonly #packs: EngagedPacksReadModel;
  readonly #build: BuildEngagedPack;
  readonly #texts: Texts;

  constructor(packs: EngagedPacksReadModel, build: BuildEngagedPack, texts: Texts) {
    this.#packs = packs;
    this.#build = build;
    this.#texts = texts;
  }

  @Query(() => [EngagedPackType], { description: 'Of one engagement, or of all that run; the newest first' })
  async engagedPacks(
    @CurrentViewer() viewer: Viewer,
    @Args('engagedId', { type: () => ID, nullable: true }) engagedId?: string | null,
  ): Promise<EngagedPackType[]> {
    const say = this.#texts.in(viewer.locale);
    const rows = await this.#packs.packs(viewer, engagedId == null ? null : fromGlobalId('Engagement', engagedId));
    return rows.map((row) => engagedPackView(row, viewer, say));
  }

  @Query(() => EngagedPackFormType)
  async engagedPackForm(
    @CurrentViewer() viewer: Viewer,
    @Args('engagedId', { type: () => ID }) engagedId: string,
  ): Promise<EngagedPackFormType> {
    const say = this.#texts.in(viewer.locale);
    const form = await this.#packs.form(viewer, fromGlobalId('Engagement', engagedId));
    return {
      buyerName: form.engagement.buyerName,
      purposes: PURPOSES.map(({ key }) => ({ code: key, text: say(`purpose.${key}`) })),
      languages: PACK_LANGUAGES,
      kinds: kindTexts(form.kinds, say),
      suppliers: form.suppliers.map((each) => ({ ...each, id: toGlobalId('Supplier', each.id) })),
      today: form.today,
    };
  }

  /** What a pack would hold and admit; nothing is built. */
  @Query(() => PackPreviewPayloadType)
  engagedPackPreview(
    @CurrentViewer() viewer: Viewer,
    @Args('request', { type: () => EngagedPackInputType }) request: EngagedPackInputType,
  ): Promise<PackPreviewPayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ contents: PackContentsType | null }>(say, { contents: null }, async () => {
      const preview = await this.#packs.preview(viewer, ...requestOf(request));
      return { contents: contentsView(preview, say) };
    });
  }

  @Mutation(() => EngagedPackPayloadType)
  buildEngagedPack(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => EngagedPackInputType }) input: EngagedPackInputType,
  ): Promise<EngagedPackPayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ packId: string | null }>(say, { packId: null }, async () => ({
      packId: toGlobalId('Pack', await this.#build.execute(viewer, ...requestOf(input))),
    }));
  }
}

/** @returns the id of the engagement, and what is asked for @throws NotFound for an id of something else */
function requestOf({
  engagedId,
  engagedSupplierIds,
  kinds,
  ...rest
}: EngagedPackInputType): [string, EngagedPackRequest] {
  const supplierIds = engagedSupplierIds.map((id) => fromGlobalId('Supplier', id));
  // What the engagement does not open is refused, whatever it is called.
  return [fromGlobalId('Engagement', engagedId), { ...rest, supplierIds, kinds: kinds as EngagementKind[] }];
}
