import links from '../data/goods-links.json' with { type: 'json' };
import type { Table } from '../src/edition.ts';
import { goodsCountry } from './goods-countries.ts';
import { cell, sourceRows } from './source-rows.ts';

/** Key of a good: its name in small Latin letters, other signs as one hyphen. */
function goodKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const upstream = new Map(links.rows.map((row) => [String(row[0]), String(row[5]).split(' ').filter(Boolean)]));

/** All goods that go into a good, directly or further up. */
function allUpstream(good: string, seen: ReadonlySet<string> = new Set()): Set<string> {
  const found = new Set(seen);
  for (const input of upstream.get(good) ?? []) {
    if (found.has(input)) continue;
    found.add(input);
    for (const further of allUpstream(input, found)) found.add(further);
  }
  return found;
}

/**
 * The List of Goods Produced by Child Labor or Forced Labor: good, country, and what was found there.
 * A derived row names the country of its input; it counts for forced labour only where that input is itself listed there for forced labour.
 */
export async function derive(from: string): Promise<Table> {
  const source = await sourceRows(from, 'reference/goods/dol_goods_by_country_2022.csv');
  const listed = source.map((row) => ({
    good: goodKey(cell(row, 'good')),
    title: cell(row, 'good'),
    iso2: goodsCountry(cell(row, 'country')),
    child: cell(row, 'child_labor') === 'Yes' ? 1 : 0,
    forced: cell(row, 'forced_labor') === 'Yes' ? 1 : 0,
    forcedChild: cell(row, 'forced_child_labor') === 'Yes' ? 1 : 0,
    derived: cell(row, 'derived_labor_exploitation') === 'Yes' ? goodsCountry(cell(row, 'derived_country')) : null,
  }));
  const forced = new Set(listed.filter((row) => row.forced === 1).map(({ good, iso2 }) => `${good} ${iso2}`));
  const rows = listed
    .map(({ good, title, iso2, child, forced: own, forcedChild, derived }) => {
      const downstream = derived !== null && [...allUpstream(good)].some((input) => forced.has(`${input} ${derived}`));
      return [good, title, iso2, child, own, forcedChild, derived, downstream ? 1 : 0];
    })
    .sort((a, b) => (`${a[0]} ${a[2]}` < `${b[0]} ${b[2]}` ? -1 : 1));
  return {
    edition: {
      key: 'goods-listed',
      title: 'Goods listed for child labour or forced labour, by country',
      publisher: 'United States Department of Labor, Bureau of International Labor Affairs',
      edition: '2022',
      date: '2022-09-28',
      source: 'List of Goods Produced by Child Labor or Forced Labor, 2022',
      licence: 'public domain (work of the United States Government)',
      expected: 467,
    },
    columns: ['good', 'title', 'iso2', 'child', 'forced', 'forced_child', 'derived_from', 'derived_forced'],
    rows,
  };
}
