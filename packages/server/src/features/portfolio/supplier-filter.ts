import { sectors, type SectorKey } from '@plumbline/reference-data/sectors';
import { RefusedRequest } from './refused-request.ts';

/** Filter of a supplier list. A supplier must match any one value of each part. Values are as stored. */
export interface SupplierFilter {
  readonly search?: string;
  /** Labels in force. */
  readonly labels?: readonly string[];
  readonly overrides?: readonly string[];
  readonly countries?: readonly string[];
  readonly regions?: readonly string[];
  readonly sectors?: readonly string[];
  readonly flags?: readonly string[];
  readonly siteTypes?: readonly string[];
  readonly lanes?: readonly string[];
  readonly contextBands?: readonly string[];
  readonly tiers?: readonly number[];
  readonly decisions?: readonly string[];
  /** `waiting` for a second person, or `confirmed`; the empty text where nothing is held. */
  readonly holds?: readonly string[];
  readonly needsDecision?: boolean;
  /** Key of a sector, or of a group of the heat map. */
  readonly mainSector?: string;
  readonly importId?: string;
  /** Assessed again because the methodology changed to this version. */
  readonly methodology?: string;
  /** How a topic stands: `known:DOCS`, `refused:DOCS` or `unknown:DOCS`. */
  readonly topic?: string;
  /** A square of the map: those with a site in it. */
  readonly square?: string;
}

/** The sector groups of the heat map, each with its sectors. */
export const SECTOR_GROUPS = [
  'construction',
  'domestic-work',
  'agriculture',
  'manufacturing',
  'services',
  'everything-else',
] as const;
export type SectorGroup = (typeof SECTOR_GROUPS)[number];

const GROUP_OF_FAMILY: Readonly<Record<string, SectorGroup>> = {
  CON: 'construction',
  DOM: 'domestic-work',
  AGR: 'agriculture',
  MAN: 'manufacturing',
  'SVC-LI': 'services',
};

/** The group that counts a supplier with this highest-S sector; unknown sectors are in the last. */
export function groupOfSector(key: string): SectorGroup {
  const row = sectors().find((sector) => sector.key === key);
  return GROUP_OF_FAMILY[row?.parent ?? key] ?? 'everything-else';
}

/** The values of `portfolio.sector` that a main-sector filter matches: those of a group, or the one sector. */
export function mainSectors(value: string): string[] {
  if (!SECTOR_GROUPS.some((group) => group === value)) return [value];
  const keys: readonly (SectorKey | '')[] = [...sectors().map(({ key }) => key), ''];
  return keys.filter((key) => groupOfSector(key) === value);
}

/** Maximum number of values of a facet in a filter. */
const MOST_VALUES = 300;
const LONGEST_SEARCH = 200;

/** @throws RefusedRequest for a filter that is longer than any of our pages makes */
export function assertSize(filter: SupplierFilter): void {
  if ((filter.search?.length ?? 0) > LONGEST_SEARCH) throw new RefusedRequest('supplier.search-too-long');
  for (const values of Object.values(filter) as unknown[]) {
    if (Array.isArray(values) && values.length > MOST_VALUES) throw new RefusedRequest('supplier.too-many-values');
    // PostgreSQL cannot store this character in text.
    if (JSON.stringify(values).includes('\\u0000')) throw new RefusedRequest('supplier.unreadable-value');
  }
}
