import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.types.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { OrganisationType } from '../../organisation/organisation.types.ts';
import { methodologyChangeView } from '../../risk/methodology-change.view.ts';
import { MarkChangesRead } from '../commands/mark-changes-read.ts';
import { TakeBackMark } from '../commands/take-back-mark.ts';
import { FeedReadModel } from '../feed.read-model.ts';
import {
  FeedChoicesType,
  FeedFilterInput,
  FeedType,
  MarkChangesReadInput,
  TakeBackMarkInput,
  UnreadChangesPayloadType,
  UnreadChangesType,
} from './feed.types.ts';
import { changedSupplierView, choicesView, feedFilterOf } from './feed.view.ts';

/** What changed at all suppliers. */
@Resolver()
export class FeedResolver {
  readonly #feed: FeedReadModel;
  readonly #mark: MarkChangesRead;
  readonly #takeBack: TakeBackMark;
  readonly #texts: Texts;

  constructor(feed: FeedReadModel, mark: MarkChangesRead, takeBack: TakeBackMark, texts: Texts) {
    this.#feed = feed;
    this.#mark = mark;
    this.#takeBack = takeBack;
    this.#texts = texts;
  }

  @Query(() => FeedType)
  async feed(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, defaultValue: 25 }) first: number,
    @Args('filter', { type: () => FeedFilterInput, nullable: true }) filter?: FeedFilterInput | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<FeedType> {
    const say = this.#texts.in(viewer.locale);
    const page = await this.#feed.feed(viewer, feedFilterOf(filter), first, after ?? null);
    return {
      ...connectionOf(page, (row) => changedSupplierView(row, viewer, say)),
      counts: page.counts,
      methodologyChange: methodologyChangeView(page.methodologyChange, say),
      asOf: page.asOf,
    };
  }

  @Query(() => FeedChoicesType)
  async feedChoices(
    @CurrentViewer() viewer: Viewer,
    @Args('since', { type: () => DateScalar, nullable: true }) since?: string | null,
  ): Promise<FeedChoicesType> {
    const choices = await this.#feed.choices(viewer, since ?? null);
    return choicesView(choices, this.#texts.in(viewer.locale), viewer.locale);
  }

  @Mutation(() => UnreadChangesPayloadType)
  markChangesRead(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => MarkChangesReadInput }) { supplierId, readTo }: MarkChangesReadInput,
  ): Promise<UnreadChangesPayloadType> {
    return this.#after(viewer, () => this.#mark.execute(viewer, rawId(supplierId), new Date(readTo)));
  }

  @Mutation(() => UnreadChangesPayloadType)
  takeBackMark(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => TakeBackMarkInput }) { supplierId }: TakeBackMarkInput,
  ): Promise<UnreadChangesPayloadType> {
    return this.#after(viewer, () => this.#takeBack.execute(viewer, rawId(supplierId)));
  }

  #after(viewer: Viewer, work: () => Promise<UnreadChangesType>): Promise<UnreadChangesPayloadType> {
    const empty: { unread: UnreadChangesType | null } = { unread: null };
    return payload(this.#texts.in(viewer.locale), empty, async () => ({ unread: await work() }));
  }
}

function rawId(supplierId: string | null | undefined): string | null {
  return supplierId === null || supplierId === undefined ? null : fromGlobalId('Supplier', supplierId);
}

/** The badge in the navigation. */
@Resolver(() => OrganisationType)
export class OrganisationChangesResolver {
  readonly #feed: FeedReadModel;

  constructor(feed: FeedReadModel) {
    this.#feed = feed;
  }

  @ResolveField(() => UnreadChangesType)
  unreadChanges(@CurrentViewer() viewer: Viewer): Promise<UnreadChangesType> {
    return this.#feed.unread(viewer);
  }
}
