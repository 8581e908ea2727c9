import { useSyncExternalStore } from 'react';

import { line, type LostLine } from './line.ts';

/** What is known of a lost line; null while it holds. */
export function useLine(): LostLine | null {
  return useSyncExternalStore(line.subscribe, line.lost);
}
