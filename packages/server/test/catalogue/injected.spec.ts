import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const src = join(import.meta.dirname, '../../src');
/** What opens the database, and the programs, which put their parts together by hand as Nest does in the service. */
const MAKERS =
  /^(service|seed)\/|^platform\/db\/data-source\.ts$|^(admin|seed|migrate)\.ts$|\/testing\/|\.spec\.ts$|\.module\.ts$/;

test('what is injected is made by nobody else', () => {
  const sources = globSync('**/*.ts', { cwd: src }).map((file) => ({
    file,
    text: readFileSync(join(src, file), 'utf8'),
  }));
  const injected = new Set([
    ...sources.flatMap(({ text }) =>
      [...text.matchAll(/^@(?:Injectable|Resolver|Controller)\([^\n]*\)\nexport class (?<name>\w+)/gm)].map(
        (match) => match.groups?.['name'] ?? '',
      ),
    ),
    ...['AuthDatabase', 'Database', 'FileStorage', 'Sessions', 'Texts'],
  ]);
  const made = sources
    .filter(({ file }) => !MAKERS.test(file))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/\bnew (?<name>\w+)\(/g)]
        .map((match) => match.groups?.['name'] ?? '')
        .filter((name) => injected.has(name))
        .map((name) => `${file} makes its own ${name}`),
    );
  expect(injected.size).toBeGreaterThan(60);
  expect(made).toEqual([]);
});
