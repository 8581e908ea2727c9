import { field, type FieldKey } from '@plumbline/facts';
import { cellWord, yesOrNo } from './cell-word.ts';
import words from './choice-words.json' with { type: 'json' };
import type { FieldValue } from './field-value.ts';
import { holderIn } from './holder-in.ts';
import { plainWords } from './plain-words.ts';
import { DECLINED, known, NOT_RECORDED, unreadable, type CellReading } from './value-problems.ts';

/** Fields with the words of another. */
const SAME_WORDS = { cardHolder: 'documentHolder', phoneHolder: 'documentHolder' } as const;

/** Fields that say who holds something: people answer them in a few words. */
const HOLDERS: ReadonlySet<FieldKey> = new Set(['documentHolder', 'cardHolder', 'phoneHolder']);

/** Fields whose value is one of a few words. */
export type ChoiceField = keyof typeof words | keyof typeof SAME_WORDS;

/** Entries of a list that stand for every way to write yes, no, or that the answer was refused. */
const YES = '@yes';
const NO = '@no';
const REFUSED = '@declined';
const ENTRIES: ReadonlySet<string> = new Set([YES, NO, REFUSED]);

const listed: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(words).map(([key, choices]) => {
    const byWord = new Map<string, string>();
    for (const [choice, list] of Object.entries(choices as Readonly<Record<string, string>>)) {
      for (const word of [choice, ...list.split('; ')]) {
        byWord.set(ENTRIES.has(word) ? word : plainWords(word), choice);
      }
    }
    return [key, byWord];
  }),
);
const valueOf: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ...listed,
  ...Object.entries(SAME_WORDS).map(([key, other]) => [key, listed.get(other) ?? new Map<string, string>()] as const),
]);

/** True for a field whose words are listed. */
export function isChoiceField(key: FieldKey): key is ChoiceField {
  return valueOf.has(key);
}

/**
 * Reads one of the words of a field, or of its translations into fifteen languages. Yes, no, "none" and a refusal are choices of some fields; in others they are not.
 * @param text trimmed cell
 * @returns the key of the choice in the vocabulary
 */
export function readChoice<K extends ChoiceField>(text: string, key: K): CellReading<FieldValue<K>> {
  const byWord = valueOf.get(key);
  const answer = yesOrNo(text);
  const word = cellWord(text);
  const entry = word === 'declined' ? REFUSED : answer === undefined ? undefined : answer ? YES : NO;
  const choice = byWord?.get(plainWords(text)) ?? (entry === undefined ? undefined : byWord?.get(entry));
  if (choice !== undefined) return known(choice as FieldValue<K>);
  if (word !== undefined) return word === 'declined' ? DECLINED : NOT_RECORDED;
  const holder = HOLDERS.has(key) && byWord !== undefined ? holderIn(text, byWord) : null;
  if (holder !== null) return known(holder as FieldValue<K>);
  return unreadable('not-a-choice', { choices: (field(key)?.choices ?? []).join(', ') });
}
