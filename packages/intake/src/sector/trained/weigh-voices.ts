import type { ReaderClass, VoiceWeights } from '@plumbline/reference-data/sector-weights';
import type { SectorKey } from '@plumbline/reference-data/sectors';
import type { Naming } from './gazetteer-voice.ts';

/** The sector that a class counts as. */
export function sectorOf(of: ReaderClass): SectorKey {
  return of === 'TRADE' ? 'OTHER' : of;
}

const unnamed = [0, 0, 0] as const;

/** How the namings of a gazetteer enter the weighing for one class: by the order of {@link VoiceWeights} after `trained`. */
export function namingOf(of: ReaderClass, voice: ReadonlyMap<SectorKey, Naming>): readonly [number, number, number] {
  const naming = voice.get(sectorOf(of));
  if (naming === undefined) return unnamed;
  return naming.named ? [1, naming.share, 0] : [0, 0, 1];
}

/**
 * The probability of each class, from what the trained weights say and what a gazetteer names.
 * @param trained logarithms, up to a constant; -Infinity for a class that cannot be meant
 */
export function weighVoices(
  trained: Float64Array,
  voice: ReadonlyMap<SectorKey, Naming>,
  classes: readonly ReaderClass[],
  weights: VoiceWeights,
): Float64Array {
  const floor = mostOf(trained) - MOST_APART;
  const scores = new Float64Array(trained.length);
  for (let c = 0; c < scores.length; c += 1) {
    const score = trained[c] ?? -Infinity;
    scores[c] = score === -Infinity ? score : weights.trained * Math.max(score, floor);
    if (voice.size === 0) continue;
    const naming = namingOf(classes[c] ?? 'UNKNOWN', voice);
    if (naming === unnamed) continue;
    const [named, share, hinted] = naming;
    scores[c] = (scores[c] ?? 0) + weights.named * named + weights.share * share + weights.hinted * hinted;
  }
  return probabilities(scores);
}

function mostOf(scores: Float64Array): number {
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  return most;
}

/** Two classes are never further apart than this, as logarithms: the weights know no certainty. */
export const MOST_APART = 9;

/** The probabilities of scores that are logarithms up to a constant. */
export function probabilities(scores: Float64Array): Float64Array {
  const most = mostOf(scores);
  const each = new Float64Array(scores.length);
  let sum = 0;
  for (let c = 0; c < each.length; c += 1) {
    const odds = Math.exp((scores[c] ?? -Infinity) - most);
    each[c] = odds;
    sum += odds;
  }
  for (let c = 0; c < each.length; c += 1) each[c] = (each[c] ?? 0) / sum;
  return each;
}
