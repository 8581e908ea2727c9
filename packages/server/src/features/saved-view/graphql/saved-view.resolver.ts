import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { ChooseDefaultView } from '../commands/choose-default-view.ts';
import { DeleteView } from '../commands/delete-view.ts';
import { RestoreView } from '../commands/restore-view.ts';
import { SaveView } from '../commands/save-view.ts';
import { SavedViewsReadModel, type SavedView } from '../saved-view.read-model.ts';
import {
  ChooseDefaultViewInputType,
  SavedViewsPayloadType,
  SavedViewType,
  SaveViewInputType,
} from './saved-view.types.ts';

const shown = (views: readonly SavedView[]): SavedViewType[] =>
  views.map((view) => ({ ...view, id: toGlobalId('SavedView', view.id) }));

@Resolver()
export class SavedViewsResolver {
  readonly #views: SavedViewsReadModel;

  constructor(views: SavedViewsReadModel) {
    this.#views = views;
  }

  @Query(() => [SavedViewType])
  async savedViews(@CurrentViewer() viewer: Viewer): Promise<SavedViewType[]> {
    return shown(await this.#views.list(viewer));
  }
}

@Resolver()
export class SavedViewChangesResolver {
  readonly #save: SaveView;
  readonly #delete: DeleteView;
  readonly #restore: RestoreView;
  readonly #chooseDefault: ChooseDefaultView;
  readonly #texts: Texts;

  constructor(
    save: SaveView,
    remove: DeleteView,
    restore: RestoreView,
    chooseDefault: ChooseDefaultView,
    texts: Texts,
  ) {
    this.#save = save;
    this.#delete = remove;
    this.#restore = restore;
    this.#chooseDefault = chooseDefault;
    this.#texts = texts;
  }

  @Mutation(() => SavedViewsPayloadType)
  saveView(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SaveViewInputType }) { viewId, version, ...view }: SaveViewInputType,
  ): Promise<SavedViewsPayloadType> {
    return this.#answer(viewer, async () => {
      const changed = isGiven(viewId) ? { id: fromGlobalId('SavedView', viewId), version: version ?? 0 } : null;
      const { id, views } = await this.#save.execute(viewer, { ...view, changed });
      return { views, savedId: toGlobalId('SavedView', id) };
    });
  }

  @Mutation(() => SavedViewsPayloadType)
  deleteView(
    @CurrentViewer() viewer: Viewer,
    @Args('viewId', { type: () => ID }) viewId: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<SavedViewsPayloadType> {
    const id = fromGlobalId('SavedView', viewId);
    return this.#answer(viewer, async () => ({ views: await this.#delete.execute(viewer, id, version) }));
  }

  @Mutation(() => SavedViewsPayloadType)
  restoreView(
    @CurrentViewer() viewer: Viewer,
    @Args('viewId', { type: () => ID }) viewId: string,
  ): Promise<SavedViewsPayloadType> {
    const id = fromGlobalId('SavedView', viewId);
    return this.#answer(viewer, async () => ({ views: await this.#restore.execute(viewer, id) }));
  }

  @Mutation(() => SavedViewsPayloadType)
  chooseDefaultView(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ChooseDefaultViewInputType }) { viewId, forOrganisation }: ChooseDefaultViewInputType,
  ): Promise<SavedViewsPayloadType> {
    const chosen = isGiven(viewId) ? fromGlobalId('SavedView', viewId) : null;
    return this.#answer(viewer, async () => ({
      views: await this.#chooseDefault.execute(viewer, { viewId: chosen, forOrganisation }),
    }));
  }

  async #answer(
    viewer: Viewer,
    work: () => Promise<{ readonly views: readonly SavedView[]; readonly savedId?: string }>,
  ): Promise<SavedViewsPayloadType> {
    const none: Pick<SavedViewsPayloadType, 'savedId' | 'views'> = { savedId: null, views: null };
    return payload(this.#texts.in(viewer.locale), none, async () => {
      const { views, savedId = null } = await work();
      return { savedId, views: shown(views) };
    });
  }
}

function isGiven(id: string | null | undefined): id is string {
  return id !== null && id !== undefined;
}
