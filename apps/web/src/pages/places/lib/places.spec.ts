import { describe, expect, test } from '@jest/globals';

import { canBeLookedInto, cornersOf } from './places.ts';

describe('The map', () => {
  test('knows the corners of a part of it', () => {
    expect(cornersOf('')).toEqual([
      [-180, 90],
      [180, -90],
    ]);
    expect(cornersOf('12')).toEqual([
      [0, 45],
      [90, 0],
    ]);
  });

  test('looks into a part as long as there is something to tell apart', () => {
    expect([canBeLookedInto({ square: '123001' }), canBeLookedInto({ square: '0'.repeat(15) })]).toEqual([true, false]);
  });
});
