import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const folders = ['apps', 'packages', 'infra', 'scripts', 'docs'];
const skipped = /(^|\/)(node_modules|dist|gql|data|lists|fixtures)(\/|$)/;

const files = folders
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => /\.(ts|tsx|mjs|css|md)$/.test(name) && !skipped.test(name))
  // The source of docs/methodology.md: its links are relative to the generated page.
  .filter((name) => name !== 'packages/risk/methodology-text.md');

/** Anchors that GitHub gives to the headings of a page. */
function anchorsOf(page: string): Set<string> {
  const headings = readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** Wrong citations in a text: in Markdown links, and in comments by their path from the root. */
function wrongIn(name: string, text: string): string[] {
  const cited = [...text.matchAll(/(?<![\w/.*])((?:\.{1,2}\/)*[\w./-]*\w\.md)(?:#([\w-]+))?/g)];
  const wrong = cited.flatMap(([whole, path = '', anchor]) => {
    const page = [join(root, path), join(root, dirname(name), path)].find((place) => existsSync(place));
    if (page === undefined) return [`${name}: there is no page ${whole}`];
    return anchor === undefined || anchorsOf(page).has(anchor) ? [] : [`${name}: ${whole} has no such heading`];
  });
  return [...wrong, ...[...text.matchAll(/\bmethodology \d+\.\d+/g)].map(([whole]) => `${name}: ${whole} is no page`)];
}

/** Only comments cite: strings in code name files that are generated or used in tests. */
function commentsOf(name: string): string {
  const text = readFileSync(join(root, name), 'utf8');
  if (name.endsWith('.md')) return text;
  return [...text.matchAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm)].map(([comment]) => comment).join('\n');
}

describe('what comments and pages cite is there', () => {
  test('every page and heading that is named exists in the repository', () => {
    expect(files.length).toBeGreaterThan(500);
    expect(files.flatMap((name) => wrongIn(name, commentsOf(name)))).toEqual([]);
  });

  test('a page or a heading that is not there is found', () => {
    expect(wrongIn('docs/x.ts', 'Source: product.md')).toEqual(['docs/x.ts: there is no page product.md']);
    expect(wrongIn('docs/x.ts', 'See docs/methodology.md#nowhere.')).toHaveLength(1);
    expect(wrongIn('docs/x.ts', 'See docs/methodology.md#labels.')).toEqual([]);
    expect(wrongIn('docs/x.ts', 'Source: methodology 3.2, E.')).toHaveLength(1);
  });
});
