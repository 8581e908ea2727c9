import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertHolds } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { sitesOf, type PackSite } from './contents/sites.ts';
import { MOST_SUPPLIERS } from './pack-rules.ts';

/** A site that a pack can speak of alone, with its supplier. */
export interface SiteChoice extends PackSite {
  readonly supplierName: string;
}

/** Sites of the suppliers of a pack: for the form, and for the page of a pack that speaks of some only. */
@Injectable()
export class PackSitesReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** By supplier, then by name. @throws NotAllowed, NotFound */
  async choices(viewer: Viewer, supplierIds: readonly string[]): Promise<SiteChoice[]> {
    assertHolds(viewer, 'pack.build');
    const { organisationId } = viewer;
    const ids = supplierIds.slice(0, MOST_SUPPLIERS);
    return this.#database.transaction(organisationId, async (tx) => {
      const suppliers = await tx.query<{ id: string; name: string }>(
        `SELECT s.id, coalesce(p.name, s.name) AS name FROM suppliers s
         LEFT JOIN portfolio p ON p.organisation_id = s.organisation_id AND p.supplier_id = s.id
         WHERE s.organisation_id = $1 AND s.id = ANY ($2::uuid[]) AND s.state = 'active' ORDER BY name, s.id`,
        [organisationId, ids],
      );
      if (suppliers.length < ids.length) throw new NotFound('No supplier has this id');
      const sites = await sitesOf(tx, organisationId, ids);
      return suppliers.flatMap(({ id, name }) =>
        sites
          .filter(({ supplierId }) => supplierId === id)
          .map((site) => ({ ...site, supplierName: name }))
          .toSorted((one, other) => (one.name ?? one.key).localeCompare(other.name ?? other.key, 'en')),
      );
    });
  }
}

/** Sites that packs speak of alone, by id. */
export async function sitesInScopes(
  tx: Transaction,
  organisationId: string,
  scopes: readonly { readonly suppliers: readonly string[]; readonly sites: readonly string[] }[],
): Promise<ReadonlyMap<string, PackSite>> {
  const suppliers = new Set(scopes.flatMap((scope) => (scope.sites.length === 0 ? [] : scope.suppliers)));
  if (suppliers.size === 0) return new Map();
  return new Map((await sitesOf(tx, organisationId, [...suppliers])).map((site) => [site.id, site]));
}
