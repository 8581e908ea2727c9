import { PORTFOLIO_COLUMNS } from './portfolio-row.ts';
import type { Conditions, Parameters } from './filter-conditions.ts';
import { hasNoData, NO_DATA, SUPPLIER_SORTS, type Cursor, type SupplierOrder } from './supplier-order.ts';

/** A page of suppliers: at most `limit`, after the cursor. */
export interface PageRequest {
  readonly order: SupplierOrder;
  readonly after: Cursor | null;
  readonly limit: number;
}

/**
 * Builds the statement of one page; its rows are portfolio rows with `sortValue`. It reads an index from the cursor on: the order's columns are compared
 * as a row. Suppliers whose sort column has "no data" are a second range, last in either direction.
 */
export function pageSql(conditions: Conditions, { order, after, limit }: PageRequest, parameters: Parameters): string {
  const { column, type } = SUPPLIER_SORTS[order.sort];
  const direction = order.descending ? 'DESC' : 'ASC';
  const most = parameters.add(limit, 'integer');
  const where = ['p.organisation_id = $1', ...conditions.always, ...conditions.byFacet.values()].join('\n      AND ');
  const behind =
    after === null
      ? ''
      : `AND (p.${column}, p.supplier_id) ${order.descending ? '<' : '>'} (${parameters.add(after.value, type)}, ${parameters.add(after.supplierId, 'uuid')})`;
  const range = (part: number, extra: string): string => `
    SELECT ${PORTFOLIO_COLUMNS}, p.${column} AS "sortValue", ${part} AS part
    FROM portfolio p
    WHERE ${where} ${extra}
    ORDER BY p.${column} ${direction}, p.supplier_id ${direction} LIMIT ${most}`;
  if (!hasNoData(order)) return range(1, behind);
  const known = range(1, `AND p.${column} > ${NO_DATA} ${behind}`);
  const amongUnknown = after?.value === NO_DATA;
  const unknown = range(2, `AND p.${column} = ${NO_DATA} ${amongUnknown ? behind : ''}`);
  if (amongUnknown) return unknown;
  return `
    SELECT * FROM ((${known}) UNION ALL (${unknown})) AS ranges
    ORDER BY part, "sortValue" ${direction}, "supplierId" ${direction} LIMIT ${most}`;
}
