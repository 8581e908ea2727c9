import { PORTFOLIO_COLUMNS } from './portfolio-row.ts';
import type { Conditions, Parameters } from './filter-conditions.ts';
import { noDataOf, SUPPLIER_SORTS, type Cursor, type SupplierOrder } from './supplier-order.ts';

/** A page of suppliers: at most `limit`, after the cursor. */
export interface PageRequest {
  readonly order: SupplierOrder;
  readonly after: Cursor | null;
  readonly limit: number;
}

/** The names under which rows of a page hold the values of the sort's columns. */
export const sortValueNames = ({ sort }: SupplierOrder): string[] =>
  SUPPLIER_SORTS[sort].columns.map((_, at) => `sortValue${String(at)}`);

/**
 * Builds the statement of one page; its rows are portfolio rows with the values of `sortValueNames`. It reads an index from the cursor on: the order's columns
 * are compared as a row. Suppliers whose first sort column has "no data" are a second range, last in either direction.
 */
export function pageSql(conditions: Conditions, { order, after, limit }: PageRequest, parameters: Parameters): string {
  const { columns } = SUPPLIER_SORTS[order.sort];
  const [first] = columns;
  const names = sortValueNames(order);
  const direction = order.descending ? 'DESC' : 'ASC';
  const most = parameters.add(limit, 'integer');
  const where = ['p.organisation_id = $1', ...conditions.always, ...conditions.byFacet.values()].join('\n      AND ');
  const row = [...columns.map(({ column }) => `p.${column}`), 'p.supplier_id'];
  const behind = after === null ? '' : `AND (${row.join(', ')}) ${order.descending ? '<' : '>'} (${cursorRow(after)})`;
  const sorted = (of: readonly string[]): string => of.map((name) => `${name} ${direction}`).join(', ');
  const range = (part: number, extra: string): string => `
    SELECT ${PORTFOLIO_COLUMNS}, ${columns.map(({ column }, at) => `p.${column} AS "${names[at] ?? ''}"`).join(', ')}, ${part} AS part
    FROM portfolio p
    WHERE ${where} ${extra}
    ORDER BY ${sorted(row)} LIMIT ${most}`;
  const noData = noDataOf(order);
  if (noData === null) return range(1, behind);
  const none = noData === '' ? "''" : String(noData);
  const known = range(1, `AND p.${first.column} > ${none} ${behind}`);
  const amongUnknown = after?.values[0] === noData;
  const unknown = range(2, `AND p.${first.column} = ${none} ${amongUnknown ? behind : ''}`);
  if (amongUnknown) return unknown;
  return `
    SELECT * FROM ((${known}) UNION ALL (${unknown})) AS ranges
    ORDER BY part, ${sorted([...names.map((name) => `"${name}"`), '"supplierId"'])} LIMIT ${most}`;

  function cursorRow({ values, supplierId }: Cursor): string {
    const given = columns.map(({ type }, at) => parameters.add(values[at] as string | number, type));
    return [...given, parameters.add(supplierId, 'uuid')].join(', ');
  }
}
