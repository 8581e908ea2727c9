import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';

import { digestOf, LANGUAGES } from '@plumbline/questionnaire';

const folder = new URL('../locales/', import.meta.url);

interface Words {
  readonly [key: string]: string | Words;
}

const read = (language: string): Words =>
  JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as Words;
const english = read('en');

/** Every word with its path. */
function all(words: Words, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [[`${path}${key}`, word] as const] : all(word, `${path}${key}.`),
  );
}

const filledIn = (word: string): readonly string[] => (word.match(/\{\{\w+\}\}/g) ?? []).toSorted();

test('The pages of respondents speak every language of the questions, and no other', () => {
  expect(readdirSync(folder).toSorted()).toEqual(LANGUAGES.map((language) => `${language}.json`).toSorted());
});

describe.each(LANGUAGES.filter((language) => language !== 'en').map((language) => [language]))('In %s', (language) => {
  const { translates, ...words } = read(language);

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
