import { ILO_REGIONS, type IloRegion } from '@plumbline/reference-data/countries';
import { groupOfSector, SECTOR_GROUPS, type SectorGroup } from '../portfolio/supplier-filter.ts';

/** Suppliers by their highest-S sector and the region of their riskiest unit. */
export interface HeatCount {
  readonly sector: string;
  readonly region: string;
  readonly all: number;
  /** With a band: neither "not enough known" nor "not assessed". */
  readonly banded: number;
  readonly high: number;
  readonly overridden: number;
}

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
  readonly cells: readonly HeatCell[];
  /** Suppliers in no cell, because their country is unknown. */
  readonly withoutRegion: number;
  /** Suppliers of the table whose label is overridden. */
  readonly overridden: number;
}

/** A share of fewer suppliers is meaningless. */
const FEWEST = 20;

/** Order of display: highest prevalence first. */
export const HEAT_REGIONS: readonly IloRegion[] = [
  'Arab States',
  'Asia and the Pacific',
  'Europe and Central Asia',
  'Americas',
  'Africa',
];

/** The whole table, sector by region, including empty cells. */
export function heatMap(counts: readonly HeatCount[]): HeatMap {
  const cells = SECTOR_GROUPS.flatMap((sector) =>
    HEAT_REGIONS.map((region): HeatCell => {
      const inCell = counts.filter((count) => count.region === region && groupOfSector(count.sector) === sector);
      const total = sum(inCell.map(({ banded }) => banded));
      const high = sum(inCell.map((count) => count.high));
      return total < FEWEST
        ? { region, sector, total, share: null, highOrCritical: null }
        : { region, sector, total, share: high / total, highOrCritical: high };
    }),
  );
  const isShown = ({ region }: HeatCount): boolean => ILO_REGIONS.some((known) => known === region);
  return {
    cells,
    withoutRegion: sum(counts.filter((count) => !isShown(count)).map(({ all }) => all)),
    overridden: sum(counts.filter(isShown).map(({ overridden }) => overridden)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
