import { describe, expect, test } from '@jest/globals';

import { numbersOf, oneOf, present, readFrom, someOf, textOf, textsOf, yesOf } from './search-params.ts';

describe('an address that somebody was sent', () => {
  test('opens the page even when a filter in it means nothing here', () => {
    expect(someOf(['HIGH', 'DREADFUL'], ['CRITICAL', 'HIGH'])).toEqual(['HIGH']);
    expect(someOf('DREADFUL', ['CRITICAL', 'HIGH'])).toBeUndefined();
    expect(oneOf('sideways', ['SCORE', 'NAME'])).toBeUndefined();
    expect(numbersOf(['1', 'two', 3])).toEqual([1, 3]);
  });

  test('reads one value as a list of one', () => {
    expect(textsOf('QA')).toEqual(['QA']);
    expect(textsOf([])).toBeUndefined();
  });

  test('reads a search for digits as text', () => {
    expect(textOf(4711)).toBe('4711');
    expect(textOf('')).toBeUndefined();
  });

  test('stays short: what is not set is not in it', () => {
    expect(present({ search: undefined, needsDecision: yesOf('true') })).toEqual({ needsDecision: true });
  });

  test('unsets what cannot be read, since the router hands on what it is not told about', () => {
    const raw = { sort: 'drop', search: 'mill' };
    const read = readFrom(raw, { sort: oneOf(raw.sort, ['NAME']), search: textOf(raw.search), tier: undefined });
    expect({ ...raw, ...read }).toStrictEqual({ sort: undefined, search: 'mill' });
  });
});
