import type { Table } from '../src/edition.ts';

/** The UNSPSC code set is not open: the table ships empty, and the importer fills it. */
export async function derive(): Promise<Table> {
  return {
    edition: {
      key: 'unspsc-commodities',
      title: 'UNSPSC commodities',
      publisher: 'no data: to be imported',
      edition: 'no data',
      date: '2026-01-01',
      source: 'importer for the code set of GS1 US',
      licence: 'none needed: no rows',
      expected: 0,
    },
    columns: ['code', 'title'],
    rows: [],
  };
}
