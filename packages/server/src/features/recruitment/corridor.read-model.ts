import { Injectable } from '@nestjs/common';
import type { SiteDossier, SupplierDossier } from '@plumbline/facts';
import { corridorBenchmarks } from '@plumbline/reference-data/corridor-benchmarks';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import { isShippedNow } from '../risk/kept-basis.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { composeDossier } from '../supplier/compose-dossier.ts';
import { loadInForce } from '../supplier/load-observations.ts';
import { loadPreferences } from '../supplier/preferences.ts';
import type { AgentDetails } from './agent-details.ts';
import type { CorridorDetails } from './corridor-details.ts';
import { netPayOf, type NetPay } from './net-pay.ts';

/** An agent of a corridor, as it is known now. */
export interface UsedAgent {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly details: AgentDetails;
}

/** A version of a corridor, with who recorded it and its agents. */
export interface CorridorRow {
  readonly id: string;
  readonly version: number;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly siteKey: string | null;
  readonly origin: string;
  readonly destination: string;
  readonly details: CorridorDetails;
  readonly agents: readonly UsedAgent[];
  readonly ended: boolean;
  readonly recordedBy: PersonAt | null;
  readonly recordedAt: Date;
}

/** What a corridor is read beside. */
export interface CorridorPage {
  readonly corridor: CorridorRow;
  readonly siteName: string | null;
  /** Null: not known. */
  readonly pay: NetPay | null;
  /** In months of earnings; null where no edition has the corridor. */
  readonly benchmarkMonths: string | null;
  readonly benchmarksLoaded: boolean;
  /** Day of the organisation, ISO 8601: licences of agents count as of it. */
  readonly today: string;
}

export interface PlaceSite {
  readonly key: string;
  readonly name: string;
  readonly country: string | null;
}

/** Corridors in use of a supplier, and the places that one can be recorded of. */
export interface SupplierCorridors {
  readonly corridors: readonly CorridorPage[];
  readonly sites: readonly PlaceSite[];
}

const columns = `
  c.id, c.version, c.supplier_id AS "supplierId", coalesce(p.name, s.name) AS "supplierName", c.site_key AS "siteKey", c.origin, c.destination, c.details,
  c.ended, author.person AS "recordedBy", c.recorded_from AS "recordedAt",
  (SELECT coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'country', a.country, 'details', a.details) ORDER BY a.name, a.id), '[]')
    FROM labour_agents a WHERE a.organisation_id = $1 AND a.id = ANY (c.agent_ids) AND a.recorded_to IS NULL) AS agents
  FROM recruitment_corridors c
  JOIN suppliers s ON s.organisation_id = c.organisation_id AND s.id = c.supplier_id
  LEFT JOIN portfolio p ON p.organisation_id = c.organisation_id AND p.supplier_id = c.supplier_id
  ${personAt('author', 'c.recorded_by', 'c.recorded_from', 'c.organisation_id')}`;

const ofSupplierSql = `
  SELECT ${columns} WHERE c.organisation_id = $1 AND c.supplier_id = $2 AND c.recorded_to IS NULL AND NOT c.ended ORDER BY c.origin, c.id`;

const versionsSql = `SELECT ${columns} WHERE c.organisation_id = $1 AND c.id = $2 ORDER BY c.version DESC`;

/** Reads recruitment corridors. */
@Injectable()
export class CorridorReadModel {
  readonly #database: Database;
  readonly #lists: ScreeningLists;

  constructor(database: Database, lists: ScreeningLists) {
    this.#database = database;
    this.#lists = lists;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    const parameters = [organisationId, id];
    return [
      {
        name: 'corridors of a supplier',
        sql: ofSupplierSql,
        parameters,
        index: 'recruitment_corridors_organisation_id_supplier_id_idx',
        columns: ['organisation_id', 'supplier_id'],
      },
      {
        name: 'versions of a corridor',
        sql: versionsSql,
        parameters,
        index: 'recruitment_corridors_pkey',
        columns: ['organisation_id', 'id'],
      },
    ];
  }

  /**
   * @param asOf an instant of the past, or null for now
   * @throws NotFound when the organisation has no such supplier
   */
  async ofSupplier(viewer: Viewer, supplierId: string, asOf: Date | null = null): Promise<SupplierCorridors> {
    assertMay(viewer, 'supplier.read');
    const { organisationId } = viewer;
    return this.#database.reading(organisationId, asOf, async (tx) => {
      const found = await tx.query(
        `SELECT FROM suppliers WHERE organisation_id = $1 AND id = $2 AND state <> 'arriving'`,
        [organisationId, supplierId],
      );
      if (found.length === 0) throw new NotFound('No supplier has this id');
      const rows = await tx.query<CorridorRow>(ofSupplierSql, [organisationId, supplierId]);
      const dossier = await dossierOf(tx, organisationId, supplierId);
      const pages = await Promise.all(rows.map((row) => this.#page(tx, viewer, row, dossier)));
      const corridors =
        asOf === null || (await isShippedNow(tx, organisationId, supplierId)) ? pages : pages.map(withoutBenchmark);
      const sites = dossier.sites.map((site) => ({
        key: site.key,
        name: nameOf(site),
        country: site.observations['place.country']?.value ?? null,
      }));
      return { corridors, sites };
    });
  }

  /** The corridor, and its earlier versions, newest first. @throws NotFound */
  async one(viewer: Viewer, id: string): Promise<CorridorPage & { readonly earlier: readonly CorridorRow[] }> {
    assertMay(viewer, 'supplier.read');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const [corridor, ...earlier] = await tx.query<CorridorRow>(versionsSql, [organisationId, id]);
      if (!corridor) throw new NotFound('No corridor has this id');
      const dossier = await dossierOf(tx, organisationId, corridor.supplierId);
      return { ...(await this.#page(tx, viewer, corridor, dossier)), earlier };
    });
  }

  async #page(
    tx: Transaction,
    { organisationId, timeZone }: Viewer,
    corridor: CorridorRow,
    dossier: SupplierDossier,
  ): Promise<CorridorPage> {
    const { siteKey, origin, destination } = corridor;
    const sites = dossier.sites.filter(({ key }) => siteKey === null || key === siteKey);
    const sector = sites[0]?.observations['activity.sectors']?.value?.[0]?.key ?? null;
    const { reference } = await this.#lists.of(tx, organisationId);
    return {
      corridor,
      siteName: siteKey === null ? null : (sites.map(nameOf)[0] ?? ''),
      pay: netPayOf(dossier.sites, siteKey),
      benchmarkMonths: reference.corridorMonths([origin], destination, sector),
      benchmarksLoaded: corridorBenchmarks().length > 0,
      today: dayIn(timeZone, tx.now),
    };
  }
}

/** On a day before this version, for its tables may say otherwise than those of then. */
function withoutBenchmark(page: CorridorPage): CorridorPage {
  return { ...page, benchmarkMonths: null, benchmarksLoaded: false };
}

async function dossierOf(tx: Transaction, organisationId: string, supplierId: string): Promise<SupplierDossier> {
  const rows = (await loadInForce(tx, organisationId, [supplierId])).get(supplierId) ?? [];
  const preferences = await loadPreferences(tx, organisationId, [supplierId]);
  return composeDossier({ id: supplierId, name: '' }, rows, preferences.get(supplierId));
}

/** A household goes by its district. Empty for a site without a name: it goes by the name of its supplier. */
function nameOf({ name, observations }: SiteDossier): string {
  const isHome = observations['place.siteType']?.value === 'private-household';
  return (isHome ? observations['place.subdivision']?.value : name) ?? '';
}
