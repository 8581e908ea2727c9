import type { Table } from '../src/edition.ts';

/** No corridor benchmark is open: the table ships empty, and the importer fills it. */
export async function derive(): Promise<Table> {
  return {
    edition: {
      key: 'corridor-benchmarks',
      title: 'What workers pay for a job, by corridor',
      publisher: 'no data: to be imported',
      edition: 'no data',
      date: '2026-01-01',
      source: 'importer for surveys such as KNOMAD and SDG indicator 10.7.1',
      licence: 'none needed: no rows',
      expected: 0,
    },
    columns: ['origin', 'destination', 'sector', 'months', 'statistic', 'year', 'source'],
    rows: [],
  };
}
