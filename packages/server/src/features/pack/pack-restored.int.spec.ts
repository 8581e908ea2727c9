import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { failuresOf, filesOf, verdictOn } from '../../../../evidence/test/a-pack.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { backup, rewriteFrom } from '../audit/testing/tampering.ts';
import { Packing } from './testing/packing.ts';

let db: TestDatabase;
let packing: Packing;
beforeAll(async () => {
  db = await testDatabase();
  packing = await Packing.begin(db);
});
afterAll(() => db.close());

/** The head of the audit log that stands under the signature of a pack. */
async function headIn(zip: Buffer): Promise<{ readonly sequence: number; readonly hash: string }> {
  const envelope = (await filesOf(zip)).get('attest/pack.dsse.json')?.toString() ?? '';
  const { payload } = JSON.parse(envelope) as { payload: string };
  const statement = JSON.parse(Buffer.from(payload, 'base64').toString()) as {
    predicate: { heads: { audit: { sequence: number; hash: string } } };
  };
  return statement.predicate.heads.audit;
}

/** What the log has at a place now. */
async function hashAt(sequence: number): Promise<string | undefined> {
  const { rows } = await db.admin.query<{ hash: string }>(
    'SELECT hash FROM audit_entries WHERE organisation_id = $1 AND sequence = $2',
    [packing.organisationId, sequence],
  );
  return rows[0]?.hash;
}

test('After a restore the pack is as it was, and the log fits its head and the anchor from before', async () => {
  const page = await packing.released(['Lantern']);
  await packing.verifier.anchor.execute([packing.organisationId]);
  const restore = await backup(db.admin);
  await packing.built(['Kestrel'], { recipient: 'Lost with the crash' });
  await restore();
  const zip = await packing.zip(page);
  expect(createHash('sha256').update(zip).digest('hex')).toBe(page.fileSha256);
  expect(failuresOf(await verdictOn(zip))).toEqual([]);
  const head = await headIn(zip);
  expect(await hashAt(head.sequence)).toBe(head.hash);
  expect(await packing.verifier.checkOf(packing.organisationId)).toMatchObject({ firstBroken: null, findings: [] });
});

test('A log that somebody rewrites with care, its own hashes included, does not fit a pack that was signed before', async () => {
  const page = await packing.released(['Birch']);
  const head = await headIn(await packing.zip(page));
  await rewriteFrom(db.admin, packing.organisationId, 2);
  expect(await hashAt(head.sequence)).not.toBe(head.hash);
});
