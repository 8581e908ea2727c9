import { ILO_REGIONS, type IloRegion } from '@plumbline/reference-data/countries';
import { groupOfSector, SECTOR_GROUPS, type SectorGroup } from '../portfolio/supplier-filter.ts';
import { suppliersOf, type CellCount } from './cell-counts.ts';

export interface HeatCell {
  readonly region: IloRegion;
  readonly sector: SectorGroup;
  /** Suppliers with a band: the denominator of the share. */
  readonly total: number;
  /** Share with High or Critical, 0 to 1; null when there are too few suppliers. */
  readonly share: number | null;
  readonly highOrCritical: number | null;
}

export interface HeatMap {
  /** Those with a supplier, with or without a band: a table of nobody would say nothing. */
  readonly sectors: readonly SectorGroup[];
  readonly regions: readonly IloRegion[];
  readonly cells: readonly HeatCell[];
  /** Suppliers in no cell, because their country is unknown. */
  readonly withoutRegion: number;
  /** Suppliers of the table whose label is overridden. */
  readonly overridden: number;
}

/** A share of fewer suppliers is meaningless. */
const FEWEST = 20;

/** Order of display: highest prevalence first. */
const HEAT_REGIONS: readonly IloRegion[] = [
  'Arab States',
  'Asia and the Pacific',
  'Europe and Central Asia',
  'Americas',
  'Africa',
];

const UNBANDED = ['NOT_ENOUGH_KNOWN', 'NOT_ASSESSED'];
const HIGH_OR_CRITICAL = ['HIGH', 'CRITICAL'];

/** The whole table, sector by region, including empty cells. */
export function heatMap(counts: readonly CellCount[]): HeatMap {
  const byCell = Map.groupBy(counts, ({ sector, region }) => `${groupOfSector(sector)} ${region}`);
  const cells = SECTOR_GROUPS.flatMap((sector) =>
    HEAT_REGIONS.map((region): HeatCell => {
      const inCell = byCell.get(`${sector} ${region}`) ?? [];
      const total = suppliersOf(inCell.filter(({ label }) => !UNBANDED.includes(label)));
      const high = suppliersOf(inCell.filter(({ label }) => HIGH_OR_CRITICAL.includes(label)));
      return total < FEWEST
        ? { region, sector, total, share: null, highOrCritical: null }
        : { region, sector, total, share: high / total, highOrCritical: high };
    }),
  );
  const isShown = ({ region }: CellCount): boolean => ILO_REGIONS.some((known) => known === region);
  const shown = counts.filter(isShown);
  return {
    sectors: SECTOR_GROUPS.filter((group) => shown.some(({ sector }) => groupOfSector(sector) === group)),
    regions: HEAT_REGIONS.filter((each) => shown.some(({ region }) => region === each)),
    cells,
    withoutRegion: suppliersOf(counts.filter((count) => !isShown(count))),
    overridden: suppliersOf(shown.filter(({ overridden }) => overridden)),
  };
}
