import { describe, expect, test } from '@jest/globals';

import { delimiterKey, DELIMITERS, ENCODINGS, withFound } from './reading-options.ts';

describe('what can be said about how a file is written', () => {
  test('holds what was found, however rare it is', () => {
    expect(withFound(ENCODINGS, 'koi8-r')[0]).toBe('koi8-r');
    expect(withFound(ENCODINGS, 'utf-8')).toBe(ENCODINGS);
    expect(withFound(DELIMITERS, null)).toBe(DELIMITERS);
  });

  test('calls delimiters by their names, since a tab cannot be seen', () => {
    expect(DELIMITERS.map(delimiterKey)).toEqual(['comma', 'semicolon', 'tab', 'pipe']);
    expect(delimiterKey('^')).toBe('other');
  });
});
