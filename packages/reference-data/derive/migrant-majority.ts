import type { Table } from '../src/edition.ts';
import { country } from '../src/countries.ts';
import { isSectorKey } from '../src/sectors.ts';
import { isSecondHand } from './destination-index.ts';
import { cell, sourceRows } from './source-rows.ts';

const BANDS: readonly string[] = ['<10%', '10-25%', '25-50%', '50-80%', '>=80%'];
/** A row for all private work, which gives way to a row for a sector. */
const EVERYTHING = '*';

/** Bands of the share of migrants by country and work. Rows without a usable source do not ship. */
export async function derive(from: string): Promise<Table> {
  const rows = (await sourceRows(from, 'reference/countries/migrant_majority.csv'))
    .filter((row) => cell(row, 'share_band') !== 'unknown')
    .map((row) => {
      const [iso2, band, keys] = [country(cell(row, 'country'))?.iso2, cell(row, 'share_band'), cell(row, 'keys')];
      if (iso2 === undefined) throw new Error(`No country ${cell(row, 'country')}`);
      if (!BANDS.includes(band)) throw new Error(`${band} is no band of the share of migrants`);
      const wrong = keys.split(';').find((key) => key !== EVERYTHING && !isSectorKey(key));
      if (wrong !== undefined) throw new Error(`No sector ${wrong}`);
      return [
        iso2,
        keys.replaceAll(';', ' '),
        cell(row, 'isic').replaceAll(';', ' '),
        band,
        cell(row, 'scope'),
        cell(row, 'source'),
        cell(row, 'confidence'),
        isSecondHand(cell(row, 'checked')),
      ];
    });
  rows.sort(([a], [b]) => (a === b ? 0 : String(a) < String(b) ? -1 : 1));
  return {
    edition: {
      key: 'migrant-majority',
      title: 'Share of migrants among the workers of some work, by country, in bands',
      publisher: 'Plumbline, coded from the publishers that each row names; mostly second-hand, not verified',
      edition: 'November 2026',
      date: '2026-11',
      source: 'The publishers named in each row',
      licence: 'own coding: facts',
      expected: 69,
    },
    columns: ['iso2', 'keys', 'isic', 'band', 'scope', 'source', 'confidence', 'secondHand'],
    rows,
  };
}
