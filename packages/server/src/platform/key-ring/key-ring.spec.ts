import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Config } from '../config/config.ts';
import { KeyRing, RotationUnderWay, signatureState } from './key-ring.ts';

const TYPE = 'application/vnd.plumbline.test+json';
const MONDAY = new Date('2026-11-23T10:00:00Z');
const FRIDAY = new Date('2026-11-27T10:00:00Z');

describe('The key ring', () => {
  let folder: string;
  let ring: KeyRing;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-keys-'));
    ring = aRing();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const aRing = (): KeyRing => new KeyRing({ environment: { KEYS_FOLDER: join(folder, 'keys') } } as Config);
  const stateOf = async (body: string, at: Date, made: Awaited<ReturnType<KeyRing['sign']>>, type = TYPE) =>
    signatureState(await ring.keys(), { type, body, at, ...made });

  test('knows its own signature, and no other body, type or key', async () => {
    const made = await ring.sign(TYPE, 'Grüße', MONDAY);
    expect(await stateOf('Grüße', MONDAY, made)).toBe('good');
    expect(await stateOf('Grüsse', MONDAY, made)).toBe('false');
    expect(await stateOf('Grüße', MONDAY, made, 'text/plain')).toBe('false');
    expect(await stateOf('Grüße', MONDAY, { ...made, keyId: '0'.repeat(16) })).toBe('unknown');
  });

  test('lets only its owner read the private key', async () => {
    const { keyId } = await ring.sign(TYPE, 'a', MONDAY);
    expect((await stat(join(folder, 'keys', `${keyId}.pem`))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o700);
  });

  test('has one first key, though many processes sign at once', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => aRing().sign(TYPE, 'a', MONDAY)));
    expect(new Set(made.map(({ keyId }) => keyId)).size).toBe(1);
    expect((await readdir(join(folder, 'keys'))).toSorted()).toEqual(['ring.json', `${made[0]?.keyId}.pem`].toSorted());
  });

  test('a former key is known for its days, and cannot sign any more', async () => {
    const before = await ring.sign(TYPE, 'a', MONDAY);
    const { id } = await ring.rotate(FRIDAY);
    const after = await ring.sign(TYPE, 'a', FRIDAY);
    expect(after.keyId).toBe(id);
    expect(await stateOf('a', MONDAY, before)).toBe('good');
    expect(await stateOf('a', FRIDAY, after)).toBe('good');
    // A stolen former key cannot vouch for a later day, nor the new one for an earlier.
    expect(await stateOf('a', new Date('2026-11-28T00:00:00Z'), before)).toBe('other-day');
    expect(await stateOf('a', MONDAY, after)).toBe('other-day');
    expect(await readdir(join(folder, 'keys'))).not.toContain(`${before.keyId}.pem`);
  });

  test('refuses a rotation beside another one, and keeps the key in use', async () => {
    const { keyId } = await ring.sign(TYPE, 'a', MONDAY);
    await writeFile(join(folder, 'keys', 'ring.json.new'), '');
    await expect(ring.rotate(FRIDAY)).rejects.toThrow(RotationUnderWay);
    expect((await ring.sign(TYPE, 'a', FRIDAY)).keyId).toBe(keyId);
    expect(await readdir(join(folder, 'keys'))).toHaveLength(3);
  });
});
