import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { INTAKE_MESSAGES, REFUSED_INPUT_CODES, SHARE_WHYS } from '@plumbline/intake';
import { LIST_PROBLEMS } from '@plumbline/matching';
import { LOCALES } from '@plumbline/risk';
import {
  readingReasonCodes,
  rowRejectionCodes,
  unreadableFileCodes,
} from '../../../packages/intake/src/reading/reading-codes.ts';
import { VALUE_PROBLEM_CODES } from '../../../packages/intake/src/values/value-problems.ts';
import { MISFIT_CODES } from '../src/assessing/check-dossier.ts';
import { BREAK_CODES } from '../src/assessing/dossier-parser.ts';
import { CLI_MESSAGES } from '../src/output/texts.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Codes of intake that stand as they are in its sources. */
function literalCodes(): string[] {
  const sources = globSync('packages/intake/src/**/*.ts', { cwd: root }).filter((path) => !path.endsWith('.spec.ts'));
  const codes = sources.flatMap((path) => [
    ...readFileSync(`${root}/${path}`, 'utf8').matchAll(/'((?:mapping|values|sector)\.[a-z][\w-]*)'/g),
  ]);
  return [...new Set(codes.flatMap(([, code]) => code ?? []))];
}

const withRemedy = (space: string, codes: readonly string[]): string[] =>
  codes.flatMap((code) => [`${space}.${code}`, `${space}.${code}.remedy`]);

const INTAKE_CODES = [
  ...withRemedy('reading', [...rowRejectionCodes, ...unreadableFileCodes]),
  ...readingReasonCodes.map((code) => `reading.${code}`),
  ...withRemedy('values', [...VALUE_PROBLEM_CODES, 'no-name']),
  ...withRemedy('mapping.refused', REFUSED_INPUT_CODES),
  ...['term', 'shift', 'redirection', 'read', 'likely', 'nearest-phrase', 'hs-table', 'hs-links'].map(
    (rule) => `sector.${rule}`,
  ),
  ...[...SHARE_WHYS, 'told'].map((why) => `mapping.share.${why}`),
  ...literalCodes(),
];

/** Names of the placeholders of a message; the words of its branches (`one {was}`) are none. */
const placeholders = (message: string): string => {
  const withoutBranches = message.replace(/\b(?:one|other) \{\w+\}/g, '');
  return [...new Set([...withoutBranches.matchAll(/\{(\w+)(?=[,}])/g)].flatMap(([, name]) => name ?? []))]
    .sort()
    .join();
};

describe('the words of intake and of the command line', () => {
  test.each(LOCALES)('everything that intake can say of a file is written in %s', (locale) => {
    const written = INTAKE_MESSAGES[locale];
    expect(literalCodes().length).toBeGreaterThan(20);
    expect(INTAKE_CODES.filter((code) => written[code] === undefined)).toEqual([]);
  });

  test.each(LOCALES)('everything that can be wrong with a list is written in %s', (locale) => {
    const written: Readonly<Record<string, string>> = CLI_MESSAGES[locale];
    expect(LIST_PROBLEMS.filter((code) => written[`cli.${code}`] === undefined)).toEqual([]);
  });

  test.each(LOCALES)('everything that can keep a dossier from being assessed is written in %s', (locale) => {
    const written: Readonly<Record<string, string>> = CLI_MESSAGES[locale];
    const codes = withRemedy('cli.assess', [...BREAK_CODES, ...MISFIT_CODES, 'fault']);
    expect(codes.filter((code) => written[code] === undefined)).toEqual([]);
  });

  test('the three locales have the same codes with the same placeholders', () => {
    for (const messages of [INTAKE_MESSAGES, CLI_MESSAGES]) {
      const english: Readonly<Record<string, string>> = messages.en;
      for (const locale of LOCALES) {
        const other: Readonly<Record<string, string>> = messages[locale];
        expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort());
        const different = Object.keys(english).filter(
          (code) => placeholders(english[code] ?? '') !== placeholders(other[code] ?? ''),
        );
        expect(different).toEqual([]);
      }
    }
  });
});
