import { sector, sectors } from '@plumbline/reference-data/sectors';
import type { SectorKey } from '@plumbline/reference-data/sectors';

/** Why a sector is a candidate: a code with parameters; the sentence is in the locale files. */
export interface SectorReason {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** A sector that the input speaks for. */
export interface SectorCandidate {
  readonly key: SectorKey;
  /** S, 0 to 100: that of the sector, or 70 for agriculture with perennial crops or on an estate. */
  readonly s: number;
  /** Hundredths, 0 to 100. A candidate of 70 or more counts for the score. */
  readonly confidence: number;
  readonly why: readonly SectorReason[];
}

/** At or above this many hundredths a candidate counts for the score. */
export const settledAt = 70;

const place = new Map(sectors().map(({ key }, index) => [key, index]));

interface Collected {
  /** Best confidence from codes, in hundredths. */
  code: number;
  /** Words found, apart from each other: word to how far it settles. */
  readonly words: Map<string, 'specific' | 'generic' | 'name'>;
  readonly why: SectorReason[];
}

/**
 * Confidence from words: two independent hits of which one is specific 90, one specific 70, two generic 70, one generic 50.
 * Words of a supplier's name count as generic, and alone never for more than 50.
 */
function wordConfidence(words: Collected['words']): number {
  const levels = [...words.values()];
  if (levels.length === 0) return 0;
  if (levels.every((level) => level === 'name')) return 50;
  if (levels.includes('specific')) return levels.length > 1 ? 90 : 70;
  return levels.length > 1 ? 70 : 50;
}

/** Collects what speaks for each sector. */
export class Evidence {
  readonly #bySector = new Map<SectorKey, Collected>();
  #estate = false;

  #of(key: SectorKey): Collected {
    const found = this.#bySector.get(key) ?? { code: 0, words: new Map(), why: [] };
    this.#bySector.set(key, found);
    return found;
  }

  /** A code of a classification, with its confidence in hundredths. Under 70 it is a hint like a generic word. */
  addCode(key: SectorKey, confidence: number, why: SectorReason): void {
    const collected = this.#of(key);
    collected.code = Math.max(collected.code, confidence);
    if (confidence < settledAt) collected.words.set(`${why.code} ${why.parameters['code'] ?? ''}`, 'generic');
    collected.why.push(why);
  }

  /** A word or phrase. The same words found twice are one hit. */
  addWord(key: SectorKey, words: string, level: 'specific' | 'generic' | 'name', why: SectorReason): void {
    const collected = this.#of(key);
    const before = collected.words.get(words);
    if (before === undefined || (before !== 'specific' && level === 'specific')) collected.words.set(words, level);
    if (before === undefined) collected.why.push(why);
  }

  /** Marks the input as speaking of perennial crops or an estate: agriculture has S 70 then. */
  addEstate(): void {
    this.#estate = true;
  }

  /** Confidence for a sector, in hundredths; 0 without evidence. */
  confidence(key: SectorKey): number {
    const collected = this.#bySector.get(key);
    return collected === undefined ? 0 : Math.max(collected.code, wordConfidence(collected.words));
  }

  /** All candidates: settled ones first by S, then the rest by confidence. */
  candidates(): SectorCandidate[] {
    const all = [...this.#bySector].map(([key, { why }]) => ({
      key,
      s: key === 'AGR' && this.#estate ? 70 : sector(key).s,
      confidence: this.confidence(key),
      why,
    }));
    const settled = ({ key, confidence }: SectorCandidate): number =>
      confidence >= settledAt && key !== 'UNKNOWN' ? 1 : 0;
    return all.sort(
      (a, b) =>
        settled(b) - settled(a) ||
        (settled(a) === 1 ? b.s - a.s || b.confidence - a.confidence : b.confidence - a.confidence || b.s - a.s) ||
        (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0),
    );
  }
}
