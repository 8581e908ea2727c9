import { describe, expect, test } from '@jest/globals';

import { clustersOf } from './places.ts';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });

describe('Sites on the map', () => {
  test('that are too near to be told apart are one mark in their middle, the fullest first', () => {
    const [near, far] = clustersOf([at(-33, 151), at(25.2, 51.4), at(25.4, 51.6)]);
    expect(near?.sites).toHaveLength(2);
    expect(near?.latitude).toBeCloseTo(25.3);
    expect(near?.longitude).toBeCloseTo(51.5);
    expect(far).toMatchObject({ latitude: -33, longitude: 151 });
  });

  test('are none where nobody gave coordinates', () => {
    expect(clustersOf([])).toEqual([]);
  });
});
