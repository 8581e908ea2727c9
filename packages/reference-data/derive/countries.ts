import type { Table } from '../src/edition.ts';
import type { IloRegion } from '../src/countries.ts';
import { cell, sourceRows } from './source-rows.ts';

const ARAB_STATES = 'BH IQ JO KW LB OM PS QA SA SY AE YE'.split(' ');
/** Countries that M49 counts as Asia and the ILO as Europe and Central Asia. */
const CENTRAL_AND_WESTERN_ASIA = 'AM AZ CY GE IL KG KZ TJ TM TR UZ XK'.split(' ');
const BY_M49_REGION: Readonly<Record<string, IloRegion>> = {
  '2': 'Africa',
  '9': 'Asia and the Pacific',
  '19': 'Americas',
  '142': 'Asia and the Pacific',
  '150': 'Europe and Central Asia',
};

/** Western Sahara is disputed and Antarctica a continent: neither is a country of the table, so neither is ever resolved. */
const LEFT_OUT = ['EH', 'AQ'];

/** Short names in our wording, where the source's differ. */
const NAMES: Readonly<Record<string, string>> = {
  BA: 'Bosnia and Herzegovina',
  CC: 'Cocos (Keeling) Islands',
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  CI: "Côte d'Ivoire",
  CV: 'Cabo Verde',
  GB: 'United Kingdom',
  HM: 'Heard Island and McDonald Islands',
  MF: 'Saint Martin (French part)',
  PN: 'Pitcairn Islands',
  SX: 'Sint Maarten (Dutch part)',
  UM: 'United States Minor Outlying Islands',
  US: 'United States',
  VC: 'Saint Vincent and the Grenadines',
  VI: 'United States Virgin Islands',
};

/** Territories with a code of their own, by the state that people write beside them. */
const TERRITORIES: Readonly<Record<string, string>> = {
  AU: 'CC CX HM NF',
  CN: 'HK MO',
  DK: 'FO GL',
  FI: 'AX',
  FR: 'BL GF GP MF MQ NC PF PM RE TF WF YT',
  GB: 'AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG',
  NL: 'AW BQ CW SX',
  NO: 'BV SJ',
  NZ: 'CK NU TK',
  US: 'AS GU MP PR UM VI',
};
const parents = new Map(
  Object.entries(TERRITORIES).flatMap(([parent, codes]) => codes.split(' ').map((code) => [code, parent])),
);

function region(iso2: string, m49Region: string): IloRegion {
  if (ARAB_STATES.includes(iso2)) return 'Arab States';
  if (CENTRAL_AND_WESTERN_ASIA.includes(iso2)) return 'Europe and Central Asia';
  const found = BY_M49_REGION[m49Region];
  if (found === undefined) throw new Error(`No ILO region for ${iso2} (M49 region ${m49Region})`);
  return found;
}

/** Countries and territories with an ISO 3166-1 code, and Kosovo, by ILO region. */
export async function derive(from: string): Promise<Table> {
  const source = await sourceRows(from, 'reference/classifications/country_codes.csv');
  const rows = source
    .filter((row) => !LEFT_OUT.includes(cell(row, 'ISO3166-1-Alpha-2')))
    .map((row) => {
      const iso2 = cell(row, 'ISO3166-1-Alpha-2');
      const name =
        NAMES[iso2] ??
        cell(row, 'CLDR display name')
          .replace('&', 'and')
          .replace(/^St\. /, 'Saint ')
          .replace(/^U\.S\. /, 'United States ');
      const m49 = cell(row, 'ISO3166-1-numeric').padStart(3, '0');
      return [
        iso2,
        cell(row, 'ISO3166-1-Alpha-3'),
        m49,
        name,
        region(iso2, cell(row, 'Region Code')),
        parents.get(iso2) ?? null,
      ];
    });
  rows.push(['XK', 'XKX', null, 'Kosovo', region('XK', ''), null]);
  rows.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return {
    edition: {
      key: 'countries',
      title: 'Countries and territories with codes and ILO region',
      publisher: 'ISO codes by Open Knowledge (country-codes); regions and wording by Plumbline',
      edition: '1',
      date: '2026-01-01',
      source: 'https://github.com/datasets/country-codes; ILO regions as the ILO composes them',
      licence: 'PDDL-1.0 (codes); Apache-2.0 (regions, wording)',
      expected: 248,
    },
    columns: ['iso2', 'iso3', 'm49', 'name', 'region', 'parent'],
    rows,
  };
}
