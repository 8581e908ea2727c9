import { describe, expect, test } from '@jest/globals';
import { readConfig, UnusableEnvironment } from './config.ts';
import { trustedProxies } from './trusted-proxies.ts';

/** Reads nothing but this setting; what else is missing is named too. */
const start = (TRUSTED_PROXIES: string): unknown => readConfig({ TRUSTED_PROXIES });

describe('TRUSTED_PROXIES', () => {
  test('holds addresses and ranges of both versions, with commas or spaces between them', () => {
    expect(trustedProxies.parse('10.0.0.0/8, 192.0.2.7,2001:db8::/32 ::1')).toEqual([
      '10.0.0.0/8',
      '192.0.2.7',
      '2001:db8::/32',
      '::1',
    ]);
  });

  test('is empty when it is not set: then nobody is believed', () => {
    expect(trustedProxies.parse(undefined)).toEqual([]);
  });

  test.each([
    '10.0.0',
    'proxy.example',
    '10.0.0.0/33',
    '2001:db8::/129',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '10.0.0.1:80',
    '1',
  ])('with %s in it, nothing starts, and the mistake is named', (entry) => {
    const read = (): unknown => start(`192.0.2.7, ${entry}`);
    expect(read).toThrow(UnusableEnvironment);
    expect(read).toThrow(`TRUSTED_PROXIES has “${entry}”, which is neither an address nor a range of addresses`);
  });

  test.each(['0.0.0.0/0', '::/0'])('cannot be %s, since then anybody could name any address', (entry) => {
    expect(() => start(entry)).toThrow(`TRUSTED_PROXIES has “${entry}”, which is every address there is`);
  });
});
