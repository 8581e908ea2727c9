import { Injectable } from '@nestjs/common';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { PackReadModel } from '../pack.read-model.ts';
import type { PackLinkPayloadType, PackPayloadType } from '../pack-commands.types.ts';
import type { PackPageType, PackType } from '../pack.types.ts';
import { packPageView, packView } from '../pack.view.ts';

/** Runs a mutation and returns the pack as it is afterwards. */
@Injectable()
export class PackAnswers {
  readonly #packs: PackReadModel;
  readonly #texts: Texts;

  constructor(packs: PackReadModel, texts: Texts) {
    this.#packs = packs;
    this.#texts = texts;
  }

  after(viewer: Viewer, work: () => Promise<{ readonly id: string }>): Promise<PackPayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ pack: PackType | null }>(say, { pack: null }, async () => {
      const { id } = await work();
      return { pack: packView(await this.#packs.one(viewer, id), viewer, say) };
    });
  }

  /** @param work gives the pack, and the address of a new link */
  afterLink(
    viewer: Viewer,
    work: () => Promise<{ readonly packId: string; readonly address: string | null }>,
  ): Promise<PackLinkPayloadType> {
    const say = this.#texts.in(viewer.locale);
    const empty: { address: string | null; page: PackPageType | null } = { address: null, page: null };
    return payload(say, empty, async () => {
      const { packId, address } = await work();
      return { address, page: packPageView(await this.#packs.one(viewer, packId), viewer, say) };
    });
  }
}
