import { expect, test } from '@jest/globals';
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
  ...{ AUTH_SECRET: 'x'.repeat(32), STORAGE_FOLDER: 'files', KEYS_FOLDER: 'keys', ANCHOR_FILE: 'anchors.jsonl' },
};

test('a time-stamp authority is set with the certificates that its tokens are verified against', () => {
  const ANCHOR_TSA = 'http://time.example/tsa';
  expect(readConfig(least).environment.ANCHOR_TSA).toBeUndefined();
  expect(() => readConfig({ ...least, ANCHOR_TSA })).toThrow('ANCHOR_TSA_CERTIFICATES has to be set with ANCHOR_TSA');
  const both = { ...least, ANCHOR_TSA, ANCHOR_TSA_CERTIFICATES: 'ca.pem' };
  expect(readConfig(both).environment).toMatchObject({ ANCHOR_TSA });
  expect(() => readConfig({ ...both, ANCHOR_TSA: 'ftp://time.example' })).toThrow('ANCHOR_TSA must be http://');
});
