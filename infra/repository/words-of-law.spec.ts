import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

type Texts = { readonly [key: string]: string | Texts };

/** Every text of a file with its key. */
function textsIn(texts: Texts, path = ''): (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[`${path}${key}`, text] as const] : textsIn(text, `${path}${key}.`),
  );
}

/** Sanctions, and bans on goods. In Spanish a sanction is a penalty at work as well, and in German nobody bans in one word. */
const WORDS = {
  en: /\bsanction|\bbans?\b|\bbanned\b|import ban/i,
  es: /\bsanci[oó]n|\bprohi[bí]/i,
  de: /\bsanktion|\b\w*verbot\w*|\bverbiete/i,
} as const;

/** Where a text may use them, and why. */
const ALLOWED: readonly (readonly [RegExp, string])[] = [
  [/^(?:explain|short\.recorded)\.SANC-EU-FLR\.ban$/, 'a decision was matched, and is named with its day'],
  [/^column\.euBan$/, 'the condition of that rule'],
  [/migration-?ban/i, 'a state keeps its people from leaving for work'],
  [/AGENCY-NO-DD|agreement/i, 'what an agreement with agents forbids'],
  [/deactivation|PLATFORM-ACCOUNT/i, 'a penalty for workers'],
  [/^(?:edition|reference\.use)\.(?:list\.other|eu-forced-labour)$/, 'the name of a table that was loaded'],
  [/^purpose\./, 'the law that a pack is for'],
];

const found = globSync('{apps,packages}/**/locales/{en,es,de}.json', {
  cwd: root,
  exclude: (name) => name === 'node_modules',
}).flatMap((file) => {
  const locale = file.slice(-7, -5) as keyof typeof WORDS;
  const texts = JSON.parse(readFileSync(join(root, file), 'utf8')) as Texts;
  return textsIn(texts)
    .filter(([, text]) => WORDS[locale].test(text))
    .map(([key, text]) => ({ file, key, text }));
});

describe('the words sanction and ban', () => {
  test('stand only where a list or an order was matched, or where they are not about a supplier', () => {
    const others = found.filter(({ key }) => !ALLOWED.some(([allowed]) => allowed.test(key)));
    expect(others.map(({ file, key, text }) => `${file} ${key}: ${text}`)).toEqual([]);
  });

  test('are still used by each of the exceptions', () => {
    expect(ALLOWED.filter(([allowed]) => !found.some(({ key }) => allowed.test(key))).map(([, why]) => why)).toEqual(
      [],
    );
  });
});
