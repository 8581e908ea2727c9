import { expect, test } from '@jest/globals';

import { typedRow, type Typed } from './typed-row.ts';

const names = ['Émile Works', 'Kestrel Formwork', 'Kite Textiles', 'Marrow Gate', 'Emberline'];

/** Types keys from a row, so many milliseconds apart. */
function typing(keys: string, from: number, pause = 100): readonly (number | null)[] {
  let typed: Typed = { text: '', at: 0 };
  let at = from;
  return [...keys].map((key, step) => {
    const found = typedRow({ key, at: 5000 + step * pause }, typed, {
      from: at,
      count: names.length,
      textOf: (index) => names[index] ?? '',
    });
    typed = found.typed;
    at = found.row ?? at;
    return found.row;
  });
}

test('Letters typed together lead to the supplier that begins so, accents or not', () => {
  expect(typing('kit', 0)).toEqual([1, 2, 2]);
  expect(typing('emi', 3)).toEqual([4, 4, 0]);
  expect(typing('marrow g', 0).at(-1)).toBe(3);
});

test('The same letter again, or one after a pause, goes on to the next supplier', () => {
  expect(typing('kkk', 0)).toEqual([1, 2, 1]);
  expect(typing('ke', 0, 3000)).toEqual([1, 4]);
});

test('Where no supplier begins so, the focus stays', () => {
  expect(typing('x', 2)).toEqual([null]);
});
