import { describe, expect, test } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LOCALES, type Messages } from '@plumbline/risk';
import { Texts } from '../platform/text/texts.ts';
import { messages } from './messages.ts';

const texts = new Texts(messages);

describe('Everything that the service says', () => {
  test.each(LOCALES)('can be written: %s', (locale) => {
    const say = texts.in(locale);
    const codes = new Set(messages.flatMap((catalogue) => Object.keys(catalogue[locale])));
    const unreadable = [...codes].filter((code) => {
      try {
        say(code);
        return false;
      } catch (error) {
        // Missing parameters are fine: the code that uses the sentence supplies them.
        return error instanceof SyntaxError;
      }
    });
    expect(unreadable).toEqual([]);
    expect(codes.size).toBeGreaterThan(500);
  });
});

const source = join(import.meta.dirname, '..');
const folders = globSync('{features,platform}/*/locales/en.json', { cwd: source })
  .map((file) => dirname(file))
  .sort();
const cases = folders.flatMap((folder) => [['es', folder] as const, ['de', folder] as const]);

function read(folder: string, name: string): Messages {
  const file = join(source, folder, `${name}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Messages) : {};
}

/** What operators read at the command line is English, as their guides are. */
const isOfOperators = (code: string): boolean => code.startsWith('admin.') || code === 'errors.ADMIN_USAGE';

/** The names of what a message fills in, in braces of any depth: `{count, plural, one {# file} other {# files of {name}}}` has two. */
function filledIn(message: string): readonly string[] {
  const names = new Set<string>();
  let at = 0;
  const until = (ends: string): string => {
    const start = at;
    while (at < message.length && !ends.includes(message[at] ?? '')) at += 1;
    return message.slice(start, at).trim();
  };
  const text = (): void => {
    for (until('{}'); message[at] === '{'; until('{}')) argument();
  };
  const argument = (): void => {
    at += 1;
    names.add(until(',}'));
    if (message[at] === ',') {
      at += 1;
      const kind = until(',}');
      if (kind === 'plural' || kind === 'select') {
        for (until('{}'); message[at] === '{'; until('{}')) {
          at += 1;
          text();
          at += 1;
        }
      } else until('}');
    }
    at += 1;
  };
  text();
  return [...names].sort();
}

describe('What the service says to a person', () => {
  test.each(cases)('in %s has every sentence of English, filled in with the same: %s', (language, folder) => {
    const english = Object.entries(read(folder, 'en')).filter(([code]) => !isOfOperators(code));
    const words = { ...read(folder, language), ...read(folder, `choices.${language}`) };
    expect(Object.keys(words).sort()).toEqual(english.map(([code]) => code).sort());
    const otherwise = english.filter(
      ([code, message]) => String(filledIn(words[code] ?? '')) !== String(filledIn(message)),
    );
    expect(otherwise).toEqual([]);
  });

  test('names what is filled in at any depth', () => {
    expect(filledIn('{n, plural, =0 {} one {{a} of one} other {# of {b, number, ::.0}}} and {c}.')).toEqual([
      'a',
      'b',
      'c',
      'n',
    ]);
  });
});
