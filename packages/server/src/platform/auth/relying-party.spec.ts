import { describe, expect, test } from '@jest/globals';
import type { Environment } from '../config/config.ts';
import { relyingPartyOf } from './relying-party.ts';

const at = (PUBLIC_URL: string) => relyingPartyOf({ environment: { PUBLIC_URL } as Environment });

describe('Where passkeys hold', () => {
  test.each([
    ['https://plumbline.example', 'plumbline.example', 'https://plumbline.example'],
    ['https://due-diligence.plumbline.example:8443/', 'due-diligence.plumbline.example', undefined],
    ['http://localhost:4280', 'localhost', 'http://localhost:4280'],
  ])('%s is bound to %s', (address, id, origin) => {
    expect(at(address)).toMatchObject({ id, ...(origin === undefined ? {} : { origin }) });
  });

  test.each(['https://192.0.2.7', 'http://127.0.0.1:4280', 'https://[2001:db8::7]', 'http://plumbline.example'])(
    '%s has none',
    (address) => {
      expect(at(address)).toBeNull();
    },
  );
});
