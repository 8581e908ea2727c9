import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import type { Page } from '../../platform/graphql/connection.types.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { SearchedWord } from '../supplier/search-words.ts';
import { facetsSql, type FacetCount } from './facet-counts.ts';
import { conditionsOf, Parameters } from './filter-conditions.ts';
import type { PortfolioRow } from './portfolio-row.ts';
import { SearchReadModel } from './search.read-model.ts';
import { assertSize, type SupplierFilter } from './supplier-filter.ts';
import {
  orderOf,
  readCursor,
  SUPPLIER_SORTS,
  writeCursor,
  type SupplierOrder,
  type SupplierSort,
} from './supplier-order.ts';
import { pageSql, sortValueNames } from './suppliers-page.ts';

/** The index of each order, without `portfolio_` and `_idx`. */
const INDEX_OF: Readonly<Record<SupplierSort, string>> = {
  ATTENTION: 'attention',
  SCORE: 'residual',
  NAME: 'name',
  COVERAGE: 'coverage',
  WORKERS: 'workers',
  SPEND: 'spend',
  COUNTRY: 'country',
  DECISION: 'decision',
};

/** Maximum size of a page. */
const MOST_ROWS = 200;

export interface SuppliersRequest {
  readonly filter: SupplierFilter;
  readonly order: SupplierOrder;
  readonly first: number;
  readonly after: string | null;
}

export interface Suppliers {
  readonly page: Page<PortfolioRow>;
  readonly totalCount: number;
  readonly facets: readonly FacetCount[];
  /** Words of the organisation that replaced search words that no name begins with. */
  readonly suggestions: readonly string[];
}

type SortedRow = PortfolioRow & Readonly<Record<string, unknown>>;

/** The list of suppliers. */
@Injectable()
export class SuppliersReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, supplierId: string): readonly DeclaredPlan[] {
    const bySort = (Object.keys(SUPPLIER_SORTS) as SupplierSort[]).map((sort): DeclaredPlan => {
      const { columns } = SUPPLIER_SORTS[sort];
      const parameters = new Parameters(organisationId);
      const after = { values: columns.map(({ type }) => (type === 'text' ? 'm' : 50)), supplierId };
      const sql = pageSql(conditionsOf({}, null, parameters), { order: orderOf(sort), after, limit: 51 }, parameters);
      return {
        name: `suppliers by ${sort}`,
        sql,
        parameters: parameters.values,
        index: `portfolio_${INDEX_OF[sort]}_idx`,
        columns: ['organisation_id', ...columns.map(({ column }) => column), 'supplier_id'],
      };
    });
    const page = (filter: SupplierFilter, words: SearchedWord[] | null) => {
      const parameters = new Parameters(organisationId);
      const sql = pageSql(
        conditionsOf(filter, words, parameters),
        { order: orderOf(), after: null, limit: 51 },
        parameters,
      );
      return { sql, parameters: parameters.values };
    };
    const facets = (filter: SupplierFilter, words: SearchedWord[] | null) => {
      const parameters = new Parameters(organisationId);
      return { sql: facetsSql(conditionsOf(filter, words, parameters)), parameters: parameters.values };
    };
    const byToken = { index: 'search_tokens_pkey', columns: ['organisation_id', 'token'] };
    const byImport = { index: 'observations_organisation_id_import_id_idx', columns: ['organisation_id', 'import_id'] };
    const byValue = { index: 'portfolio_values_pkey', columns: ['organisation_id', 'facet', 'value'] };
    // A word of a few dozen suppliers. With hundreds, the words' index and the page's order are both quick, and the statistics sample decides.
    const [found, near] = [[{ word: 'word777', near: null }], [{ word: 'wrod777', near: ['word777'] }]];
    return [
      ...bySort,
      { name: 'suppliers found by a word', ...page({}, found), ...byToken },
      { name: 'facets found by a word', ...facets({}, found), ...byToken },
      { name: 'suppliers found by a near word', ...page({}, near), ...byToken },
      { name: 'facets found by a near word', ...facets({}, near), ...byToken },
      { name: 'suppliers of an import', ...page({ importId: supplierId }, null), ...byImport },
      { name: 'facets of an import', ...facets({ importId: supplierId }, null), ...byImport },
      { name: 'facets with a flag', ...facets({ flags: ['RULE-7'] }, null), ...byValue },
    ];
  }

  /**
   * @param asOf an instant of the past, or null for now
   * @throws NotAllowed, and RefusedRequest for a cursor or filter that none of our pages makes
   */
  async list(viewer: Viewer, request: SuppliersRequest, asOf: Date | null = null): Promise<Suppliers> {
    assertMay(viewer, 'supplier.read');
    assertSize(request.filter);
    return this.#database.reading(viewer.organisationId, asOf, async (tx) => {
      const words = await searchedWords(tx, viewer.organisationId, request.filter, asOf !== null);
      const page = await this.#page(tx, viewer.organisationId, request, words);
      const counts = await this.#counts(tx, viewer.organisationId, request.filter, words);
      return {
        page,
        totalCount: counts.find(({ facet }) => facet === 'total')?.count ?? 0,
        facets: counts.filter(({ facet }) => facet !== 'total'),
        suggestions: (words ?? []).flatMap(({ near }) => near ?? []),
      };
    });
  }

  async #page(
    tx: Transaction,
    organisationId: string,
    request: SuppliersRequest,
    words: SearchedWord[] | null,
  ): Promise<Page<PortfolioRow>> {
    const { filter, order } = request;
    const first = Math.min(Math.max(request.first, 0), MOST_ROWS);
    const after = request.after === null ? null : readCursor(order, request.after);
    const parameters = new Parameters(organisationId);
    const sql = pageSql(conditionsOf(filter, words, parameters), { order, after, limit: first + 1 }, parameters);
    const rows = await tx.query<SortedRow>(sql, parameters.values);
    const valuesOf = (row: SortedRow) => sortValueNames(order).map((name) => row[name] as string | number);
    return {
      rows: rows
        .slice(0, first)
        .map((node) => ({ cursor: writeCursor(order, { values: valuesOf(node), supplierId: node.supplierId }), node })),
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
    };
  }

  async #counts(
    tx: Transaction,
    organisationId: string,
    filter: SupplierFilter,
    words: SearchedWord[] | null,
  ): Promise<FacetCount[]> {
    const parameters = new Parameters(organisationId);
    const sql = facetsSql(conditionsOf(filter, words, parameters));
    return tx.query<FacetCount>(sql, parameters.values);
  }
}

/** The words of a filter's search; null without a search. */
export async function searchedWords(
  tx: Transaction,
  organisationId: string,
  { search }: SupplierFilter,
  isPast = false,
): Promise<SearchedWord[] | null> {
  if (search === undefined || search.trim() === '') return null;
  return new SearchReadModel(tx, organisationId, isPast).words(search);
}
