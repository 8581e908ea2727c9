import { METHOD, type NumberKey } from '@plumbline/facts';
import type { Table } from '../src/edition.ts';
import type { TipKind } from '../src/country-scores.ts';
import { countries } from '../src/countries.ts';
import { type Fraction, clamped, fixed4, fraction, weightedMean } from './country-fractions.ts';
import { cell, sourceRows } from './source-rows.ts';

/** Codes that WGI and TIP write in an old or private form. The Netherlands Antilles (ANT) no longer exist. */
const OLD_CODES: Readonly<Record<string, string>> = {
  ADO: 'AND',
  KOS: 'XKX',
  KSV: 'XKX',
  ROM: 'ROU',
  TMP: 'TLS',
  WBG: 'PSE',
  ZAR: 'COD',
};
const NO_LONGER = ['ANT'];

/** States that the report treats as special cases without a tier. */
const SPECIAL_CASES = ['HT', 'LY', 'SO', 'YE'];

const WGI_YEAR = '2023';
const ND_GAIN_YEAR = '2023';
const TIP_YEAR = '2025';
const LAST_FULL_TIP_YEAR = '2015';

const iso2ByIso3 = new Map(countries().map(({ iso2, iso3 }) => [iso3, iso2]));

/** The ISO 2 code of a source's code; null for a country that no longer exists. */
function iso2Of(code: string, source: string): string | null {
  if (NO_LONGER.includes(code)) return null;
  const iso2 = iso2ByIso3.get(OLD_CODES[code] ?? code);
  if (iso2 === undefined) throw new Error(`${source} has the code ${code}, which is not mapped to a country`);
  return iso2;
}

async function governance(from: string): Promise<Map<string, Map<string, string>>> {
  const byCountry = new Map<string, Map<string, string>>();
  for (const row of await sourceRows(from, 'reference/countries/wgi_1996_2023.csv.gz')) {
    const iso2 = iso2Of(cell(row, 'code'), 'WGI');
    const estimate = cell(row, 'estimate');
    if (iso2 === null || cell(row, 'year') !== WGI_YEAR || estimate === '') continue;
    const indicators = byCountry.get(iso2) ?? new Map<string, string>();
    byCountry.set(iso2, indicators.set(cell(row, 'indicator'), estimate));
  }
  return byCountry;
}

async function climate(from: string): Promise<Map<string, string>> {
  const rows = await sourceRows(from, 'reference/countries/ndgain_vulnerability_1995_2023.csv');
  return new Map(
    rows.flatMap((row) => {
      const iso2 = iso2Of(cell(row, 'ISO3'), 'ND-GAIN');
      const value = cell(row, ND_GAIN_YEAR);
      return iso2 === null || value === '' ? [] : [[iso2, value] as const];
    }),
  );
}

async function trafficking(from: string): Promise<(iso2: string) => [T: string | null, kind: TipKind | null]> {
  const rated = new Set<string>();
  const tierOneBefore = new Set<string>();
  const now = new Map<string, string>();
  for (const row of await sourceRows(from, 'reference/countries/tip_tiers_2000_2015.csv')) {
    const iso2 = iso2Of(cell(row, 'iso3'), 'TIP to 2015');
    if (iso2 === null) continue;
    rated.add(iso2);
    if (cell(row, 'year') === LAST_FULL_TIP_YEAR && cell(row, 'tier') === 'Tier 1') tierOneBefore.add(iso2);
  }
  for (const row of await sourceRows(from, 'reference/countries/tip_watchlist_tier3_from_world_factbook.csv')) {
    const iso2 = iso2Of(cell(row, 'iso3'), 'TIP by World Factbook');
    if (iso2 === null) continue;
    rated.add(iso2);
    if (cell(row, 'tip_report_year') === TIP_YEAR) now.set(iso2, cell(row, 'tier'));
  }
  return (iso2) => {
    const tier = now.get(iso2);
    if (SPECIAL_CASES.includes(iso2)) return [null, null];
    if (tier === 'Tier 3') return [tierScore('tierThree'), 'tier3'];
    if (tier === 'Tier 2 Watch List') return [tierScore('tierWatchList'), 'watchlist'];
    if (!rated.has(iso2)) return [null, null];
    return [tierScore(tierOneBefore.has(iso2) ? 'tierOneBefore' : 'tierOneOrTwo'), 'tier1or2'];
  };
}

/** T of a country, as it is stored. */
export function tierScore(key: NumberKey): string {
  return fixed4(numberOf(key));
}

const hundred = fraction('100');
const numberOf = (key: NumberKey): Fraction => fraction(METHOD.table[key].value);
const governanceReach = numberOf('governanceReach');
const governanceWeight = numberOf('governanceShare');
const climateWeight = fraction('1').minus(governanceWeight);
const climateLeast = numberOf('climateLeast');
const climateSpan = numberOf('climateMost').minus(climateLeast);

/** A WGI estimate, of which the highest is good, as a risk of 0 to 100. */
export function governanceRisk(estimate: string): Fraction {
  return clamped(
    governanceReach
      .minus(fraction(estimate))
      .over(governanceReach.times(fraction('2')))
      .times(hundred),
    hundred,
  );
}

/** An ND-GAIN vulnerability as a risk of 0 to 100. */
function climateRisk(value: string): Fraction {
  return clamped(fraction(value).minus(climateLeast).over(climateSpan).times(hundred), hundred);
}

/** V: the mean of the four governance risks that are known, and climate, re-weighted over what is known. */
export function vulnerability(indicators: ReadonlyMap<string, string>, ndGain: string | undefined): string | null {
  const known = ['va', 'pv', 'ge', 'cc'].flatMap((indicator) => indicators.get(indicator) ?? []);
  const parts: [weight: Fraction, value: Fraction][] = [];
  if (known.length > 0)
    parts.push([governanceWeight, weightedMean(known.map((estimate) => [fraction('1'), governanceRisk(estimate)]))]);
  if (ndGain !== undefined) parts.push([climateWeight, climateRisk(ndGain)]);
  return parts.length === 0 ? null : fixed4(weightedMean(parts));
}

/** The parts of C0 by country, half-up to 4 decimals, with the raw values that they come from. */
export async function derive(from: string): Promise<Table> {
  const wgi = await governance(from);
  const ndGain = await climate(from);
  const tip = await trafficking(from);
  const rows = countries().map(({ iso2 }) => {
    const indicators = wgi.get(iso2) ?? new Map<string, string>();
    const ruleOfLaw = indicators.get('rl');
    const V = vulnerability(indicators, ndGain.get(iso2));
    const G = ruleOfLaw === undefined ? null : fixed4(governanceRisk(ruleOfLaw));
    const raw = ['va', 'pv', 'ge', 'cc', 'rl'].map((indicator) => indicators.get(indicator) ?? null);
    return [iso2, V, ...tip(iso2), G, null, ...raw, ndGain.get(iso2) ?? null];
  });
  return {
    edition: {
      key: 'country-scores',
      title: 'Parts of the country score: governance, climate vulnerability, trafficking tiers',
      publisher:
        'World Bank (WGI), University of Notre Dame (ND-GAIN), CIA World Factbook and Kelley and Heiss (tiers of the US State Department)',
      edition: `WGI ${WGI_YEAR}, ND-GAIN ${ND_GAIN_YEAR}, TIP ${TIP_YEAR} (Watch List and Tier 3 only) with TIP ${LAST_FULL_TIP_YEAR}`,
      date: '2026-05-17',
      source:
        'https://www.worldbank.org/en/publication/worldwide-governance-indicators; https://gain.nd.edu; World Factbook snapshot of 17 May 2026; Kelley and Heiss coding of TIP tiers',
      licence: 'CC BY 4.0 (WGI), CC BY (ND-GAIN), public domain (Factbook), facts (tiers to 2015)',
      expected: 248,
    },
    columns: ['iso2', 'V', 'T', 'tipKind', 'G', 'Rat', 'va', 'pv', 'ge', 'cc', 'rl', 'ndGain'],
    rows,
  };
}
