import type { Table } from '../src/edition.ts';
import { cell, sourceRows } from './source-rows.ts';

/** States, provinces and regions with their country. */
export async function derive(from: string): Promise<Table> {
  const source = await sourceRows(from, 'reference/geo/un_locode_subdivisions.csv');
  const seen = new Set(
    source.map((row) => `${cell(row, 'SUCountry')}|${cell(row, 'SUName')}`).filter((key) => !/^\||\|$/u.test(key)),
  );
  const rows = [...seen].toSorted().map((key) => key.split('|'));
  return {
    edition: {
      key: 'country-subdivisions',
      title: 'States, provinces and regions of countries',
      publisher: 'UNECE',
      edition: 'UN/LOCODE, subdivisions',
      date: '2024',
      source: 'https://unece.org/trade/uncefact/unlocode',
      licence: 'public domain',
      expected: 4663,
    },
    columns: ['country', 'name'],
    rows,
  };
}
