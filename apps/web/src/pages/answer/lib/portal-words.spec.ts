import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';

import { digestOf, LANGUAGES } from '@plumbline/questionnaire';

/** Folders of pages that respondents see. */
const FOLDERS = ['answer', 'evidence', 'own-organisation'] as const;

const localesOf = (folder: string): URL => new URL(`../../${folder}/locales/`, import.meta.url);

interface Words {
  readonly [key: string]: string | Words;
}

const read = (folder: string, language: string): Words =>
  JSON.parse(readFileSync(new URL(`${language}.json`, localesOf(folder)), 'utf8')) as Words;

/** Every word with its path. */
function all(words: Words, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [[`${path}${key}`, word] as const] : all(word, `${path}${key}.`),
  );
}

const filledIn = (word: string): readonly string[] => (word.match(/\{\{\w+\}\}/g) ?? []).toSorted();

test.each(FOLDERS)('The pages of respondents speak every language of the questions, and no other: %s', (folder) => {
  expect(readdirSync(localesOf(folder)).toSorted()).toEqual(LANGUAGES.map((language) => `${language}.json`).toSorted());
});

const cases = FOLDERS.flatMap((folder) =>
  LANGUAGES.filter((language) => language !== 'en').map((language) => [language, folder] as const),
);

describe.each(cases)('In %s: %s', (language, folder) => {
  const { translates, ...words } = read(folder, language);
  const english = read(folder, 'en');

  test('no word is missing or blank, and what the page fills in has its place', () => {
    expect(all(words).map(([key]) => key)).toEqual(all(english).map(([key]) => key));
    expect(all(words).filter(([, word]) => word.trim() === '')).toEqual([]);
    expect(all(words).map(([key, word]) => [key, filledIn(word)])).toEqual(
      all(english).map(([key, word]) => [key, filledIn(word)]),
    );
  });

  // Who has brought a language up to date writes the digest that this test expects.
  test('the words translate the English that is there', () => {
    expect(translates).toBe(digestOf(JSON.stringify(english)));
  });
});
