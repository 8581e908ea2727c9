import type { Column } from '../../src/rules/columns.ts';
import type { ColumnCase } from './column-case.ts';
import { LAW_COLUMNS } from './law-columns.ts';
import { PEOPLE_COLUMNS } from './people-columns.ts';
import { PLACE_COLUMNS } from './place-columns.ts';
import { TERMS_COLUMNS } from './terms-columns.ts';

/** By column: what is recorded of a site, and what rules then read. */
export const COLUMN_TABLES = Object.entries({
  ...PEOPLE_COLUMNS,
  ...TERMS_COLUMNS,
  ...PLACE_COLUMNS,
  ...LAW_COLUMNS,
}) as [Column, readonly ColumnCase[]][];
