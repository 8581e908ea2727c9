import { sectorWeights, type ReaderClass, type SectorWeights } from '@plumbline/reference-data/sector-weights';
import type { SectorKey } from '@plumbline/reference-data/sectors';
import type { TextHit } from '../read-text.ts';
import { acquaintanceOf } from './acquaintance.ts';
import { gazetteerVoice, type Naming } from './gazetteer-voice.ts';
import { trainedVoice } from './trained-voice.ts';
import { probabilities, sectorOf, weighVoices } from './weigh-voices.ts';

/** A sector that a text may mean. */
export interface LikelySector {
  readonly sector: SectorKey;
  /** 0 to 1. */
  readonly probability: number;
}

/** What a text says of the work. */
export interface ActivityVerdict {
  /** The sector, where the reader is sure enough of its family; else null. */
  readonly settled: SectorKey | null;
  /** How sure it is of the likeliest family, 0 to 1. */
  readonly sureness: number;
  /** The likeliest sectors, most likely first, at most three. */
  readonly likely: readonly LikelySector[];
}

/**
 * From here on a family counts as read. Of the texts of indexes and lists that were held out whole and read at least so surely, 97 in 100 or
 * more were right: docs/reference/sector-reading.md.
 */
export const SURE = 0.9;
/** In manufacturing, the part of the family's probability that a sub-sector needs if no term names it; with less, the family is named. */
const SURE_OF_PART = 0.8;
/** Less likely sectors are not worth a person's look. */
const WORTH_A_LOOK = 0.25;
const MOST = 3;
/** Terms that make up this share of the letters are heard against the weights: they keep a text of risk from being settled as harmless. */
export const OUTSPOKEN = 0.4;

const harmless: ReadonlySet<SectorKey> = new Set(['SVC-PROF', 'OTHER']);

const familyBySector = new Map<SectorKey, string>();

/** Sectors that are mistaken for each other without harm to the reading: the parts of manufacturing, and those of labour-intensive services. */
export function familyOf(sector: SectorKey): string {
  const known = familyBySector.get(sector) ?? /^(?:MAN|SVC-LI)(?=-|$)/u.exec(sector)?.[0] ?? sector;
  familyBySector.set(sector, known);
  return known;
}

function sectorsOf(probabilities: Float64Array, classes: readonly ReaderClass[]): LikelySector[] {
  const sectors: { sector: SectorKey; probability: number }[] = [];
  for (let c = 0; c < classes.length; c += 1) {
    const of = classes[c] ?? 'UNKNOWN';
    const probability = probabilities[c] ?? 0;
    const same = of === 'OTHER' || of === 'TRADE' ? sectors.find(({ sector }) => sector === 'OTHER') : undefined;
    if (same === undefined) sectors.push({ sector: sectorOf(of), probability });
    else same.probability += probability;
  }
  return sectors.sort((a, b) => b.probability - a.probability);
}

function familiesOf(sectors: readonly LikelySector[]): Map<string, number> {
  const families = new Map<string, number>();
  for (const { sector, probability } of sectors) {
    const family = familyOf(sector);
    families.set(family, (families.get(family) ?? 0) + probability);
  }
  return families;
}

/** How likely each family is by the trained weights alone. */
export function familiesByWeights(text: string): ReadonlyMap<string, number> {
  const weights = sectorWeights();
  return familiesOf(sectorsOf(probabilities(trainedVoice(weights, text)), weights.classes));
}

/** A text this short is no sentence. */
const SHORT = 45;
/** Share of the letters from which terms of one family say most of a text. */
const MOST_OF_TEXT = 0.5;
/** With more for another family, the weights deny what the terms say. */
const DENIED = 0.5;

/**
 * The one family whose terms make up most of a short text, where the weights do not say another, or null. Indexes hardly have such texts, lists
 * are full of them: "security guards", "tuna longliner".
 */
function plainFamily(
  text: string,
  voice: ReadonlyMap<SectorKey, Naming>,
  byWeights: ReadonlyMap<string, number>,
): string | null {
  if (text.length > SHORT) return null;
  const named = [...voice].filter(([sector, naming]) => naming.named && sector !== 'UNKNOWN');
  const share = named.reduce((sum, [, naming]) => sum + naming.share, 0);
  const [family, more] = [...new Set(named.map(([sector]) => familyOf(sector)))];
  if (family === undefined || more !== undefined || share < MOST_OF_TEXT) return null;
  const isDenied = [...byWeights].some(([other, probability]) => other !== family && probability >= DENIED);
  return isDenied ? null : family;
}

/** The part of a family that a gazetteer names; of several the likeliest. */
function partNamed(
  voice: ReadonlyMap<SectorKey, Naming>,
  family: string,
  ofFamily: readonly LikelySector[],
): SectorKey | null {
  const named = [...voice].flatMap(([sector, naming]) =>
    naming.named && familyOf(sector) === family && sector !== family ? [sector] : [],
  );
  const [first = null, more] = named;
  return more === undefined ? first : (ofFamily.find(({ sector }) => named.includes(sector))?.sector ?? first);
}

/** The likeliest part of a family, or manufacturing as a whole where no part of it is likely enough. */
function likeliestPart(family: string, ofFamily: readonly LikelySector[]): SectorKey {
  const all = ofFamily.reduce((sum, { probability }) => sum + probability, 0);
  const [best] = ofFamily;
  if (best === undefined) throw new Error(`A family has sectors: ${family}`);
  return family === 'MAN' && best.probability < SURE_OF_PART * all ? 'MAN' : best.sector;
}

/** True where terms that mean nothing, such as "general trading", make up the text. */
function saysNothing(voice: ReadonlyMap<SectorKey, Naming>): boolean {
  return (voice.get('UNKNOWN')?.share ?? 0) >= OUTSPOKEN;
}

function isOutspoken(naming: Naming | undefined): boolean {
  return naming !== undefined && naming.named && naming.share >= OUTSPOKEN;
}

function speaksOfRisk(voice: ReadonlyMap<SectorKey, Naming>): boolean {
  return [...voice].some(([sector, naming]) => isOutspoken(naming) && sector !== 'UNKNOWN' && !harmless.has(sector));
}

/** How a text is read. */
export interface ActivityOptions {
  readonly weights?: SectorWeights;
  /** Classes that the text cannot mean. */
  readonly without?: ReadonlySet<ReaderClass>;
}

const nothing: ReadonlySet<ReaderClass> = new Set();

/**
 * Reads what a supplier does, from the trained weights and the terms of the gazetteers together.
 * @param hits of the gazetteers in the text
 */
export function readActivity(
  text: string,
  hits: readonly TextHit[],
  { weights = sectorWeights(), without = nothing }: ActivityOptions = {},
): ActivityVerdict {
  if (!/\p{L}/u.test(text)) return { settled: null, sureness: 0, likely: [] };
  const voice = gazetteerVoice(text, hits);
  const known = acquaintanceOf(text);
  const { classes } = weights;
  const trained = trainedVoice(weights, text);
  for (const each of without) trained[classes.indexOf(each)] = -Infinity;
  const sectors = sectorsOf(weighVoices(trained, voice, classes, weights.voices[known]), classes);
  const families = familiesOf(sectors);
  let likeliest: string | null = null;
  let sureness = 0;
  for (const [family, probability] of families) {
    if (probability > sureness) [likeliest, sureness] = [family, probability];
  }
  const likely = sectors.filter(({ probability }) => probability >= WORTH_A_LOOK).slice(0, MOST);
  const byWeights = (): Map<string, number> => familiesOf(sectorsOf(probabilities(trained), classes));
  const family = sureness >= SURE ? likeliest : plainFamily(text, voice, byWeights());
  if (saysNothing(voice)) return { settled: null, sureness, likely: [] };
  if (family === null) return { settled: null, sureness, likely };
  const ofFamily = sectors.filter(({ sector }) => familyOf(sector) === family);
  const settled = partNamed(voice, family, ofFamily) ?? likeliestPart(family, ofFamily);
  return { settled: harmless.has(settled) && speaksOfRisk(voice) ? null : settled, sureness, likely };
}
