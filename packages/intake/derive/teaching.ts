import { createHash } from 'node:crypto';
import type { ActivityPhrases } from '@plumbline/reference-data/activity-phrases';
import { taughtWeights } from './taught-weights.ts';
import { labelledTexts, termTexts } from './training-texts.ts';

/** What a table of weights was made from and how, so that a test can tell in a moment whether it is still what training gives. */
export interface Teaching {
  /** SHA-256 of the phrases and terms with their classes, in the order in which they train. */
  readonly texts: string;
  /** SHA-256 of the weights that one text in {@link ONE_IN} gives. */
  readonly slice: string;
}

const ONE_IN = 25;

/** The teaching of the weights by these phrases. */
export function teachingOf(phrases: readonly ActivityPhrases[]): Teaching {
  const taught = [labelledTexts(phrases), termTexts()] as const;
  const [few, fewTerms] = taught.map((texts) => texts.filter((_, at) => at % ONE_IN === 0));
  const { bias, scale, weights } = taughtWeights(few ?? [], fewTerms ?? []);
  const trained = taught.map((texts) => texts.map(({ text, language, classes }) => ({ text, language, classes })));
  return {
    texts: createHash('sha256').update(JSON.stringify(trained)).digest('hex'),
    slice: createHash('sha256')
      .update(JSON.stringify([bias, scale]))
      .update(weights)
      .digest('hex'),
  };
}
