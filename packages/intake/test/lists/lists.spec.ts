import { describe, expect, test } from '@jest/globals';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { realData } from '../../../facts/test/real-data.ts';
import { openRows } from '../../src/reading/open-rows.ts';
import type { RowSource, WorkbookReader } from '../../src/reading/row-source.ts';
import { findIn } from '../records/find-in.ts';
import expected from './expected.json' with { type: 'json' };
import { plainCount } from './plain-count.ts';

const folder = realData();
const onRealLists = folder === null ? test.skip : test;
const lists = expected.lists.map((list) => [list.file, list] as const);

const noWorkbooks: WorkbookReader = {
  open: () => Promise.reject(new Error('No list is a workbook')),
  rows: () => {
    throw new Error('No list is a workbook');
  },
};

function pathOf(list: string): string {
  return join(folder ?? '', 'suppliers', list);
}

async function open(list: string): Promise<RowSource> {
  const path = pathOf(list);
  const file = { name: basename(path), size: statSync(path).size, open: () => createReadStream(path) };
  return openRows(file, {}, noWorkbooks);
}

function textOf(list: string): string {
  const bytes = readFileSync(pathOf(list));
  return (list.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

describe('A real supplier list', () => {
  onRealLists.each(lists)(
    '%s gives the suppliers, sites, problems and rejections that were counted by hand',
    async (file, list) => {
      const { profile, suppliers, problems, rejected, merged } = await findIn(await open(file));
      const { rows, accepted, suppliers: supplierCount, sites } = list;
      expect(profile.counts).toEqual({ rows, accepted, rejected: list.rejected, suppliers: supplierCount, sites });
      expect([suppliers.length, suppliers.flatMap(({ dossier }) => dossier.sites).length, rejected.length]).toEqual([
        supplierCount,
        sites,
        list.rejected,
      ]);
      expect(merged.flatMap((each) => each.rows)).toHaveLength(rows - sites);
      expect(problems.filter(({ code }) => code !== 'conflicting-value')).toHaveLength(list.problems);
    },
  );

  onRealLists.each(lists)('%s is counted the same by a plain script, row by row', async (file, list) => {
    const plain = plainCount(textOf(file));
    expect([plain.rows, plain.suppliers, plain.sites]).toEqual([list.rows, list.suppliers, list.sites]);
    const { problems, merged } = await findIn(await open(file));
    expect(merged.map(({ rows, into }) => [into, ...rows])).toEqual(plain.merged);
    expect(
      problems
        .filter(({ code }) => code === 'conflicting-value')
        .map(({ row }) => row)
        .toSorted(),
    ).toEqual(plain.otherGroup.toSorted());
    expect(problems.filter(({ code }) => code === 'broken-characters')).toHaveLength(plain.lostCharacters);
  });

  onRealLists('of the brand has 162 sites with migrants, read as percentages', async () => {
    const list = 'nike_2025_12.csv';
    const { suppliers } = await findIn(await open(list));
    const shares = suppliers.flatMap(({ dossier }) =>
      dossier.sites.map(({ observations }) => Number(observations['workforce.migrantShare']?.value)),
    );
    expect(shares.filter((share) => share > 0)).toHaveLength(162);
    expect(plainCount(textOf(list)).withMigrants).toBe(162);
    expect(Math.max(...shares)).toBe(1);
  });

  onRealLists('of mills is read with the activity that the buyer sets', async () => {
    const { suppliers } = await findIn(await open('universal_mill_list.csv'), { set: { activity: 'palm oil mill' } });
    const goods = suppliers.flatMap(({ dossier }) =>
      dossier.sites.map(({ observations }) => observations['product.goods']?.value ?? []),
    );
    expect(goods.filter((each) => each.length === 0)).toEqual([]);
    expect(goods.flat().every(({ inferred }) => inferred)).toBe(true);
  });

  onRealLists.each(lists)(
    '%s has a country for every site, and no header word that nobody understood is lost',
    async (list) => {
      const { suppliers, profile } = await findIn(await open(list));
      expect(suppliers.filter(({ country }) => country === null)).toEqual([]);
      expect(profile.mapping.suggestions.every(({ why }) => why.code.startsWith('mapping.'))).toBe(true);
    },
  );
});
