import { ourRows } from '../our-rows.ts';
import type { ReadRows } from '../rows-contender.ts';
import { supplierCsv } from './supplier-csv.ts';

/** The list as intake reads CSV. */
export const ourCsvRows: ReadRows = (workload, take) => ourRows(supplierCsv(workload), take);
