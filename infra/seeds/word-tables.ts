import countries from './words/countries.json' with { type: 'json' };
import localNames from './words/local-names.json' with { type: 'json' };
import loose from './words/loose.json' with { type: 'json' };
import sectors from './words/sectors.json' with { type: 'json' };
import syllables from './words/syllables.json' with { type: 'json' };

/** How the seeds treat a country: `gulf` stands for destinations that tie workers to their employer. */
export type CountryRisk = 'low' | 'mid' | 'high' | 'gulf';

/** A country with the words of its suppliers. */
export interface SeedCountry {
  readonly iso2: string;
  readonly risk: CountryRisk;
  /** How often its suppliers occur. */
  readonly weight: number;
  /** How people write it; the usual way first. */
  readonly spellings: readonly string[];
  /** Language of activities, if a sector has words in it. */
  readonly language: string;
  /** Script of local names; blank for Latin. */
  readonly script: string;
  readonly currency: string;
  readonly monthlyPay: number;
  readonly forms: readonly string[];
  /** Cities, each with its province or a blank. */
  readonly places: readonly (readonly string[])[];
  /** Where its migrant workers come from. */
  readonly origins: readonly string[];
}

/** A sector with the words of its suppliers. */
export interface SeedSector {
  readonly key: string;
  readonly weight: number;
  readonly family: keyof typeof localNames.nouns;
  /** NACE Rev. 2. */
  readonly code: string;
  readonly site: SeedSiteType;
  readonly nouns: readonly string[];
  readonly activity: Readonly<Record<string, readonly string[]>>;
  /** Products, HS code and raw materials, separated by bars; blank if the sector makes none. */
  readonly goods: readonly string[];
}

export type SeedSiteType = keyof typeof loose.siteTypes;

export const COUNTRIES = countries as readonly SeedCountry[];

export const SECTORS: readonly SeedSector[] = Object.entries(
  sectors as unknown as Readonly<Record<string, Omit<SeedSector, 'key'>>>,
).map(([key, sector]) => ({ key, ...sector }));

export const LOCAL_NAMES = localNames;
export const SYLLABLES = syllables;
/** Words of everyday lists: vague activities, unclear countries, blanks, notes, streets. */
export const LOOSE = loose;
