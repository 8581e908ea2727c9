import type { TrainedWeights } from '@plumbline/reference-data/sector-weights';
import { fitWeights, meanOf } from './fit-weights.ts';
import { packed } from './packed-weights.ts';
import type { LabelledText } from './training-texts.ts';

/**
 * The weights that texts teach: the mean of what the phrases of indexes teach alone and of what they teach together with terms. Terms know words that
 * no index has, and nothing of how a sentence is put together; half of their say reads both better than all or none of it.
 */
export function taughtWeights(phrases: readonly LabelledText[], terms: readonly LabelledText[]): TrainedWeights {
  return packed(meanOf(fitWeights(phrases), fitWeights([...phrases, ...terms])));
}
