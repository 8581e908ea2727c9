import type { Sector } from '@plumbline/reference-data/sectors';
import type { ListedArea } from '@plumbline/reference-data/areas';
import type { EuForcedLabourEntry } from '@plumbline/reference-data/eu-forced-labour';
import type { MajorityBand } from '@plumbline/reference-data/migrant-majority';
import type { MigrationBan } from '@plumbline/reference-data/migration-bans';

export type { MajorityBand };

/** Parts of a country's structural risk, as in the editions: decimal texts of at most 4 places. See docs/methodology.md#country. */
export interface CountryParts {
  readonly V: string | null;
  readonly T: string | null;
  readonly tier: 'tier1' | 'tier2' | 'watchlist' | 'tier3' | 'tier1or2' | null;
  readonly G: string | null;
  readonly Rat: string | null;
}

/** Destination factors F1 to F5, each "0", "0.5", "1" or null for unknown. See docs/methodology.md#country. */
export type DestinationFactors = readonly [string | null, string | null, string | null, string | null, string | null];

/** What the law of a destination lets an employer do, as it was coded for some work. */
export interface DestinationCoding {
  readonly factors: DestinationFactors;
  /** The statute. */
  readonly source: string;
  /** Year from which the law holds as coded. */
  readonly date: string;
  /** Nobody has read the text of the law for the coding. */
  readonly secondHand: boolean;
}

/** Published share of migrants among the workers of some work in a country. */
export interface MajorityCoding {
  readonly band: MajorityBand;
  /** The workers that were counted. */
  readonly scope: string;
  readonly source: string;
  readonly secondHand: boolean;
}

/** Whether conventions are in force; null without data. */
export interface Ratification {
  readonly C29: boolean | null;
  readonly C105: boolean | null;
  readonly P29: boolean | null;
  readonly C181: boolean | null;
  readonly C189: boolean | null;
}

/** One good in the link table and the list of goods. */
export interface GoodFacts {
  /** ISO 3166-1 alpha-2 of the countries where the good is listed for forced labour. */
  readonly listedIn: ReadonlySet<string>;
  /** Countries where it is listed because of an input that is listed for forced labour. */
  readonly derivedIn: ReadonlySet<string>;
  /** Goods from which it is made. */
  readonly upstream: readonly string[];
  /** On the priority list for import bans: its raw material must be traced. */
  readonly priority: boolean;
  /** Sector of the work behind the good when it is an input. */
  readonly sector: string;
}

/** National law on work. A country without a row is not known: no edition ships. */
export interface LabourLaw {
  /** What an hour must pay at least on that day, in minor units: one for each area of the country that has its own. Empty: not known. */
  readonly minimumWages: (
    iso2: string,
    sector: string | null,
    day: string,
  ) => readonly { readonly minor: number; readonly currency: string }[];
  /** Largest share of gross pay that may be deducted. */
  readonly deductionCap: (iso2: string) => string | null;
  /** Longest notice that may be asked of a worker. */
  readonly noticeDays: (iso2: string) => number | null;
  /** Whether the law bars these workers from unions. */
  readonly barredFromUnions: (
    iso2: string,
    sector: string | null,
    workers: 'all' | 'migrants' | 'agency',
  ) => boolean | null;
  /** Least room where workers are housed. */
  readonly housingStandard: (
    iso2: string,
  ) => { readonly squareMetres: string | null; readonly perRoom: number | null } | null;
}

/** S of a sector, whether it is one of the five high-risk sectors, and the worst that could happen there; null for a key outside the table. */
export type SectorFacts = Pick<Sector, 's' | 'highFive' | 'severityClass'>;

/** Everything the engine reads from reference tables. Tests pass fixtures; the product passes the shipped tables. */
export interface Reference {
  readonly country: (iso2: string) => CountryParts | null;
  /** The most exact coding for that work: where the class of permit is unknown and several may hold, the highest. */
  readonly destination: (iso2: string, sector: string | null, visaClass: string | null) => DestinationCoding | null;
  /** @param isic ISIC Rev.4 code of the work, as exact as it is known */
  readonly majority: (iso2: string, sector: string | null, isic: string | null) => MajorityCoding | null;
  /** Highest benchmark over the origins, in months of earnings; null where no row covers one. */
  readonly corridorMonths: (origins: readonly string[], destination: string, sector: string | null) => string | null;
  readonly law: LabourLaw;
  readonly ratification: (iso2: string) => Ratification | null;
  /** An edition of ratifications has been loaded: their weight then counts in coverage. */
  readonly ratificationsLoaded: boolean;
  readonly sector: (key: string) => SectorFacts | null;
  readonly good: (key: string) => GoodFacts | null;
  /** Whether the list of goods researched the country. */
  readonly researched: (iso2: string) => boolean;
  /** An order against a country's good, by list: HS prefixes and status. */
  readonly orders: readonly ImportOrder[];
  /** Kinds of screening lists that were given. */
  readonly lists: ReadonlySet<'uflpa' | 'wro' | 'other'>;
  /** Tables that nobody offers openly. Null: no edition has been imported. */
  readonly conflictAreas: readonly ListedArea[] | null;
  readonly disasters: readonly ListedArea[] | null;
  readonly scamZones: readonly ListedArea[] | null;
  readonly migrationBans: readonly MigrationBan[] | null;
  readonly euForcedLabour: readonly EuForcedLabourEntry[] | null;
}

/** An import order against all of a country's goods of some kinds. */
export interface ImportOrder {
  readonly list: string;
  readonly entry: string;
  readonly country: string;
  readonly hs: readonly string[];
  readonly status: string | null;
  /** When the list was released, ISO 8601 as exact as it is known; absent where it is not. */
  readonly edition?: string;
}
