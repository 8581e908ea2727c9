import type { Table } from '../src/edition.ts';
import { cell, sourceRows } from './source-rows.ts';

/** Minor units of the currencies withdrawn since 2015, which the source leaves blank: files still state amounts of those years. */
const WITHDRAWN_UNITS: Readonly<Record<string, number>> = {
  ANG: 2,
  BGN: 2,
  BYR: 0,
  CUC: 2,
  HRK: 2,
  MRO: 2,
  SLL: 2,
  STD: 2,
  VEF: 2,
  ZWL: 2,
};

/** Currencies in force, and those withdrawn since 2015, by ISO 4217 code. */
export async function derive(from: string): Promise<Table> {
  const byCode = new Map<string, (string | number | null)[]>();
  const source = await sourceRows(from, 'reference/classifications/currency_codes.csv');
  // Oldest withdrawal first and currencies in force last, so that the row that counts today is the one kept.
  const ageOf = (row: Record<string, string>): string => cell(row, 'WithdrawalDate') || '9999';
  for (const row of source.toSorted((a, b) => (ageOf(a) < ageOf(b) ? -1 : 1))) {
    const code = cell(row, 'AlphabeticCode');
    const withdrawn = cell(row, 'WithdrawalDate') || null;
    if (code === '' || (withdrawn !== null && WITHDRAWN_UNITS[code] === undefined)) continue;
    const unit = cell(row, 'MinorUnit');
    const minorUnit = /^\d$/.test(unit) ? Number(unit) : withdrawn === null ? null : (WITHDRAWN_UNITS[code] ?? null);
    byCode.set(code, [code, minorUnit, cell(row, 'Currency').replaceAll('\u00a0', ' '), withdrawn]);
  }
  const rows = [...byCode.values()].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return {
    edition: {
      key: 'currencies',
      title: 'Currencies with their minor unit',
      publisher: 'ISO 4217 by Open Knowledge (currency-codes)',
      edition: 'as published by currency-codes',
      date: '2025',
      source: 'https://github.com/datasets/currency-codes',
      licence: 'PDDL-1.0',
      expected: 188,
    },
    columns: ['code', 'minorUnit', 'name', 'withdrawn'],
    rows,
  };
}
