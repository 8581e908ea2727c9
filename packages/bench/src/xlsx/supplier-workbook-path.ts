import { join } from 'node:path';
import type { Workload } from '../benchmark.ts';

/** Path of the workbook supplier list of a workload. */
export function supplierWorkbook(workload: Workload): string {
  return join(workload.folder, `suppliers-${workload.size}.xlsx`);
}
