import type { SectorKey } from '@plumbline/reference-data/sectors';
import { foldText } from '../fold-text.ts';
import type { TextHit } from '../read-text.ts';

/** What a gazetteer says of one sector in a text. */
export interface Naming {
  /** True where a term settles the sector by itself, false where it points to it. */
  readonly named: boolean;
  /** Share of the text's letters and digits that the terms make up, 0 to 1. */
  readonly share: number;
}

const signs = /[^\p{L}\p{N}]/gu;
const silent: ReadonlyMap<SectorKey, Naming> = new Map();
const lettersIn = (folded: string): number => folded.replace(signs, '').length;

/** The sectors that the terms of a gazetteer name in a text. */
export function gazetteerVoice(text: string, hits: readonly TextHit[]): ReadonlyMap<SectorKey, Naming> {
  if (hits.length === 0) return silent;
  const letters = Math.max(1, lettersIn(foldText(text)));
  const voice = new Map<SectorKey, Naming>();
  for (const { sector, level, found } of hits) {
    const before = voice.get(sector);
    voice.set(sector, {
      named: level === 'specific' || before?.named === true,
      share: Math.min(1, lettersIn(found) / letters + (before?.share ?? 0)),
    });
  }
  return voice;
}
