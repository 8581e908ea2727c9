import type { CertaintyWeights } from '@plumbline/reference-data/sector-weights';
import type { SectorKey } from '@plumbline/reference-data/sectors';
import { familyOf, isHarmless } from './families.ts';
import type { Naming } from './gazetteer-voice.ts';

/** What both voices say of one text. */
export interface Heard {
  /** What the gazetteers name. */
  readonly voice: ReadonlyMap<SectorKey, Naming>;
  /** The probability of each family by both voices together. */
  readonly families: ReadonlyMap<string, number>;
  /** The same by the trained weights alone. */
  readonly byWeights: ReadonlyMap<string, number>;
}

const LEAST = 1e-4;
const FARTHEST = 6;
/** Words that only point to a family count up to this share of a text: a text of nothing else settles none. */
const MOST_HINTED = 0.25;

function logit(probability: number): number {
  const held = Math.min(Math.max(probability, LEAST), 1 - LEAST);
  return Math.log(held / (1 - held));
}

/** Within {@link FARTHEST} of 0. */
function heldIn(logOdds: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, logOdds));
}

/** True where reading one family for the other harms nobody: it is the same, or both are professions, trade or other work. */
export function isSafeFor(family: string, other: string): boolean {
  return family === other || (isHarmless(family) && isHarmless(other));
}

/** The share of the text that terms make up which speak for the family, and the largest of another family that speak against it. */
function sharesIn(voice: ReadonlyMap<SectorKey, Naming>, family: string, named: boolean): readonly [number, number] {
  let own = 0;
  const against = new Map<string, number>();
  for (const [sector, naming] of voice) {
    if (naming.named !== named || sector === 'UNKNOWN') continue;
    const other = familyOf(sector);
    if (isSafeFor(family, other)) own += naming.share;
    else against.set(other, (against.get(other) ?? 0) + naming.share);
  }
  return [Math.min(1, own), Math.min(1, Math.max(0, ...against.values()))];
}

function safePart(families: ReadonlyMap<string, number>, family: string): number {
  let sum = 0;
  for (const [other, probability] of families) if (isSafeFor(family, other)) sum += probability;
  return sum;
}

/** How likely a harmless family is among the harmless ones, as log odds; 0 for others. */
function amongHarmless(families: ReadonlyMap<string, number>, family: string): number {
  if (!isHarmless(family)) return 0;
  return heldIn(logit((families.get(family) ?? 0) / safePart(families, family)));
}

function likeliestOf(families: ReadonlyMap<string, number>): string {
  let [likeliest, most] = ['UNKNOWN', -1];
  for (const [family, probability] of families) if (probability > most) [likeliest, most] = [family, probability];
  return likeliest;
}

/** The family that a text most likely means, with what tells whether it is right. */
export interface LikeliestFamily {
  readonly family: string;
  /** In the order of {@link CertaintyWeights}. */
  readonly signs: readonly number[];
}

/**
 * The likeliest family of a text. Its signs: how likely it, or one that it may stand for, is by both voices and by the weights alone, whether they agree,
 * how much of the text terms for and against it make up, and how likely it is among those that it may stand for.
 */
export function likeliestFamily({ voice, families, byWeights }: Heard): LikeliestFamily {
  const family = likeliestOf(families);
  const [named, against] = sharesIn(voice, family, true);
  const [hinted, hintedAgainst] = sharesIn(voice, family, false);
  const signs = [
    logit(safePart(families, family)),
    heldIn(logit(safePart(byWeights, family))),
    isSafeFor(family, likeliestOf(byWeights)) ? 1 : 0,
    named > 0 ? 1 : 0,
    named,
    against > 0 ? 1 : 0,
    against,
    Math.min(MOST_HINTED, hinted),
    hintedAgainst,
    amongHarmless(families, family),
  ];
  return { family, signs };
}

/** How certain it is that the family is right, 0 to 1. */
export function certaintyOf({ family, signs }: LikeliestFamily, { families, weights }: CertaintyWeights): number {
  const start = families[family] ?? 0;
  return 1 / (1 + Math.exp(-weights.reduce((sum, weight, at) => sum + weight * (signs[at] ?? 0), start)));
}
