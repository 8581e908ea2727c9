import { expect, test } from '@jest/globals';
import { boxAfterKey, boxBetween, boxInTheMiddle } from './boxes.ts';

test('A box lies between two points, whichever was first, and never beside the page', () => {
  const box = { page: 2, x: 0.1, y: 0.2, width: 0.3, height: 0.2 };
  expect(boxBetween(2, { x: 0.1, y: 0.2 }, { x: 0.4, y: 0.4 })).toEqual(box);
  expect(boxBetween(2, { x: 0.4, y: 0.2 }, { x: 0.1, y: 0.4 })).toEqual(box);
  expect(boxBetween(1, { x: 0.9, y: 0.9 }, { x: 1.4, y: 1.2 })).toEqual({
    page: 1,
    x: 0.9,
    y: 0.9,
    width: 0.1,
    height: 0.1,
  });
  expect(boxBetween(1, { x: 0.5, y: 0.5 }, { x: 0.501, y: 0.8 })).toBeNull();
});

test('Arrows move a box as far as the edge, and with Shift they make it larger or smaller', () => {
  const middle = boxInTheMiddle(1);
  expect(boxAfterKey(middle, 'ArrowRight', false)).toEqual({ ...middle, x: 0.31 });
  expect(boxAfterKey(middle, 'ArrowUp', false)).toEqual({ ...middle, y: 0.44 });
  expect(boxAfterKey({ ...middle, x: 0.6 }, 'ArrowRight', false)).toEqual({ ...middle, x: 0.6 });
  expect(boxAfterKey(middle, 'ArrowDown', true)).toEqual({ ...middle, height: 0.06 });
  expect(boxAfterKey(middle, 'ArrowLeft', true)).toEqual({ ...middle, width: 0.39 });
  const smallest = { ...middle, width: 0.01, height: 0.01 };
  expect(boxAfterKey(smallest, 'ArrowLeft', true)).toEqual(smallest);
  expect(boxAfterKey(middle, 'Enter', false)).toBeNull();
});
