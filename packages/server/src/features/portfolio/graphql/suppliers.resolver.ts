import { Args, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { askedFields } from '../../../platform/graphql/asked-fields.ts';
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

/** Fields that take the counts of all suppliers, or the words that were looked for. */
const COUNTED = ['totalCount', 'facets', 'suggestions'];

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
    @Args('from', { type: () => Int, nullable: true }) from?: number | null,
    @Info() info?: GraphQLResolveInfo,
  ): Promise<SupplierConnectionType> {
    const say = this.#texts.in(viewer.locale);
    const asked = info === undefined ? new Set(COUNTED) : askedFields(info);
    const request = {
      ...{ filter: filterOf(filter), order: orderOf(sort, descending), first, after: after ?? null, from: from ?? 0 },
      counts: COUNTED.some((field) => asked.has(field)),
    };
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
