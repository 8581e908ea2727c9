import { CHAIN_KEYS, PURPOSES } from '@plumbline/evidence/purposes';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { MOST_SUPPLIERS, PACK_LANGUAGES } from '../pack-rules.ts';
import { PackPreviewReadModel } from '../pack-preview.read-model.ts';
import { PackSitesReadModel } from '../pack-sites.read-model.ts';
import { PackReadModel } from '../pack.read-model.ts';
import { PackPreviewPayloadType, PackRequestInputType } from '../pack-commands.types.ts';
import { type PackContentsType } from '../pack-contents.types.ts';
import { PackFormType, PackListType, PackPageType, PackSiteChoiceType } from '../pack.types.ts';
import { contentsView, packPageView, packView, siteView } from '../pack.view.ts';
import { SignerReadModel } from '../signer.read-model.ts';
import { requestOf } from './pack-request.ts';

/** Queries of packs, and of what a pack would hold. */
@Resolver()
export class PackResolver {
  readonly #packs: PackReadModel;
  readonly #previews: PackPreviewReadModel;
  readonly #sites: PackSitesReadModel;
  readonly #signer: SignerReadModel;
  readonly #texts: Texts;

  constructor(
    packs: PackReadModel,
    previews: PackPreviewReadModel,
    sites: PackSitesReadModel,
    signer: SignerReadModel,
    texts: Texts,
  ) {
    this.#packs = packs;
    this.#previews = previews;
    this.#sites = sites;
    this.#signer = signer;
    this.#texts = texts;
  }

  @Query(() => PackListType)
  async packs(@CurrentViewer() viewer: Viewer): Promise<PackListType> {
    const say = this.#texts.in(viewer.locale);
    const packs = await this.#packs.list(viewer);
    return {
      packs: packs.map((row) => packView(row, viewer, say)),
      signer: await this.#signer.of(viewer),
      viewerCanBuild: may(viewer, 'pack.build'),
    };
  }

  @Query(() => PackPageType)
  async pack(
    @CurrentViewer() viewer: Viewer,
    @Args('packId', { type: () => ID }) packId: string,
  ): Promise<PackPageType> {
    const page = await this.#packs.one(viewer, fromGlobalId('Pack', packId));
    return packPageView(page, viewer, this.#texts.in(viewer.locale));
  }

  @Query(() => PackFormType)
  async packForm(@CurrentViewer() viewer: Viewer): Promise<PackFormType> {
    const say = this.#texts.in(viewer.locale);
    return {
      purposes: PURPOSES.map(({ key, followsLots }) => ({ code: key, text: say(`purpose.${key}`), followsLots })),
      chains: CHAIN_KEYS.map((key) => ({ code: key, text: say(`pack.chain.${key}`) })),
      languages: [...PACK_LANGUAGES],
      today: await this.#packs.today(viewer),
      mostSuppliers: MOST_SUPPLIERS,
    };
  }

  /** Sites that a pack about these suppliers can be narrowed to. */
  @Query(() => [PackSiteChoiceType])
  async packSites(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierIds', { type: () => [ID] }) supplierIds: string[],
  ): Promise<PackSiteChoiceType[]> {
    const say = this.#texts.in(viewer.locale);
    const ids = [...new Set(supplierIds.map((id) => fromGlobalId('Supplier', id)))];
    const choices = await this.#sites.choices(viewer, ids);
    return choices.map((site) => ({ ...siteView(site, say), supplierName: site.supplierName }));
  }

  /** What a pack would hold and admit; nothing is built. */
  @Query(() => PackPreviewPayloadType)
  packPreview(
    @CurrentViewer() viewer: Viewer,
    @Args('request', { type: () => PackRequestInputType }) request: PackRequestInputType,
  ): Promise<PackPreviewPayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ contents: PackContentsType | null }>(say, { contents: null }, async () => {
      const preview = await this.#previews.of(viewer, requestOf(request));
      return { contents: contentsView(preview, say) };
    });
  }
}
