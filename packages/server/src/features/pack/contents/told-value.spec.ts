import { describe, expect, test } from '@jest/globals';
import { toldValue } from './told-value.ts';

describe('A number of people in a pack', () => {
  test.each([
    ['workforce.total', 9, null, null],
    ['workforce.total', 10, null, 10],
    ['workforce.total', 403, null, 405],
    // Two of forty, all but two of forty, and nobody of forty.
    ['workforce.migrantShare', '0.05', 40, null],
    ['workforce.migrantShare', '0.95', 40, null],
    ['workforce.migrantShare', '0', 40, null],
    ['workforce.migrantShare', '0.5', 40, '0.50'],
    // How many people that are nobody knows: it may be one.
    ['workforce.migrantShare', '0.5', null, null],
    ['documents.holder', 'employer', 4, 'employer'],
  ])('%s of %s, where %s work, is told as %s', (fact, value, people, told) => {
    expect(toldValue(fact, value, people)).toEqual({ value: told, isLeftOut: told === null });
  });

  test('that nobody knows stays unknown, and is not left out', () => {
    expect(toldValue('workforce.total', null, null)).toEqual({ value: null, isLeftOut: false });
  });
});
