import type { Table } from '../src/edition.ts';
import { countryByIso3 } from '../src/countries.ts';
import { cell, sourceRows } from './source-rows.ts';

/** Factors as the index writes them. */
const FACTORS: Readonly<Record<string, string>> = { '0.0': '0', '0.5': '0.5', '1.0': '1' };

/**
 * What the carve-out column says of domestic work. The source marks whether domestic workers are left out of the labour law and its reforms; its "no" also stands
 * where no reform took place (Lebanon, whose labour law leaves domestic work out), so it is read as unknown and never as covered.
 */
const DOMESTIC_WORK: Readonly<Record<string, string>> = { yes: '1', partial: '0.5' };

function factor(row: Record<string, string>, column: string): string {
  const read = FACTORS[cell(row, column)];
  if (read === undefined) throw new Error(`${column} of ${cell(row, 'iso3')} is not 0.0, 0.5 or 1.0`);
  return read;
}

/** Destination index rows: what the law lets an employer do to a migrant worker's freedom to leave. Only countries that the source codes have rows. */
export async function derive(from: string): Promise<Table> {
  const rows = (await sourceRows(from, 'reference/countries/kafala_tied_status_coding.csv')).flatMap((row) => {
    const iso2 = countryByIso3(cell(row, 'iso3'))?.iso2;
    if (iso2 === undefined) throw new Error(`No country ${cell(row, 'iso3')}`);
    const ties = [
      factor(row, 'F1_single_employer_tying'),
      factor(row, 'F2_consent_to_leave'),
      factor(row, 'F3_exit_or_absconding_offence'),
      null,
    ];
    const from2024 = ['FLSRI tied-status coding', '2024-12-31', cell(row, 'confidence')];
    const domestic = DOMESTIC_WORK[cell(row, 'domestic_worker_carveout')];
    const all = [iso2, 'all', 'all', ...ties, null, ...from2024];
    return domestic === undefined ? [all] : [all, [iso2, 'all', 'DOM', ...ties, domestic, ...from2024]];
  });
  rows.sort(([a], [b]) => (a === b ? 0 : String(a) < String(b) ? -1 : 1));
  return {
    edition: {
      key: 'destination-index',
      title: 'Ties of migrant workers to their employer, by destination',
      publisher: 'FLSRI, attributed: three tie factors and the domestic-work carve-out',
      edition: 'end of 2024',
      date: '2024-12-31',
      source: 'Forced Labour Structural Risk Index, tied-status coding, snapshot end-2024',
      licence: 'none stated: facts with attribution',
      expected: 16,
    },
    columns: ['iso2', 'visaClass', 'sector', 'F1', 'F2', 'F3', 'F4', 'F5', 'source', 'date', 'confidence'],
    rows,
  };
}
