import { RefusedRequest } from './refused-request.ts';

/** Sort keys of suppliers: columns of `portfolio` whose index ends with the supplier. */
export const SUPPLIER_SORTS = {
  ATTENTION: { column: 'attention_rank', type: 'integer', descending: false },
  SCORE: { column: 'residual', type: 'integer', descending: true },
  NAME: { column: 'name_sort', type: 'text', descending: false },
  COVERAGE: { column: 'coverage', type: 'integer', descending: false },
} as const;

export type SupplierSort = keyof typeof SUPPLIER_SORTS;

export interface SupplierOrder {
  readonly sort: SupplierSort;
  readonly descending: boolean;
}

/** The requested order; each sort has its own default direction. */
export function orderOf(sort: SupplierSort = 'ATTENTION', descending?: boolean | null): SupplierOrder {
  return { sort, descending: descending ?? SUPPLIER_SORTS[sort].descending };
}

/** The "no data" value, last in either direction. Only numbers have one, except attention, which always has a rank. */
export const NO_DATA = -1;

export function hasNoData({ sort }: SupplierOrder): boolean {
  return sort === 'SCORE' || sort === 'COVERAGE';
}

/** Where a page ends: the sort value and the supplier of its last row. */
export interface Cursor {
  readonly value: string | number;
  readonly supplierId: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MOST_INTEGER = 2_147_483_647;

/** Opaque; holds the order too, so that it cannot be used with another. */
export function writeCursor({ sort, descending }: SupplierOrder, { value, supplierId }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, descending, value, supplierId])).toString('base64url');
}

/** @throws RefusedRequest for a text that is not a cursor of this order */
export function readCursor(order: SupplierOrder, text: string): Cursor {
  const parsed = parsedJson(Buffer.from(text, 'base64url').toString('utf8'));
  const refused = new RefusedRequest('supplier.cursor');
  if (!Array.isArray(parsed)) throw refused;
  const [sort, descending, value, supplierId] = parsed as unknown[];
  if (sort !== order.sort || descending !== order.descending) throw refused;
  if (typeof supplierId !== 'string' || !uuid.test(supplierId)) throw refused;
  if (SUPPLIER_SORTS[order.sort].type === 'text') {
    if (typeof value !== 'string' || value.includes('\0')) throw refused;
    return { value, supplierId };
  }
  if (!Number.isInteger(value) || Math.abs(value as number) > MOST_INTEGER) throw refused;
  return { value: value as number, supplierId };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
