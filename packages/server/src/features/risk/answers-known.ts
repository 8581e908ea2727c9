import type { AnswersKnown } from '@plumbline/questionnaire/judgement';

/** As the portfolio keeps it: one word, so that suppliers of one word are counted together. */
export const answersWord = ({ known, of, verified }: AnswersKnown): string => `${known}/${of}/${verified}`;

/** Null for a result from before it was computed. */
export function answersOf(word: string): AnswersKnown | null {
  if (word === '') return null;
  const [known = 0, of = 0, verified = 0] = word.split('/').map(Number);
  return { known, of, verified };
}
