import { describe, expect, test } from '@jest/globals';
import { areFit } from './fit-values.ts';

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}1${']'.repeat(depth)}`);

describe('Values from outside', () => {
  test.each<[string, unknown]>([
    ['texts in any script', { name: 'قيراط 有限公司 🧵', list: ['', 'a'], none: null, count: 1 }],
    ['nothing', undefined],
    ['lists in lists, as pages send them', nested(10)],
  ])('are taken: %s', (_, value) => {
    expect(areFit(value)).toBe(true);
  });

  test.each<[string, unknown]>([
    ['a text with NUL', { name: 'a\0b' }],
    ['NUL in the name of a field', { ['a\0b']: 1 }],
    ['half a character', { list: [{ name: 'a\ud800' }] }],
    ['lists in lists without end', nested(100_000)],
  ])('are refused: %s', (_, value) => {
    expect(areFit(value)).toBe(false);
  });
});
