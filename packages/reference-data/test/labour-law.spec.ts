import { describe, expect, test } from '@jest/globals';
import type { ImportedTable } from '../src/country-table-import.ts';
import type { Table } from '../src/edition.ts';
import {
  deductionCapRows,
  housingStandardRows,
  importDeductionCaps,
  importHousingStandards,
  importMinimumWages,
  importNoticeLaw,
  importUnionLaw,
  minimumWageRows,
  noticeLawRows,
  unionLawRows,
} from '../src/labour-law.ts';

const edition = {
  key: 'fixture',
  title: 'Invented law, for tests only',
  publisher: 'nobody',
  edition: 'fixture',
  date: '2026-01-01',
  source: 'fixture',
  licence: 'none',
};

function tableOf(imported: ImportedTable): Table {
  if ('problems' in imported) throw new Error(JSON.stringify(imported.problems));
  return imported.table;
}

function problemsOf(imported: ImportedTable): (string | number | null)[][] {
  if ('table' in imported) throw new Error('the mistakes are not seen');
  return imported.problems.map(({ line, column, reason }) => [line, column, reason.code]);
}

describe('national law on work', () => {
  test('ships without a row, so a rule that needs it does not know', () => {
    for (const rows of [minimumWageRows, deductionCapRows, noticeLawRows, unionLawRows, housingStandardRows])
      expect(rows()).toEqual([]);
  });

  test('is loaded from a file: minimum wages by area, sector and first day', () => {
    const csv = 'iso2,area,sector,hourly,currency,from,source\nMYS,all,all,7.21,MYR,2025-02-01,invented\n';
    expect(minimumWageRows(tableOf(importMinimumWages(csv, edition)))).toEqual([
      {
        iso2: 'MY',
        area: 'all',
        sector: 'all',
        hourly: '7.21',
        currency: 'MYR',
        from: '2025-02-01',
        source: 'invented',
      },
    ]);
    const wrong = 'iso2,area,sector,hourly,currency,from,source\nMY,,gloves,"7,21",RM,yesterday,\n';
    expect(problemsOf(importMinimumWages(wrong, edition))).toEqual([
      [2, 'area', 'import.empty'],
      [2, 'sector', 'import.not-allowed'],
      [2, 'hourly', 'import.not-an-amount'],
      [2, 'currency', 'import.not-a-currency'],
      [2, 'from', 'import.not-a-date'],
      [2, 'source', 'import.empty'],
    ]);
  });

  test('is loaded from a file: caps of deductions as parts of pay', () => {
    const csv = 'iso2,share,source\nQA,0.5,invented\nMY,1,invented\n';
    expect(deductionCapRows(tableOf(importDeductionCaps(csv, edition))).map(({ share }) => share)).toEqual([
      '0.5',
      '1',
    ]);
    expect(problemsOf(importDeductionCaps('iso2,share,source\nQA,50,invented\nQA,0.5,invented\n', edition))).toEqual([
      [2, 'share', 'import.not-a-share'],
      [3, null, 'import.repeated'],
    ]);
  });

  test('is loaded from a file: the longest notice in days', () => {
    expect(noticeLawRows(tableOf(importNoticeLaw('iso2,days,source\nQA,60,invented\n', edition)))).toEqual([
      { iso2: 'QA', days: 60, source: 'invented' },
    ]);
    expect(problemsOf(importNoticeLaw('iso2,days,source\nQA,two months,invented\n', edition))).toEqual([
      [2, 'days', 'import.not-whole'],
    ]);
  });

  test('is loaded from a file: who is barred from unions', () => {
    const csv = 'iso2,sector,workers,barred,source\nQA,all,migrants,yes,invented\nQA,DOM,all,no,invented\n';
    expect(unionLawRows(tableOf(importUnionLaw(csv, edition))).map(({ workers, barred }) => [workers, barred])).toEqual(
      [
        ['migrants', true],
        ['all', false],
      ],
    );
    expect(problemsOf(importUnionLaw('iso2,sector,workers,barred,source\nQA,all,men,1,invented\n', edition))).toEqual([
      [2, 'workers', 'import.not-allowed'],
      [2, 'barred', 'import.not-allowed'],
    ]);
  });

  test('is loaded from a file: the room that a law asks for, where it says so', () => {
    const csv = 'iso2,squareMetres,perRoom,source\nMY,3,,invented\nQA,6,4,invented\n';
    expect(housingStandardRows(tableOf(importHousingStandards(csv, edition)))).toMatchObject([
      { iso2: 'MY', squareMetres: '3', perRoom: null },
      { iso2: 'QA', squareMetres: '6', perRoom: 4 },
    ]);
  });
});
