import { isSectorKey, sector } from '@plumbline/reference-data/sectors';
import { labourLaw } from '../src/labour-law.ts';
import type {
  CountryParts,
  DestinationFactors,
  GoodFacts,
  ImportOrder,
  LabourLaw,
  MajorityBand,
  Ratification,
  Reference,
} from '../src/reference.ts';

export interface ReferenceParts {
  readonly countries?: Readonly<Record<string, Partial<CountryParts>>>;
  /** By country, or by country and class of permit, such as `XA seasonal`. */
  readonly destinations?: Readonly<Record<string, DestinationFactors>>;
  /** Share of migrants among the workers of any work there. */
  readonly majorities?: Readonly<Record<string, MajorityBand>>;
  /** Months of earnings by `ORIGIN>DESTINATION`. */
  readonly corridors?: Readonly<Record<string, string>>;
  readonly ratifications?: Readonly<Record<string, Ratification>>;
  readonly law?: LabourLaw;
  readonly goods?: Readonly<Record<string, GoodFacts>>;
  readonly notResearched?: readonly string[];
  readonly orders?: readonly ImportOrder[];
  readonly lists?: readonly ('uflpa' | 'wro' | 'other')[];
  readonly conflictAreas?: Reference['conflictAreas'];
  readonly disasters?: Reference['disasters'];
  readonly scamZones?: Reference['scamZones'];
  readonly migrationBans?: Reference['migrationBans'];
  readonly euForcedLabour?: Reference['euForcedLabour'];
}

const NOTHING: CountryParts = { V: null, T: null, tier: null, G: null, Rat: null };

/** Reference tables for one test; the sectors are the shipped ones. */
export function aReference(parts: ReferenceParts = {}): Reference {
  return {
    country: (iso2) => {
      const country = parts.countries?.[iso2];
      return country ? { ...NOTHING, ...country } : null;
    },
    destination: (iso2, _sector, visaClass) => {
      const factors = parts.destinations?.[`${iso2} ${visaClass}`] ?? parts.destinations?.[iso2];
      return factors ? { factors, source: 'an act', date: '2020', secondHand: true } : null;
    },
    majority: (iso2) => {
      const band = parts.majorities?.[iso2];
      return band ? { band, scope: 'that work', source: 'a census', secondHand: true } : null;
    },
    corridorMonths: (origins, destination) => {
      const months = origins.flatMap((origin) => parts.corridors?.[`${origin}>${destination}`] ?? []);
      return months.sort((a, b) => Number(b) - Number(a))[0] ?? null;
    },
    law: parts.law ?? labourLaw(),
    ratification: (iso2) => parts.ratifications?.[iso2] ?? null,
    ratificationsLoaded: parts.ratifications !== undefined,
    sector: (key) => {
      if (!isSectorKey(key)) return null;
      const { s, highFive, severityClass } = sector(key);
      return { s, highFive, severityClass };
    },
    good: (key) => parts.goods?.[key] ?? null,
    researched: (iso2) => !(parts.notResearched ?? []).includes(iso2),
    orders: parts.orders ?? [],
    lists: new Set(parts.lists ?? []),
    conflictAreas: parts.conflictAreas ?? null,
    disasters: parts.disasters ?? null,
    scamZones: parts.scamZones ?? null,
    migrationBans: parts.migrationBans ?? null,
    euForcedLabour: parts.euForcedLabour ?? null,
  };
}
