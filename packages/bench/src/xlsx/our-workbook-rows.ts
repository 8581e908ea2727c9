import { ourRows } from '../our-rows.ts';
import type { ReadRows } from '../rows-contender.ts';
import { supplierWorkbook } from './supplier-workbook-path.ts';

/** The workbook as intake reads it: in a process of its own, under caps. */
export const ourWorkbookRows: ReadRows = (workload, take) => ourRows(supplierWorkbook(workload), take);
