import { sectorWeights, type ReaderClass, type SectorWeights } from '@plumbline/reference-data/sector-weights';
import type { SectorKey } from '@plumbline/reference-data/sectors';
import type { TextHit } from '../read-text.ts';
import { acquaintanceOf } from './acquaintance.ts';
import { certaintyOf, likeliestFamily, type Heard } from './certainty.ts';
import { familyOf } from './families.ts';
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
  /** How certain it is that the likeliest family is right, 0 to 1. */
  readonly certainty: number;
  /** The likeliest sectors, most likely first, at most three. */
  readonly likely: readonly LikelySector[];
}

/** In manufacturing, the part of the family's probability that a sub-sector needs if no term names it; with less, the family is named. */
const SURE_OF_PART = 0.8;
/** Less likely sectors are not worth a person's look. */
const WORTH_A_LOOK = 0.25;
const MOST = 3;
/** Terms that make up this share of the letters say what the text is about. */
export const OUTSPOKEN = 0.4;

/** Puts a sector among others, the likeliest first. */
function insert(sectors: LikelySector[], added: LikelySector): void {
  let at = sectors.length;
  for (; at > 0; at -= 1) {
    const before = sectors[at - 1];
    if (before === undefined || before.probability >= added.probability) break;
    sectors[at] = before;
  }
  sectors[at] = added;
}

/** The sectors of the classes, likeliest first. They are put in order one by one: for so few, a sort takes longer than all that is computed of them. */
function sectorsOf(probabilities: Float64Array, classes: readonly ReaderClass[]): LikelySector[] {
  const sectors: LikelySector[] = [];
  let other = 0;
  for (let c = 0; c < classes.length; c += 1) {
    const sector = sectorOf(classes[c] ?? 'UNKNOWN');
    const probability = probabilities[c] ?? 0;
    if (sector === 'OTHER') other += probability;
    else insert(sectors, { sector, probability });
  }
  insert(sectors, { sector: 'OTHER', probability: other });
  return sectors;
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

/** True where terms that mean nothing, such as "general trading", make up the text. Goods that a term names are made, however general: "equipment". */
export function saysNothing(voice: ReadonlyMap<SectorKey, Naming>, about: About = 'activity'): boolean {
  if (about === 'goods' && [...voice].some(([sector, { named }]) => named && sector !== 'UNKNOWN')) return false;
  return (voice.get('UNKNOWN')?.share ?? 0) >= OUTSPOKEN;
}

/** What a text is about: a supplier does the work of an activity, and makes or grows goods unless its activity is to trade them. */
export type About = 'activity' | 'goods';

/** How a text is read. */
export interface ActivityOptions {
  readonly weights?: SectorWeights;
  readonly about?: About;
}

/** What both voices say of a text, with the sectors by the weighing of both. */
export function heardIn(
  text: string,
  hits: readonly TextHit[],
  weights: Omit<SectorWeights, 'certainty'>,
  about: About = 'activity',
): Heard & { readonly sectors: readonly LikelySector[] } {
  const { classes } = weights;
  const voice = gazetteerVoice(text, hits);
  const trained = trainedVoice(weights, text);
  if (about === 'goods') trained[classes.indexOf('TRADE')] = -Infinity;
  const known = acquaintanceOf(text);
  const sectors = sectorsOf(weighVoices(trained, voice, classes, weights.voices[known]), classes);
  const families = familiesOf(sectors);
  // Weights that do not know the script have no say of their own.
  const byWeights = known === 'unknown' ? families : familiesOf(sectorsOf(probabilities(trained), classes));
  return { voice, sectors, families, byWeights };
}

/**
 * Reads what a supplier does, from the trained weights and the terms of the gazetteers together.
 * @param hits of the gazetteers in the text
 */
export function readActivity(
  text: string,
  hits: readonly TextHit[],
  { weights = sectorWeights(), about = 'activity' }: ActivityOptions = {},
): ActivityVerdict {
  if (!/\p{L}/u.test(text)) return { settled: null, certainty: 0, likely: [] };
  const heard = heardIn(text, hits, weights, about);
  const likeliest = likeliestFamily(heard);
  const certainty = certaintyOf(likeliest, weights.certainty);
  if (saysNothing(heard.voice, about)) return { settled: null, certainty, likely: [] };
  const likely = heard.sectors.filter(({ probability }) => probability >= WORTH_A_LOOK).slice(0, MOST);
  if (certainty < weights.certainty.settled) return { settled: null, certainty, likely };
  const { family } = likeliest;
  const ofFamily = heard.sectors.filter(({ sector }) => familyOf(sector) === family);
  return { settled: partNamed(heard.voice, family, ofFamily) ?? likeliestPart(family, ofFamily), certainty, likely };
}
