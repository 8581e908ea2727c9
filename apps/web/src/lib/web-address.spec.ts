import { expect, test } from '@jest/globals';

import { webAddress } from './web-address.ts';

test('a source can be opened when it names an address, and never runs anything', () => {
  expect(webAddress('https://www.ilo.org/normlex (read 3 Nov 2026)')).toBe('https://www.ilo.org/normlex');
  expect(webAddress('ILO, Global Estimates, table 5')).toBeNull();
  expect(webAddress('javascript:alert(1)')).toBeNull();
});
