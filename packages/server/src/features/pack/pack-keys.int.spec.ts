import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RingKey } from '@plumbline/evidence';
import { failuresOf, NOBODY, verdictOn } from '../../../../evidence/test/a-pack.ts';
import { nowOf, testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { KeyRing } from '../../platform/key-ring/key-ring.ts';
import { Packing } from './testing/packing.ts';

let db: TestDatabase;
let packing: Packing;
beforeAll(async () => {
  db = await testDatabase();
  packing = await Packing.begin(db);
});
afterAll(() => db.close());

test('A pack is verified with the published keys after its key was rotated, and the next one has the new key', async () => {
  const ring = new KeyRing(db.config);
  const before = await packing.zip(await packing.released(['Lantern'], { recipient: 'Before' }));
  db.clock.forward({ hours: 24 });
  await ring.rotate(await nowOf(db));
  db.clock.forward({ hours: 24 });
  const after = await packing.zip(await packing.released(['Lantern'], { recipient: 'After' }));
  const keys = await ring.keys();
  const failures = async (zip: Buffer, trusted: readonly RingKey[]) =>
    failuresOf(await verdictOn(zip, { ...NOBODY, keys: trusted }));
  expect([await failures(before, keys), await failures(after, keys)]).toEqual([[], []]);
  const untrusted = ['key not-trusted attest/keys.json'];
  expect(await failures(before, keys.slice(-1))).toEqual(untrusted);
  expect(await failures(after, keys.slice(0, 1))).toEqual(untrusted);
});
