import { describe, expect, test } from '@jest/globals';

import { filterOf, librarySearch } from './library-search.ts';

const hash = 'AB'.repeat(32);

describe('The address of the library', () => {
  test('keeps what can be filtered by, and leaves out what cannot be read', () => {
    expect(librarySearch({ text: 'fees', grade: 'A', origin: 'MOON', validity: 'SOON' })).toEqual({
      ...{ text: 'fees', grade: 'A', validity: 'SOON' },
    });
  });

  test('asks for the supplier by its id, and for words as text', () => {
    expect(filterOf({ text: 'fees', supplier: 'S1' })).toEqual({ text: 'fees', supplierId: 'S1' });
  });

  test('finds a file by the hash that somebody typed, in any case', () => {
    expect(filterOf({ text: ` ${hash} ` })).toEqual({ sha256: hash.toLowerCase() });
  });
});
