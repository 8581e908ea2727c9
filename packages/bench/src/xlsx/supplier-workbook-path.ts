import { join } from 'node:path';
import type { Workload } from '../benchmark.ts';

/** Where the supplier list of a workload stands as a workbook. */
export function supplierWorkbook(workload: Workload): string {
  return join(workload.folder, `suppliers-${workload.size}.xlsx`);
}
