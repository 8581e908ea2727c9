import type { TrainedWeights } from '@plumbline/reference-data/sector-weights';
import { TextFeatures } from './text-features.ts';

const features = new TextFeatures();

/** What the weights say of a text: the logarithm of the probability of each class, up to a constant. */
export function trainedVoice({ classes, bias, scale, weights }: TrainedWeights, text: string): Float64Array {
  const { buckets, count } = features.of(text);
  const width = classes.length;
  const sums = new Int32Array(width);
  for (let at = 0; at < count; at += 1) {
    const row = (buckets[at] ?? 0) * width;
    for (let c = 0; c < width; c += 1) sums[c] = (sums[c] ?? 0) + (weights[row + c] ?? 0);
  }
  const value = count === 0 ? 0 : 1 / Math.sqrt(count);
  const scores = new Float64Array(width);
  for (let c = 0; c < width; c += 1) scores[c] = (sums[c] ?? 0) * (scale[c] ?? 0) * value + (bias[c] ?? 0);
  return scores;
}
