import type { ActivityPhrases } from '@plumbline/reference-data/activity-phrases';
import type { Acquaintance, SectorWeights } from '@plumbline/reference-data/sector-weights';
import { trainedVoice } from '../src/sector/trained/trained-voice.ts';
import { fitVoices, heardOfGazetteers, type HeardText } from './fit-voices.ts';
import { fitWeights } from './fit-weights.ts';
import { packed } from './packed-weights.ts';
import { labelledTexts, type LabelledText } from './training-texts.ts';

/** What both voices say of texts that came from one index or list. */
export function heard(
  texts: readonly LabelledText[],
  from: string,
  weights: Omit<SectorWeights, 'voices'>,
): HeardText[] {
  return texts.map((text) => ({
    ...text,
    from,
    trained: trainedVoice(weights, text.text),
    named: heardOfGazetteers(text.text),
  }));
}

/** Weights for each index that were trained on all the others. */
export function weightsWithout(
  phrases: readonly ActivityPhrases[],
  progress: (index: string) => void,
): Map<string, Omit<SectorWeights, 'voices'>> {
  const indexes = Map.groupBy(phrases, ({ index }) => index);
  return new Map(
    [...indexes.keys()].map((held) => {
      progress(held);
      return [held, packed(fitWeights(labelledTexts(phrases.filter(({ index }) => index !== held))))];
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
