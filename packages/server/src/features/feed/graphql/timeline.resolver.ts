import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.types.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { KeptDays } from '../../past/kept-days.ts';
import type { EntryGroup } from '../entry.ts';
import { TimelineReadModel } from '../timeline.read-model.ts';
import { EntryGroupEnum, TimelineType } from './feed.types.ts';
import { timelineEntryView } from './feed.view.ts';

/** The timeline of a supplier, now or as of a past day. */
@Resolver()
export class TimelineResolver {
  readonly #timelines: TimelineReadModel;
  readonly #days: KeptDays;
  readonly #texts: Texts;

  constructor(timelines: TimelineReadModel, days: KeptDays, texts: Texts) {
    this.#timelines = timelines;
    this.#days = days;
    this.#texts = texts;
  }

  @Query(() => TimelineType)
  async timeline(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierId', { type: () => ID }) supplierId: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('groups', { type: () => [EntryGroupEnum], nullable: true }) groups?: EntryGroup[] | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
    @Args('asOf', { type: () => DateScalar, nullable: true }) day?: string | null,
  ): Promise<TimelineType> {
    const say = this.#texts.in(viewer.locale);
    const asOf = await this.#days.instantOf(viewer, day);
    const asked = { groups: groups ?? [], first, after: after ?? null };
    const page = await this.#timelines.timeline(viewer, fromGlobalId('Supplier', supplierId), asked, asOf);
    return {
      ...connectionOf(page, (entry) => timelineEntryView(entry, say, viewer.locale)),
      groups: page.groups,
    };
  }
}
