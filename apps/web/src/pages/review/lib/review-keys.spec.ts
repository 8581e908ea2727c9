import { describe, expect, test } from '@jest/globals';

import { reviewKey } from './review-keys.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, repeat: false };
const options = [
  { value: 'same', key: 'y' },
  { value: 'different', key: 'n' },
  { value: 'TH', key: null },
];

describe('answering with the keyboard', () => {
  test('takes the key of an answer, in either case', () => {
    expect(reviewKey({ key: 'y', ...plain }, options)).toEqual({ kind: 'answer', value: 'same' });
    expect(reviewKey({ key: 'N', ...plain }, options)).toEqual({ kind: 'answer', value: 'different' });
  });

  test('takes back the last answer and skips', () => {
    expect(reviewKey({ key: 'u', ...plain }, options)).toEqual({ kind: 'undo' });
    expect(reviewKey({ key: 's', ...plain }, options)).toEqual({ kind: 'skip' });
  });

  test('leaves the keys of the browser alone, and those that mean nothing', () => {
    expect(reviewKey({ key: 'y', ...plain, ctrlKey: true }, options)).toBeNull();
    expect(reviewKey({ key: 'x', ...plain }, options)).toBeNull();
  });

  test('answers once while a key is held', () => {
    for (const key of ['y', 's', 'u']) expect(reviewKey({ key, ...plain, repeat: true }, options)).toBeNull();
  });
});
