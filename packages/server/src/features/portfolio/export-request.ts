import type { ExportColumn } from './export-columns.ts';
import type { SupplierFilter } from './supplier-filter.ts';
import type { SupplierOrder } from './supplier-order.ts';

/** Maximum number of suppliers in a file. */
export const MOST_EXPORTED = 100_000;
/** Hours for which the file can be downloaded. */
export const EXPORT_HOURS = 24;

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The request of an export: `exports.request`. */
export interface ExportRequest {
  readonly filter: SupplierFilter;
  readonly order: SupplierOrder;
  readonly columns: readonly ExportColumn[];
  /** CSV where a request says nothing: one that a version before has kept. */
  readonly format?: ExportFormat;
  /** What the organisation is called, for the sheet about the file. */
  readonly organisation?: string;
  /** Locale of the texts in the file, BCP 47. */
  readonly locale: string;
  /** IANA zone, for the day in the file's name. */
  readonly timeZone: string;
}
