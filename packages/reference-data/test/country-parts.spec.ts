import { expect, test } from '@jest/globals';
import { fixed4 } from '../derive/country-fractions.ts';
import { governanceRisk, vulnerability } from '../derive/country-scores.ts';

/** 100 for voice, held at its end, and 90 three times: mean 92.5; 0.7 * 92.5 + 0.3 * 100 = 94.75. */
test('G1b: indicators beyond the ends of their scale are held at the ends', () => {
  const indicators = new Map([
    ['va', '-2.9'],
    ['pv', '-2.0'],
    ['ge', '-2.0'],
    ['cc', '-2.0'],
  ]);
  expect(vulnerability(indicators, '0.65')).toBe('94.7500');
  expect(fixed4(governanceRisk('-2.7'))).toBe('100.0000');
});

test('what is missing is weighed out, and nothing at all is no number', () => {
  expect(vulnerability(new Map([['va', '0']]), undefined)).toBe('50.0000');
  expect(vulnerability(new Map(), '0.45')).toBe('50.0000');
  expect(vulnerability(new Map(), undefined)).toBeNull();
});
