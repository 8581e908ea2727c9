import type { TrainedWeights } from '@plumbline/reference-data/sector-weights';
import { TextFeatures } from './text-features.ts';

const features = new TextFeatures();

/** What the weights say of a text: the logarithm of the probability of each class, up to a constant. */
export function trainedVoice({ classes, bias, scale, weights }: TrainedWeights, text: string): Float64Array {
  const { buckets, count } = features.of(text);
  const width = classes.length;
  const value = count === 0 ? 0 : 1 / Math.sqrt(count);
  const scores = new Float64Array(width);
  const score = (c: number, sum: number): void => {
    if (c < width) scores[c] = sum * (scale[c] ?? 0) * value + (bias[c] ?? 0);
  };
  // Five sums at a time stay in registers.
  for (let c = 0; c < width; c += 5) {
    let [first, second, third, fourth, fifth] = [0, 0, 0, 0, 0];
    for (let at = 0; at < count; at += 1) {
      const place = (buckets[at] ?? 0) * width + c;
      first += weights[place] ?? 0;
      second += weights[place + 1] ?? 0;
      third += weights[place + 2] ?? 0;
      fourth += weights[place + 3] ?? 0;
      fifth += weights[place + 4] ?? 0;
    }
    score(c, first);
    score(c + 1, second);
    score(c + 2, third);
    score(c + 3, fourth);
    score(c + 4, fifth);
  }
  return scores;
}
