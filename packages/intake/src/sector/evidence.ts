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

/** A share of the method in the hundredths in which confidence is kept. */
export function hundredths(share: number): number {
  return Math.round(share * 100);
}

const place = new Map(sectors().map(({ key }, index) => [key, index]));

interface Collected {
  /** Best confidence, in hundredths. */
  confidence: number;
  /** Most exact ISIC code; empty without one. */
  isic: string;
  readonly why: SectorReason[];
}

function isSame(one: SectorReason, other: SectorReason): boolean {
  return one.code === other.code && JSON.stringify(one.parameters) === JSON.stringify(other.parameters);
}

/** Collects the evidence for each sector. */
export class Evidence {
  readonly #bySector = new Map<SectorKey, Collected>();
  #estate = false;

  #of(key: SectorKey): Collected {
    let found = this.#bySector.get(key);
    if (found === undefined) {
      found = { confidence: 0, isic: '', why: [] };
      this.#bySector.set(key, found);
    }
    return found;
  }

  /** True before anything was added. */
  get isEmpty(): boolean {
    return this.#bySector.size === 0;
  }

  /** Evidence for a sector, with its confidence in hundredths. Below `settledAt` it is a hint; several hints stay one. */
  add(key: SectorKey, confidence: number, why: SectorReason): void {
    const collected = this.#of(key);
    collected.confidence = Math.max(collected.confidence, confidence);
    if (!collected.why.some((each) => isSame(each, why))) collected.why.push(why);
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
    return this.#bySector.get(key)?.confidence ?? 0;
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
