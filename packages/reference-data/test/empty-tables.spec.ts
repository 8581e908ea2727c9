import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { conflictAreasTable, disastersTable, importAreas, listedAreas, scamZonesTable } from '../src/areas.ts';
import type { ImportedTable } from '../src/country-table-import.ts';
import type { Table } from '../src/edition.ts';
import { euForcedLabour, importEuForcedLabour } from '../src/eu-forced-labour.ts';
import { importMigrationBans, migrationBans } from '../src/migration-bans.ts';

const edition = {
  key: 'a-table',
  title: 'Invented table',
  publisher: 'nobody',
  edition: 'fixture',
  date: '2026-01-01',
  source: 'fixture',
  licence: 'none',
};

function fixture(name: string): string {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
}

function tableOf(imported: ImportedTable): Table {
  if ('table' in imported) return imported.table;
  throw new Error(`The fixture is not read: ${JSON.stringify(imported.problems)}`);
}

function mistakesIn(imported: ImportedTable): unknown[] {
  if (!('problems' in imported)) throw new Error('The mistakes are not seen');
  return imported.problems.map(({ line, column, reason }) => [line, column, reason.code]);
}

describe('tables that nobody offers openly', () => {
  test('ship without rows, which is no edition and never an empty list', () => {
    const shipped = [conflictAreasTable, disastersTable, scamZonesTable].map(listedAreas);
    expect([...shipped, migrationBans(), euForcedLabour()]).toEqual([null, null, null, null, null]);
  });

  test('areas are read with their kind, and last until somebody ends them', () => {
    expect(listedAreas(tableOf(importAreas(fixture('areas.csv'), edition)))?.slice(0, 2)).toEqual([
      {
        country: 'KH',
        area: 'Sihanoukville',
        kind: 'scam-compounds',
        from: '2022-01-01',
        to: null,
        source: 'Invented list, for tests only',
      },
      {
        country: 'BD',
        area: '',
        kind: 'flood',
        from: '2026-07-10',
        to: '2026-08-01',
        source: 'Invented register, for tests only',
      },
    ]);
  });

  test('a file of areas with mistakes gives every mistake with its line and column, and no table', () => {
    expect(mistakesIn(importAreas(fixture('areas-wrong.csv'), edition))).toEqual([
      [2, 'country', 'import.not-a-country-code'],
      [3, 'kind', 'import.not-allowed'],
      [3, 'from', 'import.not-a-date'],
      [3, 'to', 'import.not-a-date'],
      [3, 'source', 'import.empty'],
      [5, null, 'import.repeated'],
    ]);
  });

  test('bans on leaving for work are read by corridor, or for every destination', () => {
    const csv =
      'origin,destination,who,from,to,source\nNPL,all,women,2017-04-01,,fixture\nET,SA,everybody,2021-01-01,2022-01-01,fixture\n';
    expect(migrationBans(tableOf(importMigrationBans(csv, edition)))).toEqual([
      { origin: 'NP', destination: 'all', who: 'women', from: '2017-04-01', to: null, source: 'fixture' },
      { origin: 'ET', destination: 'SA', who: 'everybody', from: '2021-01-01', to: '2022-01-01', source: 'fixture' },
    ]);
    const wrong = 'origin,destination,who,from,to,source\nNP,anywhere,men,2017-04-01,,fixture\n';
    expect(mistakesIn(importMigrationBans(wrong, edition))).toEqual([
      [2, 'destination', 'import.not-a-country-code'],
      [2, 'who', 'import.not-allowed'],
    ]);
  });

  test('entries of the EU database say which goods from where, and whether they are banned', () => {
    const csv =
      'kind,hs,country,area,from,to,source\nban,5201,TM,,2028-02-01,,fixture\nrisk,4015,MY,Selangor,2028-03-01,,fixture\n';
    expect(euForcedLabour(tableOf(importEuForcedLabour(csv, edition)))).toEqual([
      { kind: 'ban', hs: '5201', country: 'TM', area: '', from: '2028-02-01', to: null, source: 'fixture' },
      { kind: 'risk', hs: '4015', country: 'MY', area: 'Selangor', from: '2028-03-01', to: null, source: 'fixture' },
    ]);
    const wrong = 'kind,hs,country,area,from,to,source\nban,cotton,TM,,2028-02-01,,fixture\n';
    expect(mistakesIn(importEuForcedLabour(wrong, edition))).toEqual([[2, 'hs', 'import.not-an-hs-code']]);
  });
});
