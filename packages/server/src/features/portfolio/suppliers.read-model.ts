import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Parameters } from '../../platform/db/parameters.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import type { Page } from '../../platform/graphql/connection.types.ts';
import { assertMay, may } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { SearchedWord } from '../supplier/search-words.ts';
import { facetsSql, type FacetCount } from './facet-counts.ts';
import { conditionsOf } from './filter-conditions.ts';
import type { PortfolioRow } from './portfolio-row.ts';
import { SearchReadModel } from './search.read-model.ts';
import { assertSize, type SupplierFilter } from './supplier-filter.ts';
import {
  orderOf,
  readCursor,
  SUPPLIER_SORTS,
  writeCursor,
  type Cursor,
  type SupplierOrder,
  type SupplierSort,
} from './supplier-order.ts';
import { pageSql, placeSql, sortValueNames } from './suppliers-page.ts';

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

// From the counts that are kept: counting the rows would take longer than all else that the frame of a page asks for.
const countSql = `SELECT coalesce(sum(c.suppliers), 0)::integer AS count FROM portfolio_counts c WHERE c.organisation_id = $1 AND c.kind = 'supplier'`;

/** Maximum size of a page. */
const MOST_ROWS = 200;
/** No organisation has so many suppliers; more is no integer of the database. */
const FARTHEST = 1e9;

export interface SuppliersRequest {
  readonly filter: SupplierFilter;
  readonly order: SupplierOrder;
  readonly first: number;
  readonly after: string | null;
  /** So many rows stand before the page, in place of a cursor. */
  readonly from?: number;
  /** Whether somebody reads the counts and suggestions too. */
  readonly counts?: boolean;
}

export interface Suppliers {
  readonly page: Page<PortfolioRow>;
  readonly totalCount: number;
  readonly facets: readonly FacetCount[];
  /** Words of the organisation that replaced search words that no name begins with. */
  readonly suggestions: readonly string[];
}

type KeyedRow = Readonly<Record<string, unknown>> & { readonly supplierId: string };
type SortedRow = PortfolioRow & KeyedRow;

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
    const place = new Parameters(organisationId);
    const byPlace = placeSql(conditionsOf({}, null, place), { order: orderOf(), before: 50 }, place);
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
      {
        name: 'number of suppliers',
        sql: countSql,
        parameters: [organisationId],
        index: 'portfolio_counts_pkey',
        columns: ['organisation_id', 'kind'],
      },
      ...bySort,
      {
        name: 'a supplier by its place',
        sql: byPlace,
        parameters: place.values,
        index: 'portfolio_attention_idx',
        columns: ['organisation_id'],
      },
      { name: 'suppliers found by a word', ...page({}, found), ...byToken },
      { name: 'facets found by a word', ...facets({}, found), ...byToken },
      { name: 'suppliers found by a near word', ...page({}, near), ...byToken },
      { name: 'facets found by a near word', ...facets({}, near), ...byToken },
      { name: 'suppliers of an import', ...page({ importId: supplierId }, null), ...byImport },
      { name: 'facets of an import', ...facets({ importId: supplierId }, null), ...byImport },
      { name: 'facets with a flag', ...facets({ flags: ['RULE-7'] }, null), ...byValue },
    ];
  }

  /** How many suppliers the viewer may look through; none for who may read none. */
  async count(viewer: Viewer): Promise<number> {
    if (!may(viewer, 'supplier.read')) return 0;
    const [row] = await this.#database.transaction(viewer.organisationId, (tx) =>
      tx.query<{ count: number }>(countSql, [viewer.organisationId]),
    );
    return row?.count ?? 0;
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
      const counts =
        request.counts === false ? [] : await this.#counts(tx, viewer.organisationId, request.filter, words);
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
    const from = Math.min(Math.max(request.from ?? 0, 0), FARTHEST);
    const after =
      from > 0
        ? await placeBefore(tx, organisationId, { filter, order, from, words })
        : request.after === null
          ? null
          : readCursor(order, request.after);
    if (from > 0 && after === null) return { rows: [], hasNextPage: false, hasPreviousPage: true };
    const parameters = new Parameters(organisationId);
    const sql = pageSql(conditionsOf(filter, words, parameters), { order, after, limit: first + 1 }, parameters);
    const rows = await tx.query<SortedRow>(sql, parameters.values);
    return {
      rows: rows.slice(0, first).map((node) => ({ cursor: writeCursor(order, cursorOf(order, node)), node })),
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

interface SoughtPlace {
  readonly filter: SupplierFilter;
  readonly order: SupplierOrder;
  readonly from: number;
  readonly words: SearchedWord[] | null;
}

/** The cursor of the last row before a place; null where there are not so many rows. Reading by the cursor then is what turning the pages reads. */
async function placeBefore(
  tx: Transaction,
  organisationId: string,
  { filter, order, from, words }: SoughtPlace,
): Promise<Cursor | null> {
  const parameters = new Parameters(organisationId);
  const sql = placeSql(conditionsOf(filter, words, parameters), { order, before: from - 1 }, parameters);
  const [last] = await tx.query<KeyedRow>(sql, parameters.values);
  return last === undefined ? null : cursorOf(order, last);
}

function cursorOf(order: SupplierOrder, row: KeyedRow): Cursor {
  return { values: sortValueNames(order).map((name) => row[name] as string | number), supplierId: row.supplierId };
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
