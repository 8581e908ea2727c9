import type { SiteDossier, SupplierDossier } from '@plumbline/facts';
import { country } from '@plumbline/reference-data/countries';
import { countryPartsYears, countryParts, countryScoresTable } from '@plumbline/reference-data/country-scores';
import { destinationIndexTable, destinationRowsFor } from '@plumbline/reference-data/destination-index';
import type { Table } from '@plumbline/reference-data/edition';
import {
  goodsListedTable,
  isResearched,
  goodsResearchedTable,
  priorityGoodsTable,
} from '@plumbline/reference-data/goods';
import { migrantMajority, migrantMajorityTable } from '@plumbline/reference-data/migrant-majority';
import { isSectorKey, sector, sectorsTable } from '@plumbline/reference-data/sectors';
import { countryName, type UnitAssessment } from '@plumbline/risk';
import { localeOf } from '../../../platform/text/texts.ts';
import { SHIPPED_TABLES } from '../../risk/kept-basis.ts';
import type { Wording } from '../../supplier/fact-text.ts';
import { majorityWord } from './majority-word.ts';

/** A value of a reference table that a result uses, with the row that it stands in. */
export interface ReferenceValue {
  /** Key of the table. */
  readonly table: string;
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly publisher: string;
  readonly edition: string;
  readonly date: string;
  /** Opens the edition, also after this version. */
  readonly digest: string;
  /** Rows of the edition, from 1; none where the table has no row for it. */
  readonly rows: readonly number[];
  /** The columns that counted. */
  readonly columns: readonly string[];
  /** Sites whose work it was used for, by key. */
  readonly sites: readonly string[];
  /** Units that it was used for, by key. */
  readonly units: readonly string[];
}

type Found = Pick<ReferenceValue, 'name' | 'value' | 'rows' | 'columns'> & { readonly from: Table };

/** What a unit is in tables. */
interface TableKeys {
  /** ISO 3166-1 alpha-2, or null. */
  readonly iso2: string | null;
  readonly sector: string | null;
  readonly good: string | null;
  readonly isic: string | null;
  readonly visaClass: string | null;
}

/** Every value of a table that the units of a result use, each once. @param units of the running engine, which uses the tables of this version */
export function referenceValues(
  units: readonly UnitAssessment[],
  dossier: SupplierDossier,
  wording: Wording,
): ReferenceValue[] {
  const found = units.flatMap((unit) =>
    foundFor(unit, keysOf(unit, dossier), wording).map((each) => ({ ...each, site: unit.site, unit: unit.key })),
  );
  return [
    ...Map.groupBy(found, ({ from, name, rows }) => `${from.edition.key} ${name} ${rows.join()}`).values(),
  ].flatMap((same) => {
    const [first] = same;
    const edition = SHIPPED_TABLES.find(({ key }) => key === first?.from.edition.key);
    if (first === undefined || edition === undefined) return [];
    const { name, value, rows, columns } = first;
    const { key: table, title, publisher, edition: release, date, digest } = edition;
    const sites = [...new Set(same.map(({ site }) => site))];
    const own = { sites, units: same.map(({ unit }) => unit) };
    return [{ table, name, value, title, publisher, edition: release, date, digest, rows, columns, ...own }];
  });
}

function keysOf({ site: key, product, input, origin }: UnitAssessment, dossier: SupplierDossier): TableKeys {
  const site: SiteDossier | undefined = dossier.sites.find((each) => each.key === key);
  const [sectorKey = 'UNKNOWN', good = null] = product.split(':');
  const readings = site?.observations['activity.sectors']?.value ?? [];
  return {
    iso2: input === null ? (site?.observations['place.country']?.value ?? null) : origin,
    sector: sectorKey === 'UNKNOWN' ? null : sectorKey,
    good,
    isic: readings.find((reading) => reading.key === sectorKey)?.isic ?? null,
    visaClass: site?.observations['workforce.visaClass']?.value ?? null,
  };
}

function foundFor(unit: UnitAssessment, keys: TableKeys, wording: Wording): Found[] {
  return [
    ...ofCountry(keys, wording),
    ...ofDestination(unit, keys, wording),
    ...ofMajority(unit, keys, wording),
    ...ofSector(keys, wording),
    ...ofGood(keys, wording),
  ];
}

const numberOrNone = (text: string | null): number | 'none' => (text === null ? 'none' : Number(text));

function ofCountry({ iso2 }: TableKeys, { say, locale }: Wording): Found[] {
  if (iso2 === null || country(iso2) === undefined) return [];
  const { V, T, tipKind, G, Rat } = countryParts(iso2);
  const name = countryName(iso2, localeOf(locale));
  const rows = rowsWith(countryScoresTable, { iso2 });
  const { tip, tierOne } = countryPartsYears;
  const year = tipKind === 'tier1' || tipKind === 'tier2' ? tierOne : tip;
  const parts = { V: numberOrNone(V), G: numberOrNone(G), Rat: numberOrNone(Rat) };
  return [
    {
      from: countryScoresTable,
      name: say('reference.country', { country: name }),
      value: say('reference.country.value', parts),
      rows,
      columns: ['V', 'G', 'Rat'],
    },
    {
      from: countryScoresTable,
      name: say('reference.tier', { country: name }),
      value: say('reference.tier.value', { tier: tipKind ?? 'none', year: String(year), score: numberOrNone(T) }),
      rows,
      columns: ['T', 'tipKind'],
    },
  ];
}

function ofDestination(
  { destination }: UnitAssessment,
  { iso2, sector: sectorKey, visaClass }: TableKeys,
  { say, locale }: Wording,
): Found[] {
  if (iso2 === null || destination === null) return [];
  const rows = destinationRowsFor(iso2, sectorKey, visaClass)
    .filter(({ source, date }) => source === destination.source && date === destination.date)
    .flatMap((row) =>
      rowsWith(destinationIndexTable, { iso2, visaClass: row.visaClass, sector: row.sector, source: row.source }),
    );
  return [
    {
      from: destinationIndexTable,
      name: say('reference.destination', { country: countryName(iso2, localeOf(locale)) }),
      value: say('reference.destination.value', { statute: destination.source, year: destination.date }),
      rows,
      columns: ['F1', 'F2', 'F3', 'F4', 'F5'],
    },
  ];
}

function ofMajority(
  { majority }: UnitAssessment,
  { iso2, sector: sectorKey, isic }: TableKeys,
  { say, locale }: Wording,
): Found[] {
  if (iso2 === null || majority === null) return [];
  const row = migrantMajority(iso2, sectorKey ?? 'UNKNOWN', isic);
  if (row === null) return [];
  return [
    {
      from: migrantMajorityTable,
      name: say('reference.majority', { country: countryName(iso2, localeOf(locale)) }),
      value: say('reference.majority.value', {
        band: majorityWord(row.band, say),
        scope: row.scope,
        publisher: row.source,
      }),
      rows: rowsWith(migrantMajorityTable, { iso2, band: row.band, scope: row.scope, source: row.source }),
      columns: ['band'],
    },
  ];
}

function ofSector({ sector: key }: TableKeys, { say }: Wording): Found[] {
  if (key === null || !isSectorKey(key)) return [];
  const { s, titleCode } = sector(key);
  return [
    {
      from: sectorsTable,
      name: say('reference.sector', { name: say(titleCode) }),
      value: say('reference.sector.value', { score: s }),
      rows: rowsWith(sectorsTable, { key }),
      columns: ['s', 'severityClass'],
    },
  ];
}

/** Whether the good is listed in the country, whether the list has looked at the country, and whether its raw material must be traced. */
function ofGood({ iso2, good }: TableKeys, { say, locale }: Wording): Found[] {
  if (good === null) return [];
  const name = say(`good.${good}`);
  const priority = [...priorityGoodsTable.rows.keys()].filter((at) => {
    const [group, , , goods] = priorityGoodsTable.rows[at] ?? [];
    return (
      group === good ||
      String(goods ?? '')
        .split(' ')
        .includes(good)
    );
  });
  const traced = priority.map((at): Found => ({
    from: priorityGoodsTable,
    name: say('reference.priority', { name }),
    value: say('reference.priority.value', { input: String(priorityGoodsTable.rows[at]?.[2] ?? '') }),
    rows: [at + 1],
    columns: ['input'],
  }));
  if (iso2 === null) return traced;
  const place = countryName(iso2, localeOf(locale));
  const rows = rowsWith(goodsListedTable, { good, iso2 });
  const [row] = rows;
  const [, , , child, forced, forcedChild, , derivedForced] =
    (row === undefined ? null : goodsListedTable.rows[row - 1]) ?? [];
  const listed = [
    ...(forced === 1 ? ['forced'] : []),
    ...(forcedChild === 1 ? ['forced-child'] : []),
    ...(child === 1 ? ['child'] : []),
    ...(derivedForced === 1 ? ['input'] : []),
  ].map((what) => say(`reference.listed.${what}`));
  const value =
    row !== undefined
      ? say('reference.listed.value', { what: listed.join('; ') })
      : say(isResearched(iso2) ? 'reference.listed.no' : 'reference.listed.not-looked-at');
  return [
    {
      from: row === undefined && !isResearched(iso2) ? goodsResearchedTable : goodsListedTable,
      name: say('reference.listed', { name, country: place }),
      value,
      rows,
      columns: ['child', 'forced', 'forced_child', 'derived_forced'],
    },
    ...traced,
  ];
}

/** Numbers of the rows, from 1, that have these cells. */
function rowsWith({ columns, rows }: Table, wanted: Readonly<Record<string, string>>): number[] {
  const cells = Object.entries(wanted).map(([column, text]) => [columns.indexOf(column), text] as const);
  return [...rows.keys()]
    .filter((at) => cells.every(([place, text]) => rows[at]?.[place] === text))
    .map((at) => at + 1);
}
