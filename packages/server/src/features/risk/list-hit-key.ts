import type { ListHit } from '@plumbline/facts';
import { normaliseName } from '@plumbline/matching';
import { digestOf } from '../../platform/text/canonical-json.ts';

/**
 * The key that an answer to a list hit is remembered by: words, not ids of rows, so that it outlives an undo. Other words are asked about again, unless the
 * supplier was confirmed as the listed one. The answer applies only while the words match the same listed name.
 * @param country of the supplier, or empty
 */
export function listHitKey(
  { list, entry, matchedOn }: Pick<ListHit, 'list' | 'entry' | 'matchedOn'>,
  country: string,
): string {
  return digestOf([list, entry, normaliseName(matchedOn).key, country]);
}
