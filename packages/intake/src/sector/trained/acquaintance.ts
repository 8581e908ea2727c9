import type { Acquaintance } from '@plumbline/reference-data/sector-weights';

/** Scripts of the indexes and gazetteers that the weights are trained on. */
const trainedScripts = /[\p{sc=Latin}\p{sc=Han}\p{sc=Arabic}\p{sc=Thai}\p{sc=Devanagari}\p{sc=Bengali}]/gu;
const letters = /\p{L}/gu;
const plain = /^[\t\n\r -~]*$/;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether the trained weights know the language of a text, by its script. */
export function acquaintanceOf(text: string): Acquaintance {
  if (plain.test(text)) return 'known';
  return 2 * countOf(text, trainedScripts) < countOf(text, letters) ? 'unknown' : 'known';
}
