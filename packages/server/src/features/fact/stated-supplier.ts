import { WHOLE_SUPPLIER } from '@plumbline/facts';
import { NotFound } from '../../platform/errors/refused.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { composeDossier } from '../supplier/compose-dossier.ts';
import { loadInForce } from '../supplier/load-observations.ts';
import { loadPreferences, type Preference } from '../supplier/preferences.ts';
import type { StoredObservation } from '../supplier/stored-observation.ts';
import type { StatedSite } from './statement.ts';

/** A supplier that somebody states something of, with all that is in force. */
export interface StatedSupplier {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly StoredObservation[];
  /** The latest first. */
  readonly preferences: readonly Preference[];
}

/** Locks a supplier, so that one statement comes after the other. @throws NotFound */
export async function lockSupplier(
  tx: Transaction,
  organisationId: string,
  supplierId: string,
): Promise<StatedSupplier> {
  const [supplier] = await tx.query<{ name: string }>(
    `SELECT name FROM suppliers WHERE organisation_id = $1 AND id = $2 AND state = 'active' FOR UPDATE`,
    [organisationId, supplierId],
  );
  if (supplier === undefined) throw new NotFound('No supplier has this id');
  const rows = (await loadInForce(tx, organisationId, [supplierId])).get(supplierId) ?? [];
  const preferences = (await loadPreferences(tx, organisationId, [supplierId])).get(supplierId) ?? [];
  return { id: supplierId, name: supplier.name, rows, preferences };
}

/** The site of the supplier under that key, as far as it is known. */
export function statedSite({ id, name, rows, preferences }: StatedSupplier, key: string): StatedSite {
  const { sites } = composeDossier({ id, name }, rows, preferences);
  const observations = sites.find((site) => site.key === key)?.observations ?? {};
  return {
    key,
    supplierName: name,
    country: observations['place.country']?.value ?? null,
    isHome: observations['place.siteType']?.value === 'private-household',
  };
}

/** The key of a site of the supplier. @param siteId null for the supplier as a whole @throws NotFound */
export function siteKeyOf({ rows }: StatedSupplier, siteId: string | null): string {
  if (siteId === null) return WHOLE_SUPPLIER;
  const found = rows.find((row) => row.siteId === siteId)?.siteKey ?? null;
  if (found === null) throw new NotFound('No site has this id');
  return found;
}
