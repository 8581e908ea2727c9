import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { LABELS } from '@plumbline/risk';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { ForecastReadModel } from '../forecast.read-model.ts';
import type { WeighedUnits } from '../check/weigh-units.ts';
import { ForecastType, type ForecastUnitBandType } from './forecast.types.ts';

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
    const units = found.units.map(({ field, labels }) => ({ field, bands: unitBands(labels) }));
    return { ...found, bands: [...found.bands], lacks: [...found.lacks], mendings, units };
  }
}

/** The labels that any supplier would have, the worst first. */
function unitBands({ fraction, percent, unknown }: WeighedUnits['labels']): ForecastUnitBandType[] {
  return LABELS.map((label) => ({
    label,
    fraction: fraction[label] ?? 0,
    percent: percent[label] ?? 0,
    unknown: unknown[label] ?? 0,
  })).filter((each) => each.fraction + each.percent + each.unknown > 0);
}
