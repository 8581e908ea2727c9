import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dirname, join as joinPaths } from 'node:path/posix';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';

const features = join(import.meta.dirname, '../../src/features');
/** Folders within a feature that count as features of their own. */
const OF_THEIR_OWN = ['import/answered'];

type Edges = ReadonlyMap<string, ReadonlySet<string>>;

function featureOf(file: string): string {
  return OF_THEIR_OWN.find((folder) => file.startsWith(`${folder}/`)) ?? file.split('/')[0] ?? '';
}

/** Which feature imports which, read from the import statements. */
function edgesOf(sources: ReadonlyMap<string, string>): Edges {
  const edges = new Map<string, Set<string>>();
  for (const [file, text] of sources)
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      const target = joinPaths(dirname(file), fileName);
      const [from, to] = [featureOf(file), featureOf(target)];
      if (fileName.startsWith('.') && !target.startsWith('..') && from !== to)
        edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  return edges;
}

/** Features that import each other in a circle. */
function knotIn(edges: Edges): string[] {
  const reached = (from: string): Set<string> => {
    const found = new Set<string>();
    const open = [from];
    for (let next = open.pop(); next !== undefined; next = open.pop())
      for (const to of edges.get(next) ?? [])
        if (!found.has(to)) {
          found.add(to);
          open.push(to);
        }
    return found;
  };
  return [...edges.keys()].filter((feature) => reached(feature).has(feature)).toSorted();
}

describe('Features depend on each other in one direction', () => {
  test('so that no feature depends on itself through others', () => {
    const files = globSync('**/*.ts', { cwd: features }).filter((file) => !/\/testing\/|\.spec\.ts$/.test(file));
    const edges = edgesOf(new Map(files.map((file) => [file, readFileSync(join(features, file), 'utf8')])));
    expect(edges.size).toBeGreaterThan(5);
    expect(knotIn(edges)).toEqual([]);
  });

  test('the suppliers and their observations depend on no other feature', () => {
    const files = globSync('supplier/**/*.ts', { cwd: features }).filter(
      (file) => !/\/testing\/|\.spec\.ts$/.test(file),
    );
    const edges = edgesOf(new Map(files.map((file) => [file, readFileSync(join(features, file), 'utf8')])));
    expect([...(edges.get('supplier') ?? [])]).toEqual([]);
  });

  test('a knot of three is found', () => {
    const sources = new Map([
      ['risk/a.ts', "import type { B } from '../review/b.ts';"],
      ['review/b.ts', "export { c } from '../import/commands/c.ts';"],
      ['import/commands/c.ts', "import { a } from '../../risk/a.ts';"],
      ['import/answered/d.ts', "import { c } from '../commands/c.ts';"],
    ]);
    expect(knotIn(edgesOf(sources))).toEqual(['import', 'review', 'risk']);
  });
});
