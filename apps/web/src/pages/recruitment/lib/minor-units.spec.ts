import { expect, test } from '@jest/globals';
import { minorUnits, typedAmount } from './minor-units.ts';

test('An amount becomes minor units exactly, and nothing is guessed', () => {
  const typed = ['1360', '1 360.5', '0,05', '1,360', '1.234', '-1', '', 'a'];
  expect(typed.map((text) => minorUnits(text, 2))).toEqual([136_000, 136_050, 5, null, null, null, null, null]);
  expect(minorUnits('1.234', 3)).toBe(1234);
  expect(minorUnits('50', 0)).toBe(50);
});

test('Minor units are shown as they would be typed', () => {
  expect([typedAmount(5, 2), typedAmount(136_050, 2), typedAmount(7, 0)]).toEqual(['0.05', '1360.50', '7']);
});
