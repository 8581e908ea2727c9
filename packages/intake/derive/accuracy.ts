import type { SectorWeights } from '@plumbline/reference-data/sector-weights';
import type { SectorKey } from '@plumbline/reference-data/sectors';
import { readText } from '../src/sector/read-text.ts';
import { familyOf, isHarmless } from '../src/sector/trained/families.ts';
import { readActivity } from '../src/sector/trained/read-activity.ts';
import { sectorOf } from '../src/sector/trained/weigh-voices.ts';
import { readWork, riskiest } from '../src/sector/work-reading.ts';
import type { LabelledText } from './training-texts.ts';

/** A text, what is right for it, and what was read. */
export interface Read {
  readonly text: string;
  readonly language: string;
  readonly right: readonly SectorKey[];
  /** Right too, where the text names them. */
  readonly covered: readonly SectorKey[];
  readonly settled: SectorKey | null;
  /** The likeliest sector, settled or not. */
  readonly likeliest: SectorKey | null;
  readonly certainty: number;
  /** What counts of the text in the product, which reads a text that is not settled clause by clause: of several sectors that with the highest S. */
  readonly counts: SectorKey | null;
}

/** Reads texts with weights that have not seen them. */
export function readAll(texts: readonly LabelledText[], weights: SectorWeights): Read[] {
  return texts.map(({ text, language, classes, covered }) => {
    const { settled, likely, certainty } = readActivity(text, readText(text), { weights });
    const all = readWork(text, { about: 'activity', spoken: null, weights }).settled;
    return {
      text,
      language,
      right: [...new Set(classes.map(sectorOf))],
      covered,
      settled,
      likeliest: likely[0]?.sector ?? null,
      certainty,
      counts: riskiest(all) ?? null,
    };
  });
}

/** True where the family that was read is right. */
export function isRight({ right, covered, settled }: Read): boolean {
  if (settled === null) return false;
  return covered.includes(settled) || right.some((each) => familyOf(each) === familyOf(settled));
}

/** True where work of a high-risk sector is read as a profession, trade or other. */
function isHidden({ right, settled }: Read): boolean {
  return settled !== null && isHarmless(settled) && right.every((each) => !isHarmless(each) && each !== 'UNKNOWN');
}

/** True where a high-risk sector is read that is not the right one. */
function isAccused(read: Read): boolean {
  return read.settled !== null && !isHarmless(read.settled) && !isRight(read);
}

/** Counts of what was read. */
export interface Accuracy {
  readonly texts: number;
  readonly settled: number;
  readonly right: number;
  /** Right to the sub-sector. */
  readonly exact: number;
  readonly hidden: number;
  readonly accused: number;
}

export function accuracyOf(all: readonly Read[]): Accuracy {
  const settled = all.filter((each) => each.settled !== null);
  return {
    texts: all.length,
    settled: settled.length,
    right: settled.filter(isRight).length,
    exact: settled.filter(({ right, settled: key }) => key !== null && right.includes(key)).length,
    hidden: settled.filter(isHidden).length,
    accused: settled.filter(isAccused).length,
  };
}
