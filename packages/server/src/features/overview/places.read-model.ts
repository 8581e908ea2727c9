import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Parameters } from '../../platform/db/parameters.ts';
import { Database } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { conditionsOf, inSquare } from '../portfolio/filter-conditions.ts';
import type { SearchedWord } from '../supplier/search-words.ts';
import { RefusedRequest } from '../portfolio/refused-request.ts';
import { assertSize, type SupplierFilter } from '../portfolio/supplier-filter.ts';
import { searchedWords } from '../portfolio/suppliers.read-model.ts';
import { placeOf, squareNamed } from '../risk/place-words.ts';

/** Squares of a map or of a part of it: the fullest. */
const MOST_CLUSTERS = 400;
/** Sites that are listed beside it. */
const MOST_SITES = 50;
/** Fewer households of a country or a district are not counted out. */
const FEWEST_HOMES = 10;
const MOST_DISTRICTS = 100;
/** Times that the world is quartered, and again each part that is looked into. */
const [WORLD, PART] = [6, 3];

interface Counts {
  readonly suppliers: number;
  readonly highOrCritical: number;
  /** Of which not enough is known, or nothing. */
  readonly unknown: number;
}

/** Suppliers of one country. */
export interface CountryPlace extends Counts {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Suppliers with a private household as a site; null for fewer than ten, 0 for none. */
  readonly households: number | null;
}

/** A state or province with at least ten suppliers that are households. */
export interface HomeDistrict {
  readonly country: string;
  readonly district: string;
  readonly households: number;
}

/** Sites in one square of the map, about in their middle. Suppliers are counted once a square. */
export interface SiteCluster extends Counts {
  readonly square: string;
  readonly sites: number;
  readonly latitude: number;
  readonly longitude: number;
  /** Where it is a single supplier. */
  readonly supplierId: string | null;
}

/** A site whose coordinates somebody gave. Never a household: that goes by its country and district. */
export interface SitePlace {
  readonly supplierId: string;
  readonly supplierName: string;
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface Places {
  /** The part of the map that is looked into. */
  readonly square: string;
  readonly countries: readonly CountryPlace[];
  readonly withoutCountry: number;
  readonly districts: readonly HomeDistrict[];
  readonly clusters: readonly SiteCluster[];
  /** Whether there are squares beyond the fullest. */
  readonly moreClusters: boolean;
  /** In the part that is looked at. */
  readonly siteCount: number;
  /** The first of them, those of the suppliers that ask for attention first. */
  readonly sites: readonly SitePlace[];
}

export interface PlacesRequest {
  readonly filter?: SupplierFilter;
  /** The part of the map that is looked into: `world`, or that of a cluster. */
  readonly square?: string;
}

const HIGH = `p.label IN ('HIGH', 'CRITICAL')`;
const UNKNOWN = `p.label IN ('NOT_ENOUGH_KNOWN', 'NOT_ASSESSED')`;

interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Builds the statements of one filter. */
class Statements {
  readonly #organisationId: string;
  readonly #filter: SupplierFilter;
  readonly #words: SearchedWord[] | null;

  constructor(organisationId: string, filter: SupplierFilter, words: SearchedWord[] | null) {
    this.#organisationId = organisationId;
    this.#filter = filter;
    this.#words = words;
  }

  countries(): Statement {
    return this.#of(
      (where) => `
      SELECT p.country, count(*)::integer AS suppliers, count(*) FILTER (WHERE ${HIGH})::integer AS "highOrCritical", count(*) FILTER (WHERE ${UNKNOWN})::integer AS unknown
      FROM portfolio p WHERE ${where} GROUP BY p.country ORDER BY suppliers DESC, p.country`,
    );
  }

  households(): Statement {
    return this.#of(
      (where) => `
      SELECT p.country, count(*)::integer AS households
      FROM portfolio_values v JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = v.supplier_id
      WHERE v.organisation_id = $1 AND v.facet = 'siteType' AND v.value = 'private-household' AND ${where} GROUP BY p.country`,
    );
  }

  districts(): Statement {
    return this.#of(
      (where) => `
      SELECT v.value AS word, count(*)::integer AS households
      FROM portfolio_values v JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = v.supplier_id
      WHERE v.organisation_id = $1 AND v.facet = 'district' AND ${where}
      GROUP BY v.value HAVING count(*) >= ${String(FEWEST_HOMES)} ORDER BY households DESC, v.value LIMIT ${String(MOST_DISTRICTS)}`,
    );
  }

  clusters(square: string): Statement {
    const digits = square.length + (square === '' ? WORLD : PART);
    return this.#of(
      (where, parameters) => `
      SELECT left(v.value, ${parameters.add(digits, 'integer')}) AS square, count(*)::integer AS sites, count(DISTINCT v.supplier_id)::integer AS suppliers,
        count(DISTINCT v.supplier_id) FILTER (WHERE ${HIGH})::integer AS "highOrCritical", count(DISTINCT v.supplier_id) FILTER (WHERE ${UNKNOWN})::integer AS unknown,
        avg(split_part(v.value, ' ', 2)::float8) AS latitude, avg(split_part(v.value, ' ', 3)::float8) AS longitude,
        CASE WHEN count(DISTINCT v.supplier_id) = 1 THEN (array_agg(v.supplier_id))[1] END AS "supplierId", (sum(count(*)) OVER ())::integer AS "siteCount"
      FROM portfolio_values v JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = v.supplier_id
      WHERE ${inSquare('v', square, parameters)} AND ${where}
      GROUP BY 1 ORDER BY sites DESC, 1 LIMIT ${String(MOST_CLUSTERS + 1)}`,
    );
  }

  sites(square: string): Statement {
    return this.#of(
      (where, parameters) => `
      SELECT f.word, f.supplier_id AS "supplierId", f.name AS "supplierName", f.label, s.name
      FROM (
        SELECT v.value AS word, v.supplier_id, p.name, p.label, row_number() OVER (ORDER BY p.attention_rank, p.attention_within, p.name_sort, v.value) AS place
        FROM portfolio_values v JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = v.supplier_id
        WHERE ${inSquare('v', square, parameters)} AND ${where}
        ORDER BY place LIMIT ${String(MOST_SITES)}) f
      LEFT JOIN sites s ON s.organisation_id = $1 AND s.supplier_id = f.supplier_id AND s.key = regexp_replace(f.word, '^([^ ]* ){4}', '')
      ORDER BY f.place`,
    );
  }

  #of(sql: (where: string, parameters: Parameters) => string): Statement {
    const parameters = new Parameters(this.#organisationId);
    const { always, byFacet } = conditionsOf(this.#filter, this.#words, parameters);
    const where = ['p.organisation_id = $1', ...always, ...byFacet.values()].join(' AND ');
    return { sql: sql(where, parameters), parameters: parameters.values };
  }
}

interface SiteRow {
  readonly word: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly label: string;
  readonly name: string | null;
}

/** Where suppliers and their sites are, as many as there are: what is near each other is counted together. */
@Injectable()
export class PlacesReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string): readonly DeclaredPlan[] {
    const statements = new Statements(organisationId, {}, null);
    const byValue = { index: 'portfolio_values_pkey', columns: ['organisation_id', 'facet', 'value'] };
    return [
      { name: 'households by country', ...statements.households(), ...byValue },
      { name: 'sites of a part of the map, together', ...statements.clusters('123001'), ...byValue },
      { name: 'sites of a part of the map, one by one', ...statements.sites('123001'), ...byValue },
    ];
  }

  /**
   * @param asOf an instant of the past, or null for now
   * @throws NotAllowed, and RefusedRequest for a filter or a square that none of our pages makes
   */
  async places(
    viewer: Viewer,
    { filter = {}, square: name = 'world' }: PlacesRequest = {},
    asOf: Date | null = null,
  ): Promise<Places> {
    assertMay(viewer, 'supplier.read');
    assertSize(filter);
    const square = squareNamed(name);
    if (square === null) throw new RefusedRequest('supplier.unreadable-value');
    const { organisationId } = viewer;
    return this.#database.reading(organisationId, asOf, async (tx) => {
      const words = await searchedWords(tx, organisationId, filter, asOf !== null);
      const statements = new Statements(organisationId, filter, words);
      const read = <Row extends object>({ sql, parameters }: Statement): Promise<Row[]> =>
        tx.query<Row>(sql, parameters);
      const counts = await read<Omit<CountryPlace, 'households'>>(statements.countries());
      const homes = await read<{ country: string; households: number }>(statements.households());
      const districts = await read<{ word: string; households: number }>(statements.districts());
      const clusters = await read<SiteCluster & { siteCount: number }>(statements.clusters(square));
      const sites = await read<SiteRow>(statements.sites(square));
      return {
        square: name,
        countries: counts
          .filter(({ country }) => country !== '')
          .map((count) => ({
            ...count,
            households: shownHomes(homes.find(({ country }) => country === count.country)?.households ?? 0),
          })),
        withoutCountry: counts.find(({ country }) => country === '')?.suppliers ?? 0,
        districts: districts.map(({ word, households }) => {
          const [country = '', ...district] = word.split(' ');
          return { country, district: district.join(' '), households };
        }),
        clusters: clusters.slice(0, MOST_CLUSTERS),
        moreClusters: clusters.length > MOST_CLUSTERS,
        siteCount: clusters[0]?.siteCount ?? 0,
        sites: sites.map(({ word, name, ...site }) => {
          const { siteKey, ...place } = placeOf(word);
          return { ...site, ...place, key: siteKey, name: name ?? site.supplierName };
        }),
      };
    });
  }
}

function shownHomes(count: number): number | null {
  return count === 0 || count >= FEWEST_HOMES ? count : null;
}
