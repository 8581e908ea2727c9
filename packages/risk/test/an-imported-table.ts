import type { ImportedTable } from '@plumbline/reference-data/country-table-import';
import type { Edition, Table } from '@plumbline/reference-data/edition';

/** The edition of tables that tests import. */
export const INVENTED: Omit<Edition, 'expected'> = {
  key: 'fixture',
  title: 'Invented law',
  publisher: 'nobody',
  edition: 'fixture',
  date: '2026-01-01',
  source: 'fixture',
  licence: 'none',
};

/** The table of an import without problems. */
export function tableOf(imported: ImportedTable): Table {
  if ('problems' in imported) throw new Error(JSON.stringify(imported.problems));
  return imported.table;
}
