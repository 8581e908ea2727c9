import { wordsOf } from '../template/choices.ts';
import type { Column } from '../template/template.ts';

/** The words that a column offers in this asking. */
export function wordsOffered({ choices, without = [] }: Pick<Column, 'choices' | 'without'>): readonly string[] {
  return choices === undefined ? [] : wordsOf(choices).filter((word) => !without.includes(word));
}
