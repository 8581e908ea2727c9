import type { Table } from '../src/edition.ts';
import type { Derivation } from './derivation.ts';

const none = (key: string, title: string, source: string, columns: readonly string[]): Derivation => {
  const table: Table = {
    edition: {
      key,
      title,
      publisher: 'no data: to be imported',
      edition: 'no data',
      date: '2026-01-01',
      source: `importer for ${source}`,
      licence: 'none needed: no rows',
      expected: 0,
    },
    columns,
    rows: [],
  };
  return () => Promise.resolve(table);
};

const areaColumns = ['country', 'area', 'kind', 'from', 'to', 'source'];

/** Tables that nobody offers openly, or not in a fixed form: they ship empty, and an importer fills them. */
// A table is easiest to read with one row per line.
// prettier-ignore
export const emptyTables: readonly Derivation[] = [
  none('country-ratifications', 'Ratifications of ILO conventions on forced labour, recruitment and migration', 'ILO NORMLEX', ['iso2', 'convention', 'inForce', 'date', 'source']),
  none('corridor-benchmarks', 'What workers pay for a job, by corridor', 'surveys such as KNOMAD and SDG indicator 10.7.1', ['origin', 'destination', 'sector', 'months', 'statistic', 'year', 'source']),
  none('minimum-wages', 'Minimum wages for an hour, by country, area and sector', 'national minimum wages and collective agreements', ['iso2', 'area', 'sector', 'hourly', 'currency', 'from', 'source']),
  none('deduction-caps', 'Largest share of pay that may be deducted, by country', 'national law on wages', ['iso2', 'share', 'source']),
  none('notice-law', 'Longest notice of a worker who resigns, by country', 'national law on notice', ['iso2', 'days', 'source']),
  none('union-law', 'Workers whom the law bars from unions, by country and sector', 'national law on unions', ['iso2', 'sector', 'workers', 'barred', 'source']),
  none('housing-standards', 'Least room where workers are housed, by country', 'national standards of housing', ['iso2', 'squareMetres', 'perRoom', 'source']),
  none('nace-2-1', 'NACE Rev.2.1 codes with their NACE Rev.2 classes', 'the correspondence table of Eurostat', ['code', 'title', 'nace2']),
  none('unspsc-commodities', 'UNSPSC commodities', 'the code set of GS1 US', ['code', 'title']),
  none('conflict-areas', 'Conflict-affected and high-risk areas', 'lists such as the EU list of conflict-affected and high-risk areas', areaColumns),
  none('disasters', 'Declared disasters and slow loss of land and water', 'registers of declared disasters', areaColumns),
  none('scam-zones', 'Places of compounds in which people are forced to defraud others', 'lists of authorities and United Nations bodies', areaColumns),
  none('migration-bans', 'Bans on leaving a country for work', 'notices of governments', ['origin', 'destination', 'who', 'from', 'to', 'source']),
  none('eu-forced-labour', 'EU database of forced-labour risks, and ban decisions', 'the database and the decisions under Regulation (EU) 2024/3015', ['kind', 'hs', 'country', 'area', 'from', 'to', 'source']),
];
