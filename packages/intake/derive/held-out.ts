import type { ActivityPhrases } from '@plumbline/reference-data/activity-phrases';
import type {
  Acquaintance,
  CertaintyWeights,
  SectorWeights,
  TrainedWeights,
} from '@plumbline/reference-data/sector-weights';
import { trainedVoice } from '../src/sector/trained/trained-voice.ts';
import { readText } from '../src/sector/read-text.ts';
import { likeliestFamily } from '../src/sector/trained/certainty.ts';
import { familyOf } from '../src/sector/trained/families.ts';
import { heardIn, saysNothing } from '../src/sector/trained/read-activity.ts';
import { sectorOf } from '../src/sector/trained/weigh-voices.ts';
import { fitBound, fitCertainty, type JudgedText } from './fit-certainty.ts';
import { fitVoices, heardOfGazetteers, someOfEach, type HeardText } from './fit-voices.ts';
import { taughtWeights } from './taught-weights.ts';
import { labelledTexts, termTexts, type LabelledText } from './training-texts.ts';

/** What both voices say of texts that came from one index or list. */
export function heard(texts: readonly LabelledText[], from: string, weights: TrainedWeights): HeardText[] {
  return texts.map((text) => ({
    ...text,
    from,
    trained: trainedVoice(weights, text.text),
    named: heardOfGazetteers(text.text),
  }));
}

/** Weights for each index that were trained on all the others, and on the terms of the gazetteers. */
export function weightsWithout(
  phrases: readonly ActivityPhrases[],
  progress: (index: string) => void,
): Map<string, TrainedWeights> {
  const indexes = Map.groupBy(phrases, ({ index }) => index);
  const terms = termTexts();
  return new Map(
    [...indexes.keys()].map((held) => {
      progress(held);
      return [held, taughtWeights(labelledTexts(phrases.filter(({ index }) => index !== held)), terms)];
    }),
  );
}

/**
 * The languages on whose held-out indexes the voices are fitted: of Italian and French, with one of their indexes held out, a relative is left,
 * as most lists are a relative of what trained. English has so many phrases that its indexes would teach not to listen to the gazetteers.
 */
const fittedOn: Readonly<Record<Acquaintance, RegExp>> = { known: /^(?:it|fr)$/u, unknown: /^(?!en|it|fr)/u };

/** How much each voice weighs, by whether the weights know the language. @param texts of indexes that were held out */
export function voicesOf(texts: readonly HeardText[]): SectorWeights['voices'] {
  const fitted = (known: Acquaintance): ReturnType<typeof fitVoices> =>
    fitVoices(texts.filter(({ language }) => fittedOn[known].test(language)));
  return { known: fitted('known'), unknown: fitted('unknown') };
}

/** The likeliest family of texts that came from one index, judged. */
export function judged(
  texts: readonly LabelledText[],
  from: string,
  weights: Omit<SectorWeights, 'certainty'>,
): (JudgedText & { readonly from: string })[] {
  return texts.flatMap(({ text, classes }) => {
    const heard = heardIn(text, readText(text), weights);
    if (saysNothing(heard.voice)) return [];
    return [{ ...likeliestFamily(heard), from, right: new Set(classes.map((each) => familyOf(sectorOf(each)))) }];
  });
}

/** How certain a reading is by its signs, and from where it counts, on indexes that were held out, each with equal weight. */
export function certaintyOn(texts: readonly (JudgedText & { readonly from: string })[]): CertaintyWeights {
  const some = someOfEach(texts);
  const fitted = fitCertainty(some);
  return { ...fitted, settled: fitBound(some, fitted) };
}
