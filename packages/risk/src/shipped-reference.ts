import { conflictAreasTable, disastersTable, listedAreas, scamZonesTable } from '@plumbline/reference-data/areas';
import { corridorBenchmarks, corridorBenchmarksTable } from '@plumbline/reference-data/corridor-benchmarks';
import { country } from '@plumbline/reference-data/countries';
import { countryRatificationsTable, ratifications } from '@plumbline/reference-data/country-ratifications';
import { countryParts } from '@plumbline/reference-data/country-scores';
import { destinationRowsFor } from '@plumbline/reference-data/destination-index';
import type { Table } from '@plumbline/reference-data/edition';
import { euForcedLabour } from '@plumbline/reference-data/eu-forced-labour';
import { good, isResearched, listedFor, priorityGoods } from '@plumbline/reference-data/goods';
import { migrantMajority } from '@plumbline/reference-data/migrant-majority';
import { migrationBans } from '@plumbline/reference-data/migration-bans';
import { isSectorKey, sector } from '@plumbline/reference-data/sectors';
import { labourLaw } from './labour-law.ts';
import type { LabourLawTables } from './labour-law.ts';
import { methodology } from './methodology.ts';
import { destinationIndex } from './score/country.ts';
import type {
  DestinationCoding,
  DestinationFactors,
  GoodFacts,
  ImportOrder,
  Ratification,
  Reference,
} from './reference.ts';

/** Tables that replace the empty ones, and the lists that screening used. */
export interface Additions {
  readonly benchmarks?: Table;
  readonly ratifications?: Table;
  readonly conflictAreas?: Table;
  readonly disasters?: Table;
  readonly scamZones?: Table;
  readonly migrationBans?: Table;
  readonly euForcedLabour?: Table;
  readonly law?: LabourLawTables;
  readonly orders?: readonly ImportOrder[];
  readonly lists?: Iterable<'uflpa' | 'wro' | 'other'>;
}

/** The shipped reference tables, with additions from an operator or a caller. */
export function shippedReference(additions: Additions = {}): Reference {
  const benchmarks = Map.groupBy(
    corridorBenchmarks(additions.benchmarks ?? corridorBenchmarksTable),
    (row) => `${row.origin}>${row.destination}`,
  );
  const ratified = Map.groupBy(ratifications(additions.ratifications ?? countryRatificationsTable), (row) => row.iso2);
  return {
    country: (iso2) => {
      if (!country(iso2)) return null;
      const { V, T, tipKind, G, Rat } = countryParts(iso2);
      return { V, T, tier: tipKind, G, Rat };
    },
    destination: destinationCoding,
    majority: (iso2, sectorKey, isic) => {
      const row = migrantMajority(iso2, sectorKey ?? 'UNKNOWN', isic);
      return row && { band: row.band, scope: row.scope, source: row.source, secondHand: row.secondHand === 1 };
    },
    corridorMonths: (origins, destination, sectorKey) =>
      origins
        .flatMap((origin) => benchmarks.get(`${origin}>${destination}`) ?? [])
        .filter((row) => row.sector === 'all' || row.sector === sectorKey)
        .map((row) => row.months)
        .sort((a, b) => Number(b) - Number(a))[0] ?? null,
    law: labourLaw(additions.law),
    ratification: (iso2) => {
      const rows = ratified.get(iso2);
      if (!rows) return null;
      const inForce = (convention: keyof Ratification): boolean | null =>
        rows.find((row) => row.convention === convention)?.inForce ?? null;
      return {
        C29: inForce('C29'),
        C105: inForce('C105'),
        P29: inForce('P29'),
        C181: inForce('C181'),
        C189: inForce('C189'),
      };
    },
    ratificationsLoaded: ratified.size > 0,
    sector: (key) => {
      if (!isSectorKey(key)) return null;
      const { s, highFive, severityClass } = sector(key);
      return { s, highFive, severityClass };
    },
    good: goodFacts,
    researched: isResearched,
    orders: additions.orders ?? [],
    lists: new Set(additions.lists ?? []),
    conflictAreas: listedAreas(additions.conflictAreas ?? conflictAreasTable),
    disasters: listedAreas(additions.disasters ?? disastersTable),
    scamZones: listedAreas(additions.scamZones ?? scamZonesTable),
    migrationBans: migrationBans(additions.migrationBans),
    euForcedLabour: euForcedLabour(additions.euForcedLabour),
  };
}

/** The coding for the class of permit and the sector; of several that may hold, the one with the highest index. */
function destinationCoding(iso2: string, sectorKey: string | null, visaClass: string | null): DestinationCoding | null {
  const index = ({ factors }: DestinationCoding) => destinationIndex(methodology().numbers, factors) ?? -1n;
  return destinationRowsFor(iso2, sectorKey, visaClass)
    .map(({ F1, F2, F3, F4, F5, source, date, secondHand }): DestinationCoding => {
      const factors: DestinationFactors = [F1, F2, F3, F4, F5];
      return { factors, source, date, secondHand: secondHand === 1 };
    })
    .reduce<DestinationCoding | null>((worst, row) => (worst && index(worst) >= index(row) ? worst : row), null);
}

const goodFactsByKey = new Map<string, GoodFacts | null>();

function goodFacts(key: string): GoodFacts | null {
  const before = goodFactsByKey.get(key);
  if (before !== undefined) return before;
  const facts = readGood(key);
  goodFactsByKey.set(key, facts);
  return facts;
}

function readGood(key: string): GoodFacts | null {
  const row = good(key);
  const groups = priorityGoods().filter((group) => group.group === key || group.goods.includes(key));
  if (!row && groups.length === 0) return null;
  const listings = listedFor(key);
  return {
    listedIn: new Set(listings.filter(({ forcedLabour }) => forcedLabour).map(({ iso2 }) => iso2)),
    derivedIn: new Set(listings.filter(({ derivedForced }) => derivedForced).map(({ iso2 }) => iso2)),
    upstream: row?.upstream ?? [],
    priority: groups.length > 0,
    sector: row?.sectors[0] ?? 'MAN',
  };
}
