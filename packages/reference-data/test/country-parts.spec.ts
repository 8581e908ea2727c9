import { expect, test } from '@jest/globals';
import { fixed4 } from '../derive/country-fractions.ts';
import { governanceRisk, tierScore, vulnerability } from '../derive/country-scores.ts';

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

test('the scale of governance and of climate, and how they weigh', () => {
  expect(fixed4(governanceRisk('2.5'))).toBe('0.0000');
  expect(fixed4(governanceRisk('2.4'))).toBe('2.0000');
  expect(fixed4(governanceRisk('-2.4'))).toBe('98.0000');
  expect(vulnerability(new Map(), '0.26')).toBe('2.5000');
  expect(vulnerability(new Map(), '0.64')).toBe('97.5000');
  expect(vulnerability(new Map([['va', '-2.5']]), '0.25')).toBe('70.0000');
});

test('the tiers of the report', () => {
  const tiers = (['tierThree', 'tierWatchList', 'tierOneOrTwo', 'tierOneBefore'] as const).map(tierScore);
  expect(tiers).toEqual(['100.0000', '70.0000', '30.0000', '20.0000']);
});
