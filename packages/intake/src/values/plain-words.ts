import { foldText } from '../sector/fold-text.ts';

const separators = /[^\p{L}\p{M}\p{N}]+/gu;

/** A text as words of letters and digits with one space between them, without regard to case, accents and punctuation; empty where it has none. */
export function plainWords(text: string): string {
  return foldText(text).replace(separators, ' ').trim();
}
