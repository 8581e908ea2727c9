import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { messages } from '../../service/messages.ts';

const said = new Set(messages.flatMap(({ en }) => Object.keys(en)));

/** Every verb that a command or a handler writes into the log. */
function verbsWritten(): string[] {
  const features = new URL('..', import.meta.url).pathname;
  const files = globSync('**/*.ts', { cwd: features }).filter((file) => !file.endsWith('.spec.ts'));
  const sources = files.map((file) => readFileSync(`${features}/${file}`, 'utf8'));
  return sources.flatMap((source) =>
    [...source.matchAll(/^\s*verb: (.*),$/gm)].flatMap(([, value = '']) =>
      [...value.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, verb = '']) => verb),
    ),
  );
}

test('Every entry of the log is a sentence, and has a name in the filter', () => {
  const verbs = verbsWritten();
  expect(verbs.length).toBeGreaterThan(20);
  const wanted = verbs.flatMap((verb) => [`audit.${verb}`, `audit.name.${verb}`]);
  expect([...new Set(wanted)].filter((key) => !said.has(key))).toEqual([]);
});
