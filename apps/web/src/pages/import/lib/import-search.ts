import { oneOf, readFrom, type RawSearch } from '../../../lib/search-params.ts';

export const IMPORT_STEPS = ['file', 'columns', 'check', 'import'] as const;
export const TILES = ['NEW', 'CHANGED', 'SAME', 'PARKED', 'REJECTED'] as const;

/** Which step of an import is open, and which tile of the check. Without a step, the import's state decides. */
export function importSearch(raw: RawSearch) {
  return readFrom(raw, { step: oneOf(raw['step'], IMPORT_STEPS), tile: oneOf(raw['tile'], TILES) });
}
