import { newestFirst } from './compose-dossier.ts';
import type { StoredObservation } from './stored-observation.ts';

/**
 * The name that the newest of the rows call their supplier by; null where none names it. Two rows of one file can be one supplier under two names: the row
 * that stands first names it, whenever each was written. The order of rows never matters.
 */
export function nameInForce(rows: readonly StoredObservation[]): string | null {
  const named = newestFirst(rows).flatMap(({ originId, rows: [place = 0], details }) =>
    (details.names ?? []).flatMap(({ kind, name }) => (kind === 'name' ? [{ originId, place, name }] : [])),
  );
  const ofNewest = named.filter(({ originId }) => originId === named[0]?.originId);
  return ofNewest.toSorted((a, b) => a.place - b.place)[0]?.name ?? null;
}
