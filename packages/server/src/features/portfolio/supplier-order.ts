import { RefusedRequest } from './refused-request.ts';

/** A column of `portfolio` that lists are sorted by. */
export interface SortColumn {
  readonly column: string;
  readonly type: 'integer' | 'bigint' | 'text';
}

interface Sorting {
  /** Compared one after the other, all in the same direction; their index ends with the supplier. */
  readonly columns: readonly [SortColumn, ...SortColumn[]];
  readonly descending: boolean;
}

export type SupplierSort = 'ATTENTION' | 'SCORE' | 'NAME' | 'COVERAGE' | 'WORKERS' | 'SPEND' | 'COUNTRY' | 'DECISION';

const NAME: SortColumn = { column: 'name_sort', type: 'text' };
const URGENCY: SortColumn = { column: 'attention_rank', type: 'integer' };

/** Sort keys of suppliers. */
export const SUPPLIER_SORTS: Readonly<Record<SupplierSort, Sorting>> = {
  ATTENTION: {
    columns: [URGENCY, { column: 'attention_within', type: 'integer' }, NAME],
    descending: false,
  },
  SCORE: { columns: [{ column: 'residual', type: 'integer' }], descending: true },
  NAME: { columns: [NAME], descending: false },
  COVERAGE: { columns: [{ column: 'coverage', type: 'integer' }], descending: false },
  WORKERS: { columns: [{ column: 'workers', type: 'integer' }], descending: true },
  // Amounts of different currencies are never compared: one currency after the other, the largest amount of each first.
  SPEND: {
    columns: [
      { column: 'spend_currency', type: 'text' },
      { column: 'spend_rank', type: 'bigint' },
    ],
    descending: false,
  },
  COUNTRY: { columns: [{ column: 'country', type: 'text' }, URGENCY], descending: false },
  DECISION: { columns: [{ column: 'decision_kind', type: 'text' }, URGENCY], descending: false },
};

export interface SupplierOrder {
  readonly sort: SupplierSort;
  readonly descending: boolean;
}

/** The requested order; each sort has its own default direction. */
export function orderOf(sort: SupplierSort = 'ATTENTION', descending?: boolean | null): SupplierOrder {
  return { sort, descending: descending ?? SUPPLIER_SORTS[sort].descending };
}

/** The "no data" value of a number, last in either direction. */
const NO_DATA = -1;

/** The "no data" value of the order's first column, as SQL and as rows have it; null where every supplier has a value. */
export function noDataOf({ sort }: SupplierOrder): number | '' | null {
  if (sort === 'ATTENTION' || sort === 'NAME') return null;
  return SUPPLIER_SORTS[sort].columns[0].type === 'text' ? '' : NO_DATA;
}

/** Where a page ends: the values of the sort's columns, and the supplier of its last row. */
export interface Cursor {
  readonly values: readonly (string | number)[];
  readonly supplierId: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MOST_INTEGER = 2_147_483_647;

/** Opaque; holds the order too, so that it cannot be used with another. */
export function writeCursor({ sort, descending }: SupplierOrder, { values, supplierId }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, descending, values, supplierId])).toString('base64url');
}

/** @throws RefusedRequest for a text that is not a cursor of this order */
export function readCursor(order: SupplierOrder, text: string): Cursor {
  const parsed = parsedJson(Buffer.from(text, 'base64url').toString('utf8'));
  const refused = new RefusedRequest('supplier.cursor');
  if (!Array.isArray(parsed)) throw refused;
  const [sort, descending, values, supplierId] = parsed as unknown[];
  if (sort !== order.sort || descending !== order.descending) throw refused;
  if (typeof supplierId !== 'string' || !uuid.test(supplierId)) throw refused;
  const { columns } = SUPPLIER_SORTS[order.sort];
  if (!Array.isArray(values) || values.length !== columns.length) throw refused;
  if (!columns.every(({ type }, at) => isValue(type, values[at] as unknown))) throw refused;
  return { values: values as (string | number)[], supplierId };
}

function isValue(type: SortColumn['type'], value: unknown): boolean {
  if (type === 'text') return typeof value === 'string' && !value.includes('\0');
  const most = type === 'bigint' ? Number.MAX_SAFE_INTEGER : MOST_INTEGER;
  return Number.isInteger(value) && Math.abs(value as number) <= most;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
