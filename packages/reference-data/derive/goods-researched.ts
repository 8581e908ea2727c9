import type { Table } from '../src/edition.ts';
import { goodsCountry } from './goods-countries.ts';
import { cell, sourceRows } from './source-rows.ts';

/**
 * The countries that the List of Goods looked at: those with an assessment and those with a listed good.
 * For any other country a good that is not listed says nothing.
 */
export async function derive(from: string): Promise<Table> {
  const assessed = await sourceRows(from, 'reference/goods/dol_country_assessments_2022.csv');
  const listed = await sourceRows(from, 'reference/goods/dol_goods_by_country_2022.csv');
  const countries = new Set([...assessed, ...listed].map((row) => goodsCountry(cell(row, 'country'))));
  const rows = [...countries].sort().map((iso2) => [iso2]);
  return {
    edition: {
      key: 'goods-researched',
      title: 'Countries that the List of Goods has researched',
      publisher: 'United States Department of Labor, Bureau of International Labor Affairs',
      edition: '2022',
      date: '2022-09-28',
      source: 'Findings on the Worst Forms of Child Labor 2022 and List of Goods 2022',
      licence: 'public domain (work of the United States Government)',
      expected: rows.length,
    },
    columns: ['iso2'],
    rows,
  };
}
