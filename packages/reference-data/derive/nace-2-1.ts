import type { Table } from '../src/edition.ts';

/** The text of NACE Rev.2.1 is not to be had openly in a fixed form: the table ships empty, and the importer fills it. */
export async function derive(): Promise<Table> {
  return {
    edition: {
      key: 'nace-2-1',
      title: 'NACE Rev.2.1 codes with their NACE Rev.2 classes',
      publisher: 'no data: to be imported',
      edition: 'no data',
      date: '2026-01-01',
      source: 'importer for the correspondence table of Eurostat',
      licence: 'none needed: no rows',
      expected: 0,
    },
    columns: ['code', 'title', 'nace2'],
    rows: [],
  };
}
