import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The folder `packages/`. */
const packagesFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** Sources below a folder of `packages/`, without tests. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(join(packagesFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.includes('testing'))
    .map((name) => join(folder, name))
    .toSorted();
}

export function parsed(file: string): ts.SourceFile {
  const text = readFileSync(join(packagesFolder, file), 'utf8');
  return ts.createSourceFile(relative(packagesFolder, file), text, ts.ScriptTarget.Latest, true);
}

/** The regular expressions in a source, as written. */
export function patternsIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return found;
}

/** Sources whose regular expressions read text from outside. */
export const PATTERN_SOURCES: readonly string[] = [
  ...['matching/src', 'intake/src', 'facts/src', 'server/src/features/import'].flatMap(sourcesIn),
  'server/src/features/supplier/search-words.ts',
  'server/src/features/person/problems-of-note.ts',
];
