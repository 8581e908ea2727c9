import { describe, expect, test } from '@jest/globals';
import { readConfig } from './config.ts';

const address = 'postgres://a@127.0.0.1/plumbline';
const least = {
  ...{
    DATABASE_URL: address,
    SYSTEM_DATABASE_URL: address,
    AUDITOR_DATABASE_URL: address,
    AUTH_DATABASE_URL: address,
    QUEUE_DATABASE_URL: address,
  },
  ...{
    AUTH_SECRET: '6d1f0b7e93c2a8455d0e7c19fb3a2468',
    STORAGE_FOLDER: 'files',
    KEYS_FOLDER: 'keys',
    ANCHOR_FILE: 'anchors.jsonl',
  },
};

test('a time-stamp authority is set with the certificates that its tokens are verified against', () => {
  const ANCHOR_TSA = 'http://time.example/tsa';
  expect(readConfig(least).environment.ANCHOR_TSA).toBeUndefined();
  expect(() => readConfig({ ...least, ANCHOR_TSA })).toThrow('ANCHOR_TSA_CERTIFICATES has to be set with ANCHOR_TSA');
  const both = { ...least, ANCHOR_TSA, ANCHOR_TSA_CERTIFICATES: 'ca.pem' };
  expect(readConfig(both).environment).toMatchObject({ ANCHOR_TSA });
  expect(() => readConfig({ ...both, ANCHOR_TSA: 'ftp://time.example' })).toThrow('ANCHOR_TSA must be http://');
});

describe('Production', () => {
  const refusal = (settings: Readonly<Record<string, string>>): string => {
    try {
      readConfig({ ...least, ...settings });
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
    return '';
  };

  test('is reached by https: alone, except from the machine itself', () => {
    for (const PUBLIC_URL of ['http://plumbline.example', 'http://10.0.0.7:4280', 'http://[2001:db8::1]'])
      expect(refusal({ PUBLIC_URL })).toContain('PUBLIC_URL must begin with https: unless it names this machine');
    for (const PUBLIC_URL of [
      'https://plumbline.example',
      'http://localhost:4280',
      'http://127.0.0.9',
      'http://[::1]:4280',
    ])
      expect(refusal({ PUBLIC_URL })).toBe('');
    expect(refusal({ PUBLIC_URL: 'http://plumbline.example', NODE_ENV: 'development' })).toBe('');
    expect(refusal({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://traces.example:4318' })).toContain(
      'OTEL_EXPORTER_OTLP_ENDPOINT must begin with https:',
    );
    expect(refusal({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' })).toBe('');
  });

  test('has no secret that is one letter, or one piece again and again', () => {
    for (const AUTH_SECRET of [
      'x'.repeat(48),
      'abcdefghij'.repeat(5),
      'abab'.repeat(20),
      '1223331223'.repeat(4),
      'aaaabbbbccccddddeeeeffffggggaaaabbbb',
    ])
      expect([AUTH_SECRET, refusal({ AUTH_SECRET })]).toEqual([
        AUTH_SECRET,
        expect.stringContaining('AUTH_SECRET must be random'),
      ]);
    expect(refusal({ DATABASE_URL: 'postgres://a:zzzzzzzz@db/plumbline' })).toContain(
      'DATABASE_URL has a password of one letter',
    );
    expect(refusal({ REDIS_URL: 'redis://:000000@127.0.0.1' })).toContain('REDIS_URL has a password of one letter');
  });

  test('is no demo, and everything that is wrong is said at once', () => {
    expect(refusal({ DEMO: 'true' })).toContain('DEMO must not be set');
    expect(refusal({ DEMO: 'false' })).toBe('');
    const said = refusal({ DEMO: 'yes', AUTH_SECRET: '-'.repeat(40), PUBLIC_URL: 'http://plumbline.example' });
    expect(said.split('; ')).toHaveLength(3);
  });
});
