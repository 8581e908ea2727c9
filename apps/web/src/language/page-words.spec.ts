import { describe, expect, test } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { PAGE_LANGUAGES } from './page-languages.ts';

const source = join(import.meta.dirname, '..');
const components = join(source, '../../../packages/ui/src/words');
const folders = [...globSync('**/locales/en.json', { cwd: source }).map((file) => dirname(file)), components].sort();

interface Words {
  readonly [key: string]: string | Words;
}

/** Every word with its path. */
function all(words: Words, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [[`${path}${key}`, word] as const] : all(word, `${path}${key}.`),
  );
}

/** The words of a folder in a language; null where it has none in that language. */
function wordsOf(folder: string, language: string): ReadonlyMap<string, string> | null {
  const file = join(folder === components ? components : join(source, folder), `${language}.json`);
  if (!existsSync(file)) return null;
  return new Map(all(JSON.parse(readFileSync(file, 'utf8')) as Words));
}

/** What the page fills in, and the tags around what is a link. */
const places = (word: string): readonly string[] => (word.match(/\{\{[^}]+\}\}|<\/?\w+>/g) ?? []).toSorted();

const cases = folders.flatMap((folder) =>
  PAGE_LANGUAGES.filter((language) => language !== 'en').map((language) => [language, folder] as const),
);

describe('a page in each language of the product', () => {
  test.each(cases)('%s: %s has every word of English, and no other', (language, folder) => {
    const english = wordsOf(folder, 'en');
    const words = wordsOf(folder, language);
    expect([...(words?.keys() ?? [])].sort()).toEqual([...(english?.keys() ?? [])].sort());
    expect([...(words ?? [])].filter(([, word]) => word.trim() === '')).toEqual([]);
    const misplaced = [...(words ?? [])].filter(
      ([key, word]) => String(places(word)) !== String(places(english?.get(key) ?? '')),
    );
    expect(misplaced).toEqual([]);
  });
});
