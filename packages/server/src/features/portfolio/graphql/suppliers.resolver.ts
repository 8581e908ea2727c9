import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.types.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { KeptDays } from '../../past/kept-days.ts';
import { orderOf, type SupplierSort } from '../supplier-order.ts';
import { supplierRowView } from '../supplier-row.view.ts';
import { SuppliersReadModel } from '../suppliers.read-model.ts';
import { facetViews } from './facet.view.ts';
import { filterOf } from '../supplier-filter.view.ts';
import { SupplierFilterInput } from '../supplier-filter.types.ts';
import { SupplierConnectionType, SupplierSortEnum } from './suppliers.types.ts';

@Resolver()
export class SuppliersResolver {
  readonly #suppliers: SuppliersReadModel;
  readonly #days: KeptDays;
  readonly #texts: Texts;

  constructor(suppliers: SuppliersReadModel, days: KeptDays, texts: Texts) {
    this.#suppliers = suppliers;
    this.#days = days;
    this.#texts = texts;
  }

  @Query(() => SupplierConnectionType)
  async suppliers(
    @CurrentViewer() viewer: Viewer,
    @Args('sort', { type: () => SupplierSortEnum, defaultValue: 'ATTENTION' }) sort: SupplierSort,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('filter', { type: () => SupplierFilterInput, nullable: true }) filter?: SupplierFilterInput | null,
    @Args('descending', { type: () => Boolean, nullable: true }) descending?: boolean | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
    @Args('asOf', { type: () => DateScalar, nullable: true }) day?: string | null,
  ): Promise<SupplierConnectionType> {
    const say = this.#texts.in(viewer.locale);
    const request = { filter: filterOf(filter), order: orderOf(sort, descending), first, after: after ?? null };
    const asOf = await this.#days.instantOf(viewer, day);
    const { page, totalCount, facets, suggestions } = await this.#suppliers.list(viewer, request, asOf);
    return {
      ...connectionOf(page, (row) => supplierRowView(row, say, viewer.locale)),
      totalCount,
      facets: facetViews(facets, request.filter, say, viewer.locale),
      suggestions: [...suggestions],
    };
  }
}
