import { field, type FieldKey } from '@plumbline/facts';
import { plainWords } from './plain-words.ts';
import { cellWord } from './cell-word.ts';
import words from './choice-words.json' with { type: 'json' };
import { DECLINED, known, NOT_RECORDED, unreadable, type CellReading } from './value-problems.ts';

/** Fields whose value is one of a few words. */
export type ChoiceField = keyof typeof words;

const valueOf: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(words).map(([key, choices]) => {
    const byWord = new Map<string, string>();
    for (const [choice, list] of Object.entries(choices as Readonly<Record<string, string>>)) {
      for (const word of [choice, ...list.split('; ')]) byWord.set(plainWords(word), choice);
    }
    return [key, byWord];
  }),
);

/** True for a field whose words are listed. */
export function isChoiceField(key: FieldKey): key is ChoiceField {
  return valueOf.has(key);
}

/**
 * Reads one of the words of a field, or of its translations into fifteen languages. "None" is a word of some fields; in others it counts as no answer.
 * @param text trimmed cell
 * @returns the key of the choice in the vocabulary
 */
export function readChoice(text: string, key: ChoiceField): CellReading<string> {
  const choice = valueOf.get(key)?.get(plainWords(text));
  if (choice !== undefined) return known(choice);
  const word = cellWord(text);
  if (word !== undefined) return word === 'declined' ? DECLINED : NOT_RECORDED;
  return unreadable('not-a-choice', { choices: (field(key)?.choices ?? []).join(', ') });
}
