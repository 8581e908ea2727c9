import { NUMBERS } from '@plumbline/facts';
import { sector, sectors } from '@plumbline/reference-data/sectors';
import type { SectorKey } from '@plumbline/reference-data/sectors';

/** Why a sector is a candidate: a code with parameters; the sentence is in the locale files. */
export interface SectorReason {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** A sector with evidence in the input. */
export interface SectorCandidate {
  readonly key: SectorKey;
  /** S, 0 to 100: that of the sector, or a higher one for agriculture with perennial crops or on an estate. */
  readonly s: number;
  /** Hundredths, 0 to 100. A candidate counts for the score from `settledAt` on. */
  readonly confidence: number;
  /** ISIC Rev.4 code of the work, as exact as a code in the input says it. */
  readonly isic?: string;
  readonly why: readonly SectorReason[];
}

/** At or above this many hundredths a candidate counts for the score. */
export const settledAt = hundredths(NUMBERS.sectorSettledFrom);

/** In hundredths: confidence in a hint, such as a general word, a name or a code that several sectors share. */
export const hint = hundredths(NUMBERS.sectorOfHint);
const oneWord = hundredths(NUMBERS.sectorOfOneWord);
const twoWords = hundredths(NUMBERS.sectorOfTwoWords);

/** A share of the method in the hundredths in which confidence is kept. */
export function hundredths(share: number): number {
  return Math.round(share * 100);
}

const place = new Map(sectors().map(({ key }, index) => [key, index]));

interface Collected {
  /** Best confidence from codes, in hundredths. */
  code: number;
  /** Distinct words found, each with its level. */
  readonly words: Map<string, 'specific' | 'generic' | 'name'>;
  /** Most exact ISIC code; empty without one. */
  isic: string;
  readonly why: SectorReason[];
}

/** Confidence from words. Two general words count as one specific word; words of a supplier's name alone are a hint. */
function wordConfidence(words: Collected['words']): number {
  const levels = [...words.values()];
  if (levels.length === 0) return 0;
  if (levels.every((level) => level === 'name')) return hint;
  if (levels.includes('specific')) return levels.length > 1 ? twoWords : oneWord;
  return levels.length > 1 ? oneWord : hint;
}

/** Collects the evidence for each sector. */
export class Evidence {
  readonly #bySector = new Map<SectorKey, Collected>();
  #estate = false;

  #of(key: SectorKey): Collected {
    const found = this.#bySector.get(key) ?? { code: 0, words: new Map(), isic: '', why: [] };
    this.#bySector.set(key, found);
    return found;
  }

  /** A code of a classification, with its confidence in hundredths. Below `settledAt` it is a hint like a generic word. */
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

  /** An ISIC code for work of the sector; of several the most exact is kept. */
  addIsic(key: SectorKey, isic: string): void {
    const collected = this.#of(key);
    if (isic.length > collected.isic.length) collected.isic = isic;
  }

  /** Marks that the input mentions perennial crops or an estate, where agriculture has a higher S. */
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
    const all = [...this.#bySector].map(([key, { why, isic }]) => ({
      key,
      s: key === 'AGR' && this.#estate ? NUMBERS.sectorPerennial : sector(key).s,
      confidence: this.confidence(key),
      ...(isic === '' ? {} : { isic }),
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
