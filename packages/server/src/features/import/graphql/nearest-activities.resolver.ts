import { Args, Query, Resolver } from '@nestjs/graphql';
import { activityCode } from '@plumbline/reference-data/sector-codes';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { NearestActivities } from '../nearest-activities.ts';
import { NearestActivityType } from './nearest-activities.types.ts';

@Resolver()
export class NearestActivitiesResolver {
  readonly #nearest: NearestActivities;
  readonly #texts: Texts;

  constructor(nearest: NearestActivities, texts: Texts) {
    this.#nearest = nearest;
    this.#texts = texts;
  }

  /** The phrases of official indexes that words about work are nearest to: one of each sector that has any near. */
  @Query(() => [NearestActivityType])
  async nearestActivities(
    @CurrentViewer() viewer: Viewer,
    @Args('text', { type: () => String }) text: string,
    @Args('sectors', { type: () => [String] }) sectors: string[],
  ): Promise<NearestActivityType[]> {
    const say = this.#texts.in(viewer.locale);
    const found = await this.#nearest.of(viewer, text, sectors);
    return found.map(({ sector, phrase, index, code, isic }) => ({
      sector: { key: sector, name: say(`sector.${sector}`) },
      phrase,
      index: say(`activity-index.${index}`),
      code,
      title: activityCode('isic', isic)?.title ?? null,
    }));
  }
}
