/**
 * Checks with `recheck` every regular expression that reads text from outside, and prints those that are neither linear nor excused in `patterns.json`:
 * `node packages/bench/test/steps/check-patterns.ts`, about three minutes. Exits with 1 if there is one.
 */
import { checkSync } from 'recheck';
import patterns from './patterns.json' with { type: 'json' };
import { PATTERN_SOURCES, patternsIn } from './patterns-of.ts';

const known: Readonly<Record<string, string>> = patterns;
for (const pattern of new Set(PATTERN_SOURCES.flatMap(patternsIn))) {
  if (known[pattern] !== undefined && known[pattern] !== 'linear') continue;
  const end = pattern.lastIndexOf('/');
  const { status } = checkSync(pattern.slice(1, end), pattern.slice(end + 1), { timeout: 20_000, randomSeed: 1 });
  if (status === 'safe' && known[pattern] === 'linear') continue;
  process.exitCode = 1;
  console.log(`${pattern} is ${status}, and ${known[pattern] ?? 'not listed'}`);
}
