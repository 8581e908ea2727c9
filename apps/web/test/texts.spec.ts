import { describe, expect, test } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const source = join(import.meta.dirname, '../src');

type Texts = { readonly [key: string]: string | Texts };

/** The texts of a namespace: of the frame, or of the page in the folder of that name. */
function textsOf(namespace: string): Texts | null {
  const folder = namespace === 'frame' ? 'frame' : `pages/${namespace}`;
  const file = join(source, folder, 'locales/en.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Texts) : null;
}

function at(texts: Texts, key: string): string | Texts | undefined {
  return key
    .split('.')
    .reduce<string | Texts | undefined>((found, part) => (typeof found === 'object' ? found[part] : undefined), texts);
}

/** A text, or its plural forms; a key made while running names a group of texts by what stands before the `${`. */
function exists(texts: Texts, key: string): boolean {
  const fixed = key.split('${')[0] ?? '';
  if (fixed !== key) {
    const group = fixed.split('.').slice(0, -1).join('.');
    return group === '' || at(texts, group) !== undefined;
  }
  return typeof at(texts, key) === 'string' || typeof at(texts, `${key}_other`) === 'string';
}

function missingIn(file: string): string[] {
  const code = readFileSync(join(source, file), 'utf8');
  const namespaces = [...code.matchAll(/useTranslation\(\s*\[?'([\w-]+)'/g)].map(([, name = '']) => name);
  const [own] = namespaces;
  if (own === undefined) return [];
  // A file that uses several namespaces is checked against all of them together.
  const known = namespaces.map(textsOf).filter((texts) => texts !== null);
  return [...code.matchAll(/\bt\(\s*(?:[^'"`(),]*\?\s*)?['`]([^'`]+)['`]/g)]
    .map(([, key = '']) => key)
    .filter((key) => {
      const [namespace, rest] = key.includes(':') ? key.split(':') : [undefined, key];
      if (namespace !== undefined && rest !== undefined) return !exists(textsOf(namespace) ?? {}, rest);
      return !known.some((texts) => exists(texts, key));
    })
    .map((key) => `${file}: ${key}`);
}

describe('what a person reads', () => {
  const files = globSync('**/*.tsx', { cwd: source }).sort();

  test('has words for every text that a page asks for', () => {
    expect(files.flatMap(missingIn)).toEqual([]);
  });

  test('is never a sentence in the code, where no translator finds it', () => {
    const sentence = />\s*[A-Z][a-z]+(?: [a-z]+)+[.?!]?\s*</;
    const found = files.filter((file) => sentence.test(readFileSync(join(source, file), 'utf8')));
    expect(found).toEqual([]);
  });

  test('is said in plain words: nothing is exclaimed', () => {
    const exclaimed = globSync('**/locales/en.json', { cwd: source }).filter((file) =>
      readFileSync(join(source, file), 'utf8').includes('!'),
    );
    expect(exclaimed.map(dirname)).toEqual([]);
  });
});
