import { createContext, useContext, type ReactNode } from 'react';

import en from './en.json' with { type: 'json' };

/** The English texts of this package; the application hands them to its translations, and takes those of other languages from the files beside this one. */
export const UI_TEXTS = en;

type Keys<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}` }[keyof T & string];

/** Key of a text that a component of this package shows; the texts are `words/en.json`. */
export type WordKey = Keys<typeof en>;

export type Words = (key: WordKey, parameters?: Readonly<Record<string, string | number>>) => string;

const WordsContext = createContext<Words>((key) => key);

/** Hands the components their texts in the reader's language; the application knows the language, this package does not. */
export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  return useContext(WordsContext);
}
