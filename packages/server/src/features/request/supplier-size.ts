import type { Transaction } from '../../platform/db/transaction.ts';
import { composeDossier } from '../supplier/compose-dossier.ts';
import { loadInForce } from '../supplier/load-observations.ts';
import { loadPreferences } from '../supplier/preferences.ts';

/** A supplier that can be asked, with what decides which questions it gets. */
export interface AskableSupplier {
  readonly id: string;
  readonly name: string;
  /** Of all its sites; null if unknown. */
  readonly workers: number | null;
  /** Where it works, ISO 3166-1 alpha-2; null for a place of unknown country. */
  readonly countries: readonly (string | null)[];
}

/** A supplier with fewer workers is small: it gets the core set. */
const SMALL_BELOW = 250;

/** Whether a supplier counts as small. Unknown size does: nobody is asked more because we know less. */
export function isSmall({ workers }: Pick<AskableSupplier, 'workers'>): boolean {
  return workers === null || workers < SMALL_BELOW;
}

/** The active suppliers among these, in no order. */
export async function askableSuppliers(
  tx: Transaction,
  organisationId: string,
  ids: readonly string[],
): Promise<AskableSupplier[]> {
  const rows = await tx.query<{ id: string; name: string; country: string }>(
    `SELECT id, name, country FROM suppliers WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) AND state = 'active'`,
    [organisationId, ids],
  );
  const found = rows.map(({ id }) => id);
  const observations = await loadInForce(tx, organisationId, found);
  const preferences = await loadPreferences(tx, organisationId, found);
  return rows.map(({ id, name, country }) => {
    const { sites } = composeDossier({ id, name }, observations.get(id) ?? [], preferences.get(id) ?? []);
    const counts = sites.map((site) => site.observations['workforce.total']?.value ?? null);
    const workers = counts.reduce<number | null>((sum, count) => (count === null ? sum : (sum ?? 0) + count), null);
    const ofSites = sites.map((site) => site.observations['place.country']?.value ?? null);
    const known = country === '' ? null : country;
    const countries = ofSites.length === 0 ? [known] : ofSites.map((each) => each ?? known);
    return { id, name, workers, countries: [...new Set(countries)] };
  });
}
