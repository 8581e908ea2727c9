import { WHOLE_SUPPLIER } from '@plumbline/facts';
import type { DeclaredPlan } from '../../../platform/db/declared-plan.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { loadInForce } from '../../supplier/load-observations.ts';
import type { StoredObservation } from '../../supplier/stored-observation.ts';

/** Facts that can tell whose home a private household is. */
export const TELLS_A_HOME: ReadonlySet<string> = new Set(['place.site', 'place.address', 'place.coordinates']);

/** A site as a pack names it. */
export interface PackSite {
  readonly id: string;
  readonly supplierId: string;
  /** An id in the place of that of a home, which can be its address. */
  readonly key: string;
  /** Of a private household never its name, which can tell whose home it is. */
  readonly name: string | null;
}

/** A site as it is stored, with what rows of results call it. */
export interface StoredSite extends PackSite {
  readonly storedKey: string;
}

/** What is recorded of the supplier as a whole stands beside its sites, under a key of its own. */
const sitesSql = `
  SELECT i.id, i.supplier_id AS "supplierId", i.key, i.name FROM sites i
  WHERE i.organisation_id = $1 AND i.supplier_id = ANY ($2::uuid[]) AND i.key <> '${WHOLE_SUPPLIER}' ORDER BY i.supplier_id, i.key`;

export function sitePlans(organisationId: string, supplierId: string): readonly DeclaredPlan[] {
  const columns = ['organisation_id', 'supplier_id'];
  return [
    {
      name: 'sites of a pack',
      sql: sitesSql,
      parameters: [organisationId, [supplierId]],
      index: 'sites_pkey',
      columns,
    },
  ];
}

/** Sites of suppliers, those of each by key. @param observations in force, of these suppliers */
export async function sitesOf(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
  observations?: readonly StoredObservation[],
): Promise<readonly StoredSite[]> {
  const sites = await tx.query<PackSite>(sitesSql, [organisationId, supplierIds]);
  const rows = observations ?? [...(await loadInForce(tx, organisationId, supplierIds)).values()].flat();
  const homes = new Map(
    rows
      .filter(({ facts }) => facts['place.siteType']?.value === 'private-household')
      .map(({ siteId, facts }) => [siteId, facts['place.subdivision']?.value]),
  );
  return sites.map(({ id, key, name, ...site }) => {
    const district = homes.get(id);
    return homes.has(id)
      ? { id, ...site, key: id, storedKey: key, name: typeof district === 'string' ? district : null }
      : { id, ...site, key, storedKey: key, name };
  });
}

/** The sites of one supplier of which a pack speaks, and those that it leaves out. */
export interface ChosenSites {
  readonly sites: readonly StoredSite[];
  readonly leftOut: readonly StoredSite[];
}

/** @param chosen ids; a supplier of which none is chosen is in with all of its sites */
export function chosenOf(own: readonly StoredSite[], chosen: ReadonlySet<string>): ChosenSites {
  const sites = own.filter(({ id }) => chosen.has(id));
  return sites.length === 0 ? { sites: own, leftOut: [] } : { sites, leftOut: own.filter(({ id }) => !chosen.has(id)) };
}
