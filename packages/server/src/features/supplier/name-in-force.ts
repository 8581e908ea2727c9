import { newestFirst } from './compose-dossier.ts';
import type { StoredObservation } from './stored-observation.ts';

/**
 * The supplier's name in the newest of the rows; null if no row has one. One supplier can have two names in a file: the earlier row names it, whichever was
 * written first. The order of rows never matters.
 */
export function nameInForce(rows: readonly StoredObservation[]): string | null {
  const named = newestFirst(rows).flatMap(({ originId, rows: [place = 0], details }) =>
    (details.names ?? []).flatMap(({ kind, name }) => (kind === 'name' ? [{ originId, place, name }] : [])),
  );
  const ofNewest = named.filter(({ originId }) => originId === named[0]?.originId);
  return ofNewest.toSorted((a, b) => a.place - b.place)[0]?.name ?? null;
}
