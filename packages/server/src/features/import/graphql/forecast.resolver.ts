import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { ForecastReadModel } from '../forecast.read-model.ts';
import { ForecastType } from './forecast.types.ts';

/** What an import would lead to. A query of its own: the page of a running import asks again and again how far it is, but not for this. */
@Resolver()
export class ForecastResolver {
  readonly #forecasts: ForecastReadModel;

  constructor(forecasts: ForecastReadModel) {
    this.#forecasts = forecasts;
  }

  /** Null for an import that is not checked. */
  @Query(() => ForecastType, { nullable: true })
  async importForecast(
    @CurrentViewer() viewer: Viewer,
    @Args('importId', { type: () => ID }) importId: string,
  ): Promise<ForecastType | null> {
    const found = await this.#forecasts.of(viewer, fromGlobalId('Import', importId));
    if (found === null) return null;
    const mendings = found.mendings.map((each) =>
      each.kind === 'country'
        ? { column: null, field: 'country', suppliers: each.suppliers }
        : { column: each.index, field: each.field, suppliers: each.suppliers },
    );
    return { ...found, bands: [...found.bands], lacks: [...found.lacks], mendings };
  }
}
