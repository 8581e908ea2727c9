import { Injectable } from '@nestjs/common';
import { isSealed } from '@plumbline/facts';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { composeDossier } from '../supplier/compose-dossier.ts';
import { loadInForce } from '../supplier/load-observations.ts';
import { loadPreferences } from '../supplier/preferences.ts';
import { siteTitle } from '../supplier/site-title.ts';

/** Suppliers whose sites are put on the map; the countries count all. */
const MOST = 500;
/** Fewer households of a country are not counted out. */
const FEWEST_HOMES = 10;

/** Suppliers of one country. */
export interface CountryPlace {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly suppliers: number;
  readonly highOrCritical: number;
  /** Of which not enough is known, or nothing. */
  readonly unknown: number;
  /** Suppliers with a private household as a site; null for fewer than ten, 0 for none. */
  readonly households: number | null;
}

/** A site whose coordinates somebody gave. Never a household: that goes by its country alone. */
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
  readonly countries: readonly CountryPlace[];
  readonly withoutCountry: number;
  /** Those of the suppliers that ask for attention first. */
  readonly sites: readonly SitePlace[];
  /** Whether there are more suppliers with coordinates than are shown. */
  readonly more: boolean;
}

const countriesSql = `
  SELECT p.country, count(*)::integer AS suppliers, count(*) FILTER (WHERE p.label IN ('HIGH', 'CRITICAL'))::integer AS "highOrCritical",
    count(*) FILTER (WHERE p.label IN ('NOT_ENOUGH_KNOWN', 'NOT_ASSESSED'))::integer AS unknown
  FROM portfolio p WHERE p.organisation_id = $1 GROUP BY p.country ORDER BY suppliers DESC, p.country`;

const householdsSql = `
  SELECT p.country, count(*)::integer AS households
  FROM portfolio_values v JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = v.supplier_id
  WHERE v.organisation_id = $1 AND v.facet = 'siteType' AND v.value = 'private-household' GROUP BY p.country`;

// Any observation that ever gave coordinates: which of them counts is decided site by site.
const locatedSql = `
  SELECT p.supplier_id AS id, p.name, p.label FROM portfolio p
  WHERE p.organisation_id = $1 AND p.supplier_id IN (
    SELECT o.supplier_id FROM observations o WHERE o.organisation_id = $1 AND o.facts->'place.coordinates'->>'value' IS NOT NULL)
  ORDER BY p.attention_rank, p.attention_within, p.name_sort, p.supplier_id LIMIT ${String(MOST + 1)}`;

interface Located {
  readonly id: string;
  readonly name: string;
  readonly label: string;
}

/** Where suppliers and their sites are. */
@Injectable()
export class PlacesReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'households by country',
        sql: householdsSql,
        parameters: [organisationId],
        index: 'portfolio_values_pkey',
        columns: ['organisation_id', 'facet', 'value'],
      },
    ];
  }

  /**
   * @param asOf an instant of the past, or null for now
   * @throws NotAllowed
   */
  async places(viewer: Viewer, asOf: Date | null = null): Promise<Places> {
    assertMay(viewer, 'supplier.read');
    const { organisationId } = viewer;
    return this.#database.reading(organisationId, asOf, async (tx) => {
      const counts = await tx.query<Omit<CountryPlace, 'households'>>(countriesSql, [organisationId]);
      const homes = await tx.query<{ country: string; households: number }>(householdsSql, [organisationId]);
      const located = await tx.query<Located>(locatedSql, [organisationId]);
      return {
        countries: counts
          .filter(({ country }) => country !== '')
          .map((count) => ({
            ...count,
            households: shownHomes(homes.find(({ country }) => country === count.country)?.households ?? 0),
          })),
        withoutCountry: counts.find(({ country }) => country === '')?.suppliers ?? 0,
        sites: await sitesOf(tx, organisationId, located.slice(0, MOST)),
        more: located.length > MOST,
      };
    });
  }
}

function shownHomes(count: number): number | null {
  return count === 0 || count >= FEWEST_HOMES ? count : null;
}

async function sitesOf(tx: Transaction, organisationId: string, suppliers: readonly Located[]): Promise<SitePlace[]> {
  const ids = suppliers.map(({ id }) => id);
  const observations = await loadInForce(tx, organisationId, ids);
  const preferences = await loadPreferences(tx, organisationId, ids);
  return suppliers.flatMap(({ id, name, label }) => {
    const dossier = composeDossier({ id, name }, observations.get(id) ?? [], preferences.get(id));
    return dossier.sites.flatMap((site): SitePlace[] => {
      const { key, observations: facts } = site;
      const place = facts['place.coordinates'];
      const isHome = facts['place.siteType']?.value === 'private-household';
      if (!place?.value || isSealed(place) || isHome) return [];
      const country = facts['place.country']?.value ?? '';
      const latitude = Number(place.value.latitude);
      const longitude = Number(place.value.longitude);
      return [
        { supplierId: id, supplierName: name, key, name: siteTitle(site, name), label, country, latitude, longitude },
      ];
    });
  });
}
