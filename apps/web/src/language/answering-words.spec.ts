import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';

import { LANGUAGES } from '@plumbline/questionnaire';

/** Where the words are that those who answer see: of their pages, of the frame around them, of the components. */
const FOLDERS = {
  answer: '../pages/answer/locales/',
  evidence: '../pages/evidence/locales/',
  'own-organisation': '../pages/own-organisation/locales/',
  inbox: '../pages/inbox/locales/',
  vault: '../pages/vault/locales/',
  members: '../pages/members/locales/',
  mail: '../pages/mail/locales/',
  'sign-in': '../pages/sign-in/locales/',
  'accept-invitation': '../pages/accept-invitation/locales/',
  'forgotten-password': '../pages/forgotten-password/locales/',
  'reset-password': '../pages/reset-password/locales/',
  'second-factor': '../pages/second-factor/locales/',
  'organisation-picker': '../pages/organisation-picker/locales/',
  frame: '../frame/locales/',
  components: '../../../../packages/ui/src/words/',
} as const;
/** Buyers read German too, and meet these pages; the questions do not speak it. */
const WRITTEN = [...LANGUAGES, 'de'] as const;

const NAMES = Object.keys(FOLDERS) as (keyof typeof FOLDERS)[];

const localesOf = (name: keyof typeof FOLDERS): URL => new URL(FOLDERS[name], import.meta.url);

interface Words {
  readonly [key: string]: string | Words;
}

const read = (name: keyof typeof FOLDERS, language: string): Words =>
  JSON.parse(readFileSync(new URL(`${language}.json`, localesOf(name)), 'utf8')) as Words;

/** Every word with its path. */
function all(words: Words, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [[`${path}${key}`, word] as const] : all(word, `${path}${key}.`),
  );
}

const filledIn = (word: string): readonly string[] => (word.match(/\{\{[^}]+\}\}/g) ?? []).toSorted();

test.each(NAMES)('These pages have every language of the questions, and German: %s', (name) => {
  const files = readdirSync(localesOf(name)).filter((file) => file.endsWith('.json'));
  expect(files.toSorted()).toEqual(WRITTEN.map((language) => `${language}.json`).toSorted());
});

const cases = NAMES.flatMap((name) =>
  WRITTEN.filter((language) => language !== 'en').map((language) => [language, name] as const),
);

describe.each(cases)('In %s: %s', (language, name) => {
  const words = read(name, language);
  const english = read(name, 'en');

  test('no word is missing or blank, and what the page fills in has its place', () => {
    expect(all(words).map(([key]) => key)).toEqual(all(english).map(([key]) => key));
    expect(all(words).filter(([, word]) => word.trim() === '')).toEqual([]);
    expect(all(words).map(([key, word]) => [key, filledIn(word)])).toEqual(
      all(english).map(([key, word]) => [key, filledIn(word)]),
    );
  });
});

/** What the pages say in words of their own where they meet it. */
const SAID_OTHERWISE = ['EVIDENCE_TOO_LARGE'];

test('What the service refuses to those who answer has words in their languages', () => {
  const service = new URL('../../../../packages/server/src/features/answering/locales/en.json', import.meta.url);
  const codes = Object.keys(JSON.parse(readFileSync(service, 'utf8')) as object).flatMap((key) =>
    key.startsWith('errors.') ? [key.slice('errors.'.length)] : [],
  );
  const refused = Object.keys(read('answer', 'en')['refused'] ?? {});
  expect(codes.filter((code) => !refused.includes(code) && !SAID_OTHERWISE.includes(code))).toEqual([]);
});
