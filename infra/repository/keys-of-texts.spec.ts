import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

type Texts = { readonly [key: string]: string | Texts };

function keysIn(texts: Texts, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [`${path}${key}`] : keysIn(text, `${path}${key}.`),
  );
}

/** Keys of the English texts by page; one that counts stands there once for each form. */
const keys = new Map(
  globSync('apps/web/src/{pages/*,frame}/locales/en.json', { cwd: root }).map((file) => {
    const page = file.split('/').at(-3) ?? '';
    const own = keysIn(JSON.parse(readFileSync(join(root, file), 'utf8')) as Texts);
    return [page, new Set(own.map((key) => key.replace(/_(?:zero|one|two|few|many|other)$/, '')))] as const;
  }),
);

/** Keys that a file asks for in words, with the pages whose texts it may mean. */
function askedIn(file: string): { readonly key: string; readonly pages: readonly string[] }[] {
  const code = readFileSync(join(root, file), 'utf8');
  const used = [...code.matchAll(/const \{ t(?:: (\w+))? \} = useTranslation\('([\w-]+)'\)/g)];
  const names = Map.groupBy(used, ([, alias = 't']) => alias);
  return [...names].flatMap(([alias, found]) =>
    [...code.matchAll(new RegExp(`(?<![\\w.])${alias}\\('([\\w.-]+)'`, 'g'))].map(([, key = '']) => ({
      key,
      pages: found.map(([, , page = '']) => page),
    })),
  );
}

describe('texts of pages', () => {
  test('exist under each key that a page asks for', () => {
    const files = globSync('apps/web/src/**/*.{ts,tsx}', { cwd: root });
    const asked = files.flatMap((file) => askedIn(file).map((each) => ({ file, ...each })));
    expect(asked.length).toBeGreaterThan(1000);
    const raw = asked.filter(({ key, pages }) => pages.every((page) => keys.get(page)?.has(key) === false));
    expect(raw.map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
  });
});
