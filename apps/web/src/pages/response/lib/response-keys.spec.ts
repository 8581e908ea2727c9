import { expect, test } from '@jest/globals';

import { responseKey } from './response-keys.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, repeat: false };

test('Keys move, choose, note and undo, in either case and by arrows', () => {
  const meanings = ['j', 'K', 'ArrowDown', 'ArrowUp', 'r', 'e', 'n', 'u', 'a'].map((key) =>
    responseKey({ key, ...plain }),
  );
  expect(meanings).toEqual(['next', 'previous', 'next', 'previous', 'return', 'evidence', 'note', 'undo', 'end']);
});

test('Keys of the browser are left alone, and a held key only moves', () => {
  expect(responseKey({ key: 'r', ...plain, ctrlKey: true })).toBeNull();
  expect(responseKey({ key: 'x', ...plain })).toBeNull();
  expect(responseKey({ key: 'u', ...plain, repeat: true })).toBeNull();
  expect(responseKey({ key: 'j', ...plain, repeat: true })).toBe('next');
});
