import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { corridorBenchmarks, corridorBenchmarksTable, importCorridorBenchmarks } from '../src/corridor-benchmarks.ts';
import { importRatifications, ratifications } from '../src/country-ratifications.ts';

const edition = {
  key: 'corridor-benchmarks',
  title: 'Invented benchmarks',
  publisher: 'nobody',
  edition: 'fixture',
  date: '2026-01-01',
  source: 'fixture',
  licence: 'none',
};

function fixture(name: string): string {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
}

describe('corridor benchmarks', () => {
  test('none ship, so a corridor has no data until an edition is imported', () => {
    expect(corridorBenchmarksTable.rows).toEqual([]);
  });

  test('an imported file gives a table of its own with codes of two letters', () => {
    const imported = importCorridorBenchmarks(fixture('corridor-benchmarks.csv'), edition);
    if (!('table' in imported)) throw new Error('the fixture is not read');
    expect(imported.table.edition.expected).toBe(3);
    expect(corridorBenchmarks(imported.table)[0]).toEqual({
      origin: 'BD',
      destination: 'KW',
      sector: 'all',
      months: '9.5',
      statistic: 'mean',
      year: 2015,
      source: 'Invented survey, for tests only',
    });
  });

  test('a file with mistakes gives every mistake with its line and column, and no table', () => {
    const imported = importCorridorBenchmarks(fixture('corridor-benchmarks-wrong.csv'), edition);
    if (!('problems' in imported)) throw new Error('the mistakes are not seen');
    expect(imported.problems.map(({ line, column, reason }) => [line, column, reason.code])).toEqual([
      [2, 'origin', 'import.not-a-country-code'],
      [3, 'sector', 'import.not-allowed'],
      [3, 'months', 'import.not-months'],
      [3, 'statistic', 'import.not-allowed'],
      [3, 'year', 'import.not-a-year'],
      [3, 'source', 'import.empty'],
      [5, null, 'import.repeated'],
    ]);
    expect(imported.problems[2]).toMatchObject({
      value: '6,25',
      remedy: { code: 'import.not-months.remedy', parameters: { allowed: '0 to 999.9999' } },
    });
  });

  test('a file without a column, and one that is not CSV, say so', () => {
    const without = importCorridorBenchmarks('origin,destination,sector,months,statistic,year\n', edition);
    expect(without).toMatchObject({
      problems: [{ line: 1, column: 'source', reason: { code: 'import.column-missing' } }],
    });
    const broken = importCorridorBenchmarks('origin,destination\n"BD,KW\n', edition);
    expect(broken).toMatchObject({ problems: [{ column: null, reason: { code: 'import.not-csv' } }] });
  });
});

describe('ratifications', () => {
  test('none ship, and a pair without a row is no data', () => {
    expect(ratifications()).toEqual([]);
  });

  test('an imported register says what is in force, since when, and by which source', () => {
    const imported = importRatifications(
      'iso2,convention,inForce,date,source\nDNK,C29,yes,1933-02-11,fixture\nQA,C181,no,,fixture\n',
      edition,
    );
    if (!('table' in imported)) throw new Error('the register is not read');
    expect(ratifications(imported.table)).toEqual([
      { iso2: 'DK', convention: 'C29', inForce: true, date: '1933-02-11', source: 'fixture' },
      { iso2: 'QA', convention: 'C181', inForce: false, date: null, source: 'fixture' },
    ]);
  });

  test('a date that is no day and a convention that is not read are refused', () => {
    const imported = importRatifications(
      'iso2,convention,inForce,date,source\nDK,C30,perhaps,1933-02-31,fixture\n',
      edition,
    );
    if (!('problems' in imported)) throw new Error('the mistakes are not seen');
    expect(imported.problems.map(({ column }) => column)).toEqual(['convention', 'inForce', 'date']);
  });
});
