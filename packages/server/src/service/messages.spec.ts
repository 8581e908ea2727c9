import { describe, expect, test } from '@jest/globals';
import { LOCALES } from '@plumbline/risk';
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
