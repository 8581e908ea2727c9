import { activityCode } from '@plumbline/reference-data/sector-codes';
import { sectorWeights } from '@plumbline/reference-data/sector-weights';
import type { SectorKey } from '@plumbline/reference-data/sectors';
import { TextFeatures } from './text-features.ts';
import { sectorOf } from './weigh-voices.ts';

/** The phrase of an official index that is nearest to a text. */
export interface NearestPhrase {
  readonly phrase: string;
  /** The index by the name of its table, such as `uk_sic_2007_index_en`. */
  readonly index: string;
  readonly code: string;
  /** Code of ISIC Rev.4 that it leads to and that has the sector. */
  readonly isic: string;
}

/** How much each bucket of a text speaks for a sector, by the trained weights; 0 where it speaks against it. */
function speaking(text: string, sector: SectorKey): Map<number, number> {
  const { classes, scale, weights } = sectorWeights();
  const { buckets, count } = new TextFeatures().of(text);
  const places = classes.flatMap((each, c) => (sectorOf(each) === sector ? [c] : []));
  return new Map(
    [...buckets.subarray(0, count)].map((bucket) => {
      const own = places.map((c) => (weights[bucket * classes.length + c] ?? 0) * (scale[c] ?? 0));
      return [bucket, Math.max(0, ...own)];
    }),
  );
}

/**
 * The phrase of a sector that shares most of what speaks for it in a text, or null where none shares any. It explains a reading to a person and
 * takes tenths of a second: never ask it while a list is read.
 */
export async function nearestPhrase(text: string, sector: SectorKey): Promise<NearestPhrase | null> {
  const { activityPhrases } = await import('@plumbline/reference-data/activity-phrases');
  const spoken = speaking(text, sector);
  const features = new TextFeatures();
  let best: NearestPhrase | null = null;
  let most = 0;
  for (const { index, code, isic, phrases } of activityPhrases) {
    const leadsTo = isic.find((each) => activityCode('isic', each)?.sector === sector);
    if (leadsTo === undefined) continue;
    for (const phrase of phrases) {
      const { buckets, count } = features.of(phrase);
      let shared = 0;
      for (let at = 0; at < count; at += 1) shared += spoken.get(buckets[at] ?? 0) ?? 0;
      const likeness = shared / Math.sqrt(count);
      if (likeness <= most) continue;
      most = likeness;
      best = { phrase, index, code, isic: leadsTo };
    }
  }
  return best;
}
