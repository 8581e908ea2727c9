import { expect, test } from '@jest/globals';

import { deskKey, isBlind } from './desk-keys.ts';

const pressed = (key: string, part: Partial<Parameters<typeof deskKey>[0]> = {}) => ({
  ...{ key, code: '', ctrlKey: false, metaKey: false, altKey: false },
  ...part,
});

test('A key of the desk does nothing while I write, except the one that sends', () => {
  expect(deskKey(pressed('j'), false)).toBe('j');
  expect(deskKey(pressed('J'), false)).toBe('j');
  expect(deskKey(pressed('j'), true)).toBeNull();
  expect(deskKey(pressed('Enter', { ctrlKey: true }), true)).toBe('ctrl+enter');
  expect(deskKey(pressed('Enter', { metaKey: true }), false)).toBe('ctrl+enter');
  expect(deskKey(pressed('?'), false)).toBe('?');
});

test('Keys of the browser stay the browser’s', () => {
  expect(deskKey(pressed('k', { ctrlKey: true }), false)).toBeNull();
  expect(deskKey(pressed('Tab', { code: 'Tab' }), false)).toBeNull();
});

test('On a keyboard without Latin letters the place of the key counts', () => {
  expect(deskKey(pressed('о', { code: 'KeyJ' }), false)).toBe('j');
});

test('What is written for a form that is still to come does nothing, and neither sends', () => {
  for (const key of ['q', 'Ж', '3', ' ', '?', 'Enter']) expect(isBlind(pressed(key), false)).toBe(true);
  expect(isBlind(pressed('Enter', { ctrlKey: true }), true)).toBe(true);
  expect(isBlind(pressed('q'), true)).toBe(false);
  for (const key of ['Tab', 'Escape', 'ArrowDown']) expect(isBlind(pressed(key), false)).toBe(false);
  expect(isBlind(pressed('r', { ctrlKey: true }), false)).toBe(false);
});
