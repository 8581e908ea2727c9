import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { typedNumber } from './typed-number.ts';

test.each([
  ['12', 12],
  [' 1,200 ', 1200],
  ['1.200', 1200],
  ['1 200 000', 1_200_000],
  ['1,200,000', 1_200_000],
  ['12,00,000', 1_200_000],
  ['12,5', 12.5],
  ['12.50', 12.5],
  ['1.200,50', 1200.5],
  ['1,200.50', 1200.5],
  ['١٢', 12],
  ['١٢٫٥', 12.5],
  ['১২', 12],
  ['๑๒', 12],
  ['0', 0],
])('“%s” is read as people mean it', (text, number) => expect(typedNumber(text)).toBe(number));

test.each(['', '12 workers', 'about 5', '1,20,0', '1.2.3', '12,', '.', '-'])('“%s” is not one number', (text) =>
  expect(typedNumber(text)).toBeNull(),
);

test('A number with two digits after the point is read again, however a language groups it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.constantFrom('en', 'de', 'fr', 'ar-EG', 'bn', 'th-u-nu-thai'),
      (cents, locale) => {
        const number = cents / 100;
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(number);
        expect(typedNumber(text)).toBe(number);
      },
    ),
  );
});
