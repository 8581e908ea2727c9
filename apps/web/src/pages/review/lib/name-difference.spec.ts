import { describe, expect, test } from '@jest/globals';

import { nameDifference, type Piece } from './name-difference.ts';

/** A name with what differs in brackets. */
const marked = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
const between = (one: string, other: string): string[] | null => nameDifference(one, other)?.map(marked) ?? null;

describe('Two names that look alike', () => {
  test.each([
    ['Shandong Foods', 'Shangdong Foods', 'Shandong Foods', 'Shan[g]dong Foods'],
    ['Acme Textiles Ltd', 'Acme Textiles', 'Acme Textiles[ Ltd]', 'Acme Textiles'],
    ['Müller Stahl', 'Muller Stahl', 'M[ü]ller Stahl', 'M[u]ller Stahl'],
    ['上海制衣厂', '上海制鞋厂', '上海制[衣]厂', '上海制[鞋]厂'],
    // A Cyrillic letter that looks like the Latin one.
    ['Acme', 'Аcme', '[A]cme', '[А]cme'],
  ])('show where they differ: %s, %s', (one, other, ...marks) => {
    expect(between(one, other)).toEqual(marks);
  });

  test('are whole again when their pieces are put together', () => {
    const names = ['Borneo Palm Oil Sdn Bhd', 'Borneo Palms Oils Berhad'] as const;
    const pieces = nameDifference(...names) ?? [];
    expect(pieces.map((each) => each.map(({ text }) => text).join(''))).toEqual(names);
  });

  test('are not marked when they are the same, or not alike at all', () => {
    expect(between('Acme', 'Acme')).toBeNull();
    expect(between('Acme Textiles', 'Zenith Trading')).toBeNull();
    expect(between('', 'Acme')).toBeNull();
  });
});
