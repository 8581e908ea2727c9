import type { Table } from '../src/edition.ts';

/** No register of ILO ratifications is open: the table ships empty, and the importer fills it. */
export async function derive(): Promise<Table> {
  return {
    edition: {
      key: 'country-ratifications',
      title: 'Ratifications of ILO conventions on forced labour, recruitment and migration',
      publisher: 'no data: to be imported',
      edition: 'no data',
      date: '2026-01-01',
      source: 'importer for ILO NORMLEX',
      licence: 'none needed: no rows',
      expected: 0,
    },
    columns: ['iso2', 'convention', 'inForce', 'date', 'source'],
    rows: [],
  };
}
