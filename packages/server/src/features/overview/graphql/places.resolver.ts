import { Args, Query, Resolver } from '@nestjs/graphql';
import { country as countryRow } from '@plumbline/reference-data/countries';
import { countryName } from '@plumbline/risk';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { localeOf } from '../../../platform/text/texts.ts';
import { KeptDays } from '../../past/kept-days.ts';
import { SupplierFilterInput } from '../../portfolio/supplier-filter.types.ts';
import { filterOf } from '../../portfolio/supplier-filter.view.ts';
import type { LabelKey } from '../../risk/risk.types.ts';
import { PlacesReadModel } from '../places.read-model.ts';
import { PlacesType } from './places.types.ts';

@Resolver()
export class PlacesResolver {
  readonly #places: PlacesReadModel;
  readonly #days: KeptDays;

  constructor(places: PlacesReadModel, days: KeptDays) {
    this.#places = places;
    this.#days = days;
  }

  /** Where suppliers and their sites are. With a square, the sites of that part of the map; countries and districts are those of the filter. */
  @Query(() => PlacesType)
  async places(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => SupplierFilterInput, nullable: true }) filter?: SupplierFilterInput | null,
    @Args('square', { type: () => String, nullable: true }) square?: string | null,
    @Args('asOf', { type: () => DateScalar, nullable: true }) day?: string | null,
  ): Promise<PlacesType> {
    const asOf = await this.#days.instantOf(viewer, day);
    const request = { filter: filterOf(filter), square: square ?? 'world' };
    const { countries, districts, clusters, sites, ...rest } = await this.#places.places(viewer, request, asOf);
    const locale = localeOf(viewer.locale);
    const named = (key: string) => ({ key, name: countryName(key, locale) });
    const known = (key: string) => (key === '' ? null : named(key));
    return {
      ...rest,
      countries: countries.map(({ country, ...counts }) => ({
        ...counts,
        country: named(country),
        m49: countryRow(country)?.m49 ?? null,
      })),
      districts: districts.map(({ country, ...district }) => ({ ...district, country: known(country) })),
      clusters: clusters.map(({ supplierId, ...cluster }) => ({
        ...cluster,
        supplierId: supplierId === null ? null : toGlobalId('Supplier', supplierId),
      })),
      sites: sites.map(({ supplierId, key, name, label, country, ...site }) => ({
        ...site,
        supplierId: toGlobalId('Supplier', supplierId),
        siteKey: key,
        siteName: name,
        label: label as LabelKey,
        country: known(country),
      })),
    };
  }
}
