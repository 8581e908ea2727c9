import { currency } from '@plumbline/reference-data/currencies';
import type { Table } from '@plumbline/reference-data/edition';
import {
  deductionCapRows,
  housingStandardRows,
  minimumWageRows,
  noticeLawRows,
  unionLawRows,
} from '@plumbline/reference-data/labour-law';
import type { MinimumWage } from '@plumbline/reference-data/labour-law';
import type { LabourLaw } from './reference.ts';

/** Imported tables of national law; each of them ships empty. */
export interface LabourLawTables {
  readonly minimumWages?: Table;
  readonly deductionCaps?: Table;
  readonly noticeLaw?: Table;
  readonly unionLaw?: Table;
  readonly housingStandards?: Table;
}

const MOST_DIGITS = 4;

/** Major units as a decimal text in minor units, to four places beyond them. */
function minorUnits({ hourly, currency: code }: MinimumWage): { readonly minor: number; readonly currency: string } {
  const digits = currency(code)?.minorUnit ?? 2;
  const scaled = Math.round(Number(hourly) * 10 ** MOST_DIGITS);
  return { minor: scaled / 10 ** (MOST_DIGITS - digits), currency: code };
}

/** National law on work from imported tables, or from the empty ones that ship. */
export function labourLaw(tables: LabourLawTables = {}): LabourLaw {
  const wages = Map.groupBy(minimumWageRows(tables.minimumWages), ({ iso2 }) => iso2);
  const unions = Map.groupBy(unionLawRows(tables.unionLaw), ({ iso2 }) => iso2);
  const byCountry = <T extends { readonly iso2: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
    new Map(rows.map((row) => [row.iso2, row]));
  const caps = byCountry(deductionCapRows(tables.deductionCaps));
  const notice = byCountry(noticeLawRows(tables.noticeLaw));
  const standards = byCountry(housingStandardRows(tables.housingStandards));
  return {
    minimumWages: (iso2, sector, day) => {
      const inForce = (wages.get(iso2) ?? []).filter(
        (row) => row.from <= day && (row.sector === 'all' || row.sector === sector),
      );
      const areas = Map.groupBy(inForce, ({ area }) => area);
      return [...areas.values()].map((rows) =>
        highest([...Map.groupBy(rows, (row) => row.sector).values()].map(latest)),
      );
    },
    deductionCap: (iso2) => caps.get(iso2)?.share ?? null,
    noticeDays: (iso2) => notice.get(iso2)?.days ?? null,
    barredFromUnions: (iso2, sector, workers) => {
      const rows = (unions.get(iso2) ?? []).filter(
        (row) => (row.sector === 'all' || row.sector === sector) && (row.workers === 'all' || row.workers === workers),
      );
      if (rows.some(({ barred }) => barred)) return true;
      return rows.length === 0 ? null : false;
    },
    housingStandard: (iso2) => standards.get(iso2) ?? null,
  };
}

/** The row of an area and a sector that came into force last. */
function latest(rows: readonly MinimumWage[]): MinimumWage {
  return rows.reduce((last, row) => (row.from > last.from ? row : last));
}

/** The highest of the minimum wages of one area: the general one or that of the sector. */
function highest(rows: readonly MinimumWage[]): ReturnType<typeof minorUnits> {
  return rows.map(minorUnits).reduce((most, row) => (row.minor > most.minor ? row : most));
}
