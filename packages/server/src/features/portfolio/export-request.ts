import type { ExportColumn } from './export-columns.ts';
import type { SupplierFilter } from './supplier-filter.ts';
import type { SupplierOrder } from './supplier-order.ts';

/** A file holds no more. */
export const MOST_EXPORTED = 100_000;
/** Hours for which the file can be fetched. */
export const EXPORT_HOURS = 24;

/** What an export was asked to hold: `exports.request`. */
export interface ExportRequest {
  readonly filter: SupplierFilter;
  readonly order: SupplierOrder;
  readonly columns: readonly ExportColumn[];
  /** BCP 47, of the words in it. */
  readonly locale: string;
  /** IANA zone: the day in the name of the file. */
  readonly timeZone: string;
}
