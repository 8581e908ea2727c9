import type { InputDossier, Observations, SectorReading, SiteDossier, SupplierDossier } from '@plumbline/facts';
import type { Reference } from '../../src/reference.ts';
import { countryIndex, destinationIndex } from './country.ts';
import { atLeast, fraction, minus, plus, over, lowest, ONE, ZERO, compare, type Fraction } from './fraction.ts';
import { read, value, type Reading } from './reading.ts';
import { AGR_CASUAL, AGR_HIGHER, BAND_SHARES, SECTOR_SCORES, SMALL_BANDS } from './tables.ts';

/** Which unit of the supplier is meant. */
export interface UnitName {
  readonly key: string;
  readonly site: string;
  readonly product: string;
  readonly input: string | null;
  readonly origin: string | null;
}

/** Where one unit works and what work it is. */
export interface Unit {
  readonly site: SiteDossier;
  /** Facts of the site and its supplier; of the input alone for an input chain. */
  readonly facts: Observations;
  readonly chain: InputDossier | null;
  /** The good of the product group, null when there is none. */
  readonly good: string | null;
  readonly country: string | null;
  /** The sector that counts, null when none is known. */
  readonly sector: string | null;
  readonly S: Fraction | null;
  readonly C0: Fraction | null;
  readonly D: Fraction | null;
  /** Band of the migrant-majority table, null without a row. */
  readonly band: string | null;
  readonly tied: boolean;
  readonly mostlyMigrants: boolean;
  readonly usualIsHigh: boolean;
  readonly migrants: Reading<Fraction>;
  /** What internal recruits add to that share: half of theirs. */
  readonly internal: Fraction;
}

export function unitOf(supplier: SupplierDossier, name: UnitName, reference: Reference): Unit {
  const site = supplier.sites.find(({ key }) => key === name.site);
  if (!site) throw new Error(`No site ${name.site}`);
  const whole: Observations = { ...supplier.observations, ...site.observations };
  const chain = name.input === null ? null : inputOf(site, name);
  const facts = chain ? chain.observations : whole;
  const good = chain ? goodOf(name) : (name.product.split(':')[1] ?? null);
  const country = chain ? name.origin : value(whole, 'place.country');
  const work = chain ? workBehind(good, reference) : workOf(whole);
  const C0 = country === null ? null : countryIndex(reference.country(country));
  const visaClass = value(facts, 'workforce.visaClass');
  const coding = country === null ? null : reference.destination(country, work?.key ?? null, visaClass);
  const D = coding && destinationIndex(coding.factors);
  const majority = country === null ? null : reference.majority(country, work?.key ?? null, work?.isic ?? null);
  const band = majority?.band ?? null;
  const mostlyMigrants = band !== null && band in BAND_SHARES;
  const tied = D !== null && atLeast(D, fraction(45)) && !(band !== null && SMALL_BANDS.includes(band));
  const usualIsHigh = tied || mostlyMigrants || (C0 !== null && atLeast(C0, fraction(40)));
  return {
    site,
    facts,
    chain,
    good,
    country,
    sector: work?.key ?? null,
    S: work ? fraction(work.score) : null,
    C0,
    D,
    band,
    tied,
    mostlyMigrants,
    usualIsHigh,
    migrants: migrantsOf(facts),
    internal: internalHalf(facts),
  };
}

/** The input of the site that the key of a chain names: `site/product/input:good@origin`. */
function inputOf(site: SiteDossier, { key }: UnitName): InputDossier {
  const found = site.inputs.find((input) => key.includes(`/${input.key}:`));
  if (!found) throw new Error(`No input of ${key}`);
  return found;
}

/** The good that the key of a chain names. */
const goodOf = ({ key }: UnitName): string | null => /:([^:@]+)@[^@]*$/.exec(key)?.[1] ?? null;

interface Work {
  readonly key: string;
  readonly isic: string | null;
  readonly score: number;
}

function workOf(facts: Observations): Work | null {
  const casual = value(facts, 'workforce.casualShare');
  const estate = value(facts, 'place.siteType') === 'plantation-estate';
  const higher = estate || (casual !== null && atLeast(fraction(casual), AGR_CASUAL));
  const scored = (value(facts, 'activity.sectors') ?? [])
    .filter(({ key, confidence }) => confidence >= 70 && key !== 'UNKNOWN' && key in SECTOR_SCORES)
    .map((sector) => ({ key: sector.key, isic: sector.isic ?? null, score: scoreOf(sector, higher) }));
  return scored.reduce<Work | null>((best, next) => (best === null || next.score > best.score ? next : best), null);
}

function scoreOf({ key, perennial, isic }: SectorReading, higher: boolean): number {
  const raised = key === 'AGR' && (higher || perennial === true || isic?.startsWith('012') === true);
  return raised ? AGR_HIGHER : (SECTOR_SCORES[key] ?? 60);
}

function workBehind(good: string | null, reference: Reference): Work | null {
  const key = good === null ? undefined : reference.good(good)?.sector;
  return key === undefined ? null : { key, isic: null, score: SECTOR_SCORES[key] ?? 60 };
}

/** The share of workers recruited from another place: residents hired locally do not count, internal recruits count half. */
function migrantsOf(facts: Observations): Reading<Fraction> {
  const migrants = read(facts, 'workforce.migrantShare');
  if (migrants.state !== 'known') return migrants;
  return { ...migrants, value: lowest([ONE, plus(recruitedOf(facts, fraction(migrants.value)), internalHalf(facts))]) };
}

/** Of the migrants, those who were not hired where they lived. A number of residents above theirs is not believed. */
function recruitedOf(facts: Observations, migrants: Fraction): Fraction {
  const residents = value(facts, 'workforce.foreignResidentShare');
  if (residents === null || !atLeast(migrants, fraction(residents))) return migrants;
  return minus(migrants, fraction(residents));
}

function internalHalf(facts: Observations): Fraction {
  const internal = value(facts, 'workforce.internalMigrantShare');
  return internal === null ? ZERO : over(fraction(internal), fraction(2));
}

/** Whether the site is known to have no recruited workers. */
export const noMigrants = ({ migrants }: Unit): boolean =>
  migrants.state === 'known' && compare(migrants.value, ZERO) === 0;

/** Low-wage migrant workers were declared. */
export const lowWageMigrants = (unit: Unit): boolean =>
  value(unit.facts, 'workforce.lowWage') === true && !noMigrants(unit);
