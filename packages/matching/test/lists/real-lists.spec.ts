import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { realData } from '../../../facts/test/real-data.ts';
import { buildIndex, lookUp, readLists, type ScreenedSupplier, type ScreeningList } from '../../src/index.ts';
import { listCountry } from './list-country.ts';

const folder = realData();
const withRealData = folder === null ? test.skip : test;

function cellsOf(path: string): string[][] {
  const bytes = readFileSync(join(folder ?? '', path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return parse(text, { relaxColumnCount: true, bom: true });
}

async function publishedLists(): Promise<readonly ScreeningList[]> {
  const files = readdirSync(join(folder ?? '', 'lists')).sort();
  const { lists, problems } = await readLists(
    files.map((name) => {
      const [header = [], ...rows] = cellsOf(`lists/${name}`);
      return { name, header, rows };
    }),
    { country: listCountry },
  );
  expect(problems).toEqual([]);
  return lists;
}

const supplier = (name: string, country: string | null): ScreenedSupplier => ({
  name,
  otherNames: [],
  localName: null,
  registrationNumbers: [],
  lei: null,
  country,
});

/** Columns that hold names, and the column of the country. */
const SHAPES: readonly { files: RegExp; names: readonly number[]; country: number }[] = [
  { files: /^contributor_/, names: [1], country: 0 },
  { files: /^os_hub_facilities/, names: [1], country: 3 },
  { files: /^nike_/, names: [0, 5], country: 10 },
  { files: /^universal_mill/, names: [1, 2, 3, 14], country: 9 },
];

/** Record and entry of every hit of a supplier list. */
function hitsOf(path: string, lists: readonly ScreeningList[]): string[] {
  const index = buildIndex(lists);
  const file = path.replace(/^.*\//, '');
  const shape = SHAPES.find(({ files }) => files.test(file));
  return cellsOf(path)
    .slice(1)
    .flatMap((cells, at) =>
      (shape?.names ?? []).flatMap((column) => {
        const names = (cells[column] ?? '').split(';').filter((name) => name.trim() !== '');
        const country = listCountry(cells[shape?.country ?? 0] ?? '');
        return names.flatMap((name) =>
          lookUp(index, supplier(name, country)).map(({ list, entry, how }) => `${at + 1} ${list} ${entry} ${how}`),
        );
      }),
    );
}

describe('The published lists as they are', () => {
  withRealData('have the expected entries, names, identifiers and editions', async () => {
    const counts = (await publishedLists()).map(({ name, kind, edition, entries, problems }) => ({
      name,
      kind,
      date: edition.date,
      entries: entries.length,
      organisations: entries.filter(({ subject }) => subject === 'organisation').length,
      names: entries.reduce((sum, entry) => sum + entry.names.length, 0),
      identifiers: entries.reduce((sum, entry) => sum + entry.identifiers.length, 0),
      problems: problems.length,
    }));
    expect(counts).toEqual([
      {
        name: 'cbp_wro_findings_list',
        kind: 'wro',
        date: '2026-01-29',
        entries: 54,
        organisations: 47,
        names: 113,
        identifiers: 0,
        problems: 0,
      },
      {
        name: 'ofac_sdn',
        kind: 'other',
        date: '2021',
        entries: 8976,
        organisations: 3673,
        names: 34614,
        identifiers: 1513,
        problems: 0,
      },
      {
        name: 'uflpa_entity_list_PARTIAL',
        kind: 'uflpa',
        date: '2025-01-15',
        entries: 32,
        organisations: 32,
        names: 45,
        identifiers: 0,
        problems: 0,
      },
      {
        name: 'un_consolidated',
        kind: 'other',
        date: '2026-02-24',
        entries: 1003,
        organisations: 273,
        names: 4243,
        identifiers: 0,
        problems: 0,
      },
    ]);
  });

  withRealData('find every business that they list under each of its own names', async () => {
    const lists = await publishedLists();
    const index = buildIndex(lists);
    for (const { name: list, entries } of lists) {
      for (const { id, subject, names } of entries) {
        if (subject !== 'organisation') continue;
        for (const name of names) {
          const found = lookUp(index, supplier(name, null)).some((hit) => hit.list === list && hit.entry === id);
          if (!found) expect(`${list} ${id}`).toBe('found');
        }
      }
    }
  });
});

describe('The real supplier lists', () => {
  // Each hit was looked at by hand: 13 mills belong to an Indonesian group whose one-word name is also that of a listed body in another country.
  const SAME_WORD = [140, 183, 298, 413, 436, 471, 617, 700, 713, 807, 919, 1661, 1727];

  withRealData('meet the published lists where expected and nowhere else', async () => {
    const lists = await publishedLists();
    const files = [
      ...readdirSync(join(folder ?? '', 'suppliers/lists')).map((name) => `suppliers/lists/${name}`),
      ...readdirSync(join(folder ?? '', 'suppliers')).flatMap((name) =>
        /\.csv(\.gz)?$/.test(name) ? [`suppliers/${name}`] : [],
      ),
    ];
    expect(files).toHaveLength(21);
    const hits = new Map<string, string[]>();
    for (const path of files) {
      const found = hitsOf(path, lists);
      if (found.length > 0) hits.set(path, found);
    }
    expect(Object.fromEntries(hits)).toEqual({
      'suppliers/universal_mill_list.csv': SAME_WORD.map((row) => `${row} un_consolidated IRe.039 exact-name`),
    });
  });
});

describe('Names of people made up for testing', () => {
  withRealData('never hit, and listed people do under their full names of two words or more', async () => {
    const index = buildIndex(await publishedLists());
    const isHit = (name = ''): boolean => lookUp(index, supplier(name, null)).length > 0;
    const negatives = cellsOf('matching/screening_negatives_tune.csv').slice(1);
    const positives = cellsOf('matching/screening_positives_tune.csv').slice(1);
    expect(negatives.filter(([name]) => isHit(name))).toEqual([]);
    const missed = positives.filter(([name]) => !isHit(name));
    expect(positives.length - missed.length).toBe(330);
    expect(missed).toHaveLength(4);
  });
});
