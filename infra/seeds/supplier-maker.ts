import { NameMaker } from './name-maker.ts';
import type { SeedCells } from './seed-columns.ts';
import { SeededRandom } from './seeded-random.ts';
import { STORIES } from './stories.ts';
import type { Story } from './stories.ts';
import { COUNTRIES, LOOSE, SECTORS } from './word-tables.ts';
import type { SeedCountry, SeedSector } from './word-tables.ts';
import { workersAt } from './workforce-facts.ts';

const OFFICES: ReadonlySet<string> = new Set(['SVC-PROF', 'OTHER']);
const FIRST_NUMBER = 100_000;
const GRAND_SITES = 4;

/** Makes one fictional supplier after the other, each with its sites. */
export class SupplierMaker {
  readonly #random: SeededRandom;
  readonly #names: NameMaker;
  #number: number;

  constructor(seed: number, firstNumber = FIRST_NUMBER) {
    this.#random = new SeededRandom(seed);
    this.#names = new NameMaker(this.#random);
    this.#number = firstNumber;
  }

  /** The rows of the next supplier, one for each of its sites. */
  next(): SeedCells[] {
    const random = this.#random;
    const story = random.weighted(STORIES);
    const country = random.weighted(COUNTRIES.filter(({ risk }) => story.risks.includes(risk)));
    const sector = sectorOf(story, random);
    const head = this.#head(country, sector);
    const first: SeedCells = { ...head };
    placeOf(first, country, random);
    if (story.countryLost) {
      first.country = random.pick(LOOSE.countries);
      for (const column of ['city', 'province', 'postcode', 'address'] as const) delete first[column];
    }
    workOf(first, sector, random);
    story.facts(first, { random, country, sector });
    const rows = [first];
    if (sector && !story.countryLost && random.chance(0.06)) {
      const further = random.between(1, random.chance(0.1) ? GRAND_SITES : 1);
      for (let site = 2; site <= further + 1; site += 1)
        rows.push(furtherSite(head, { country, sector, site, random }));
      first.siteId = `${head.id ?? ''}-1`;
      first.siteName ??= random.pick(LOOSE.siteNames);
    }
    return rows;
  }

  #head(country: SeedCountry, sector: SeedSector | null): SeedCells {
    const random = this.#random;
    const { name, localName } = this.#names.next(country, sector);
    const id = String((this.#number += 1));
    const row: SeedCells = { id, name: random.chance(0.012) ? this.#names.long(name) : name };
    if (random.chance(0.65)) row.localName = localName;
    if (random.chance(0.04)) row.otherNames = name.split(' ').slice(0, 2).join(' ').toUpperCase();
    if (random.chance(0.35)) row.registration = `${country.iso2}-${random.between(100_000, 999_999)}-${id}`;
    if (random.chance(0.05)) row.parent = `${name.split(' ')[0] ?? name} Group`;
    row.tier = random.pick(['1', '1', '1', '1', '2', '2', '3']);
    if (row.tier === '1') {
      row.spend = String(Math.round(Math.exp(8 + random.next() * 6.5)));
      row.spendCurrency = random.pick(['EUR', 'EUR', 'EUR', 'USD', 'GBP']);
      row.spendPeriod = '2025';
    }
    if (random.chance(0.06)) row.notes = random.pick(LOOSE.notes).replace('{id}', `s${id}`);
    return row;
  }
}

function sectorOf(story: Story, random: SeededRandom): SeedSector | null {
  switch (story.sectors) {
    case 'none':
      return null;
    case 'offices':
      return random.weighted(SECTORS.filter(({ key }) => OFFICES.has(key)));
    case 'labour-intensive':
      return random.weighted(SECTORS.filter(({ key }) => !OFFICES.has(key)));
    case 'any':
      return random.weighted(SECTORS);
  }
}

/** Where the site is, written by hand as often as by a system. */
function placeOf(row: SeedCells, country: SeedCountry, random: SeededRandom): void {
  const [city, province] = random.pick(country.places);
  row.country = random.chance(0.7) ? (country.spellings[0] ?? country.iso2) : random.pick(country.spellings);
  row.city = city ?? '';
  if (random.chance(0.7)) row.province = province ?? '';
  if (random.chance(0.7))
    row.address = `${random.between(1, 400)} ${random.pick(LOOSE.streets)}${random.chance(0.02) ? ', "Old Mill"' : ''}`;
  if (random.chance(0.5)) row.postcode = String(random.between(10_000, 98_999));
}

/** What is done at the site, in words or with codes. */
function workOf(row: SeedCells, sector: SeedSector | null, random: SeededRandom): void {
  if (!sector) {
    row.activity = random.pick(LOOSE.activities);
    return;
  }
  const country = COUNTRIES.find(({ spellings }) => spellings.includes(row.country ?? ''));
  const english = sector.activity.en ?? [];
  const own = country ? sector.activity[country.language] : undefined;
  row.activity = own && random.chance(0.6) ? random.pick(own) : random.pick(english);
  if (random.chance(0.45)) row.sectorCode = sector.code;
  if (random.chance(0.7)) row.siteType = random.pick(LOOSE.siteTypes[sector.site]);
  const [products, hs, inputs] = random.pick(sector.goods).split('|');
  if (products && random.chance(0.8)) {
    row.products = products;
    if (random.chance(0.3)) row.hsCodes = hs ?? '';
    if (inputs && random.chance(0.5)) {
      row.inputs = inputs;
      if (random.chance(0.5))
        row.inputOrigin = random.pick(['India', 'Brazil', 'Australia', 'United States', 'declined', 'unknown']);
    }
    if (random.chance(0.35)) row.shipsToUs = random.pick(['yes', 'no']);
  }
  if (sector.site === 'project-site' && random.chance(0.4)) {
    row.projectStart = `2025-0${random.between(1, 9)}-15`;
    row.projectEnd = `2027-0${random.between(1, 9)}-30`;
  }
  if (sector.site === 'vessel') row.siteName = `FV ${row.name?.split(' ')[0] ?? ''} ${random.between(1, 30)}`;
  if (random.chance(0.006)) row.closed = 'yes';
}

interface Further {
  readonly country: SeedCountry;
  readonly sector: SeedSector;
  readonly site: number;
  readonly random: SeededRandom;
}

/** Another site of a supplier: the same work at another place, with few facts. */
function furtherSite(head: SeedCells, { country, sector, site, random }: Further): SeedCells {
  const row: SeedCells = { id: head.id ?? '', name: head.name ?? '', siteId: `${head.id ?? ''}-${site}` };
  placeOf(row, country, random);
  workOf(row, sector, random);
  row.siteName = `${random.pick(LOOSE.siteNames)} ${site}`;
  row.workers = String(workersAt(random));
  if (random.chance(0.5)) row.migrantPercent = country.origins.length === 0 ? '0' : String(random.between(0, 24));
  return row;
}
