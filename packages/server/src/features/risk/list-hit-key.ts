import type { ListHit } from '@plumbline/facts';
import { normaliseName } from '@plumbline/matching';
import { digestOf } from '../../platform/text/canonical-json.ts';

/**
 * By what the answer to a list hit is remembered: words, not ids of rows, so that it outlives an undo. Of other words it is asked again, unless the supplier
 * was said to be the listed one. The same words mean the same only while they speak of the same listed name. @param country of the supplier, or empty
 */
export function listHitKey(
  { list, entry, matchedOn }: Pick<ListHit, 'list' | 'entry' | 'matchedOn'>,
  country: string,
): string {
  return digestOf([list, entry, normaliseName(matchedOn).key, country]);
}
