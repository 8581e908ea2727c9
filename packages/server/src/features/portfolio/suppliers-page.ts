import { PORTFOLIO_COLUMNS } from './portfolio-row.ts';
import type { Parameters } from '../../platform/db/parameters.ts';
import type { Conditions } from './filter-conditions.ts';
import { noDataOf, SUPPLIER_SORTS, type Cursor, type SupplierOrder } from './supplier-order.ts';

/** A page of suppliers: at most `limit`, after the cursor. */
export interface PageRequest {
  readonly order: SupplierOrder;
  readonly after: Cursor | null;
  readonly limit: number;
}

/** A row by its place. */
export interface RowPlace {
  readonly order: SupplierOrder;
  /** So many rows stand before it. */
  readonly before: number;
}

/** The names under which rows of a page hold the values of the sort's columns. */
export const sortValueNames = ({ sort }: SupplierOrder): string[] =>
  SUPPLIER_SORTS[sort].columns.map((_, at) => `sortValue${String(at)}`);

/**
 * Builds the statement of one page; its rows are portfolio rows with the values of `sortValueNames`. It reads an index from the cursor on: the order's columns
 * are compared as a row. Suppliers whose first sort column has "no data" are a second range, last in either direction.
 */
export function pageSql(conditions: Conditions, { order, after, limit }: PageRequest, parameters: Parameters): string {
  const most = `LIMIT ${parameters.add(limit, 'integer')}`;
  return rangesSql(conditions, { order, after, columns: PORTFOLIO_COLUMNS, most, part: most }, parameters);
}

/** Builds the statement that finds a row by how many stand before it. Its one row is a cursor: the values of `sortValueNames` and the supplier. */
export function placeSql(conditions: Conditions, { order, before }: RowPlace, parameters: Parameters): string {
  const skipped = parameters.add(before, 'integer');
  return rangesSql(
    conditions,
    {
      ...{ order, after: null, columns: 'p.supplier_id AS "supplierId"' },
      ...{ most: `LIMIT 1 OFFSET ${skipped}`, part: `LIMIT ${skipped} + 1` },
    },
    parameters,
  );
}

interface Ranges {
  readonly order: SupplierOrder;
  readonly after: Cursor | null;
  readonly columns: string;
  /** Which rows are wanted, of all and of each range. */
  readonly most: string;
  readonly part: string;
}

function rangesSql(conditions: Conditions, { order, after, ...wanted }: Ranges, parameters: Parameters): string {
  const { columns } = SUPPLIER_SORTS[order.sort];
  const [first] = columns;
  const names = sortValueNames(order);
  const direction = order.descending ? 'DESC' : 'ASC';
  const where = ['p.organisation_id = $1', ...conditions.always, ...conditions.byFacet.values()].join('\n      AND ');
  const row = [...columns.map(({ column }) => `p.${column}`), 'p.supplier_id'];
  const behind = after === null ? '' : `AND (${row.join(', ')}) ${order.descending ? '<' : '>'} (${cursorRow(after)})`;
  const sorted = (of: readonly string[]): string => of.map((name) => `${name} ${direction}`).join(', ');
  const range = (part: number, extra: string, limit: string): string => `
    SELECT ${wanted.columns}, ${columns.map(({ column }, at) => `p.${column} AS "${names[at] ?? ''}"`).join(', ')}, ${part} AS part
    FROM portfolio p
    WHERE ${where} ${extra}
    ORDER BY ${sorted(row)} ${limit}`;
  const noData = noDataOf(order);
  if (noData === null) return range(1, behind, wanted.most);
  const none = noData === '' ? "''" : String(noData);
  const known = range(1, `AND p.${first.column} > ${none} ${behind}`, wanted.part);
  const amongUnknown = after?.values[0] === noData;
  const unknown = `AND p.${first.column} = ${none}`;
  if (amongUnknown) return range(2, `${unknown} ${behind}`, wanted.most);
  return `
    SELECT * FROM ((${known}) UNION ALL (${range(2, unknown, wanted.part)})) AS ranges
    ORDER BY part, ${sorted([...names.map((name) => `"${name}"`), '"supplierId"'])} ${wanted.most}`;

  function cursorRow({ values, supplierId }: Cursor): string {
    const given = columns.map(({ type }, at) => parameters.add(values[at] as string | number, type));
    return [...given, parameters.add(supplierId, 'uuid')].join(', ');
  }
}
