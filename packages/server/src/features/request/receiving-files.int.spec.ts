import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { aPdf } from '../../platform/cleaning/testing/files.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { destroyKeys } from '../../platform/storage/file-keys.ts';
import { FileStorage } from '../../platform/storage/file-storage.ts';
import { EvidenceReadModel } from '../evidence/evidence.read-model.ts';
import { GivingFiles } from '../answering/testing/giving-files.ts';
import { HandOverHandler } from './jobs/hand-over.handler.ts';
import { ReceivedFilesReadModel } from './received-files.read-model.ts';
import { aChange, Asking, UNWATCHED, type Begun } from './testing/asking.ts';

const SITE = { id: 'a', name: 'Plant One', country: 'IN', kind: 'fixed-facility', housing: false, homework: false };

let db: TestDatabase;
let auth: AuthDatabase;
let asking: Asking;
let giving: GivingFiles;
let storage: FileStorage;
let begun: Begun;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
  giving = new GivingFiles(db);
  storage = new FileStorage(db.config);
});
afterAll(async () => {
  await auth.close();
  await db.close();
});
beforeEach(async () => {
  await auth.query('DELETE FROM auth.attempt_points');
  asking = await Asking.of(db, auth);
  begun = await asking.begun(await asking.supplier('Acme Mills', '120'));
  await asking.save(
    begun.who,
    aChange('q02', [SITE]),
    aChange('q29', { kinds: ['food'], share: 10, heldBack: 'none' }),
  );
});

const reads = (): ReceivedFilesReadModel => new ReceivedFilesReadModel(db.database, storage);
async function given(about: Parameters<GivingFiles['begin']>[1] = {}): Promise<string> {
  const { who } = begun;
  const fileId = await giving.send(who, await giving.begin(who, about), await aPdf());
  await giving.examine(who, fileId, UNWATCHED);
  return fileId;
}

test('A paper that came with an answer is the buyer’s own copy, under a key of its own', async () => {
  const fileId = await given();
  await given({ item: 'q28' });
  await asking.submit(begun.who);
  await asking.handOver(begun.who);
  const files = await reads().files(asking.as('analyst'), begun.requestId);
  // That question was not answered: its file stays with the supplier.
  expect(files).toMatchObject([
    {
      id: fileId,
      item: 'q29',
      site: null,
      what: 'payment-summary',
      date: '2026-06-30',
      name: 'summary.pdf',
      scan: 'not-scanned',
    },
  ]);
  const { content } = await reads().content(asking.as('analyst'), fileId);
  expect((await PDFDocument.load(content)).getPageCount()).toBe(1);
  const { rows } = await db.admin.query<{ key: Buffer }>('SELECT key FROM file_keys WHERE file_id = $1', [fileId]);
  expect(new Set(rows.map(({ key }) => key.toString('hex'))).size).toBe(2);
  expect(await asking.board()).toMatchObject([{ files: 1 }]);
  await expect(reads().content(asking.as('viewer'), fileId)).rejects.toThrow(NotAllowed);
});

test('A paper of a section that the supplier no longer shares is neither listed nor opened', async () => {
  const fileId = await given();
  await asking.submit(begun.who);
  await asking.handOver(begun.who);
  await db.admin.query('UPDATE received_sections SET ended_at = $2 WHERE request_id = $1', [
    begun.requestId,
    '2026-11-20T10:00:00Z',
  ]);
  expect(await reads().files(asking.as('analyst'), begun.requestId)).toEqual([]);
  await expect(reads().content(asking.as('analyst'), fileId)).rejects.toThrow(NotFound);
});

test.each([
  ['is taken into it by night, once', null, ['payment-summary']],
  ['and is no longer shared, stays closed in it', '2026-11-20T10:00:00Z', []],
])('A paper that came before there was a library %s', async (_, endedAt, kinds) => {
  const fileId = await given();
  await asking.submit(begun.who);
  await asking.handOver(begun.who);
  const { organisationId } = asking.as('analyst');
  for (const table of ['evidence_links', 'evidence_words', 'custody_events', 'custody_heads', 'evidence'])
    await db.admin.query(`DELETE FROM ${table} WHERE organisation_id = $1`, [organisationId]);
  await db.admin.query('UPDATE received_sections SET ended_at = $2 WHERE request_id = $1', [begun.requestId, endedAt]);
  db.clock.forward({ days: 2 });
  await asking.daily();
  await asking.daily();
  const page = await new EvidenceReadModel(db.database).files(asking.as('analyst'), {}, 50, null);
  expect(page.rows.map(({ node }) => node.kind)).toEqual(kinds);
  const { rows } = await db.admin.query(
    `SELECT e.file_id, c.action, c.actor_role FROM evidence e JOIN custody_events c ON c.organisation_id = e.organisation_id AND c.evidence_id = e.id WHERE e.organisation_id = $1`,
    [organisationId],
  );
  expect(rows).toEqual([{ file_id: fileId, action: 'TAKE_IN', actor_role: 'service' }]);
});

test('An answer with a dated paper is documented; without a date it stays the supplier’s word', async () => {
  const assurances = async (): Promise<unknown[]> =>
    asking.organisation.rows(
      `SELECT coalesce(facts->'pay.deductionShare'->>'assurance', assurance) AS assurance FROM observations
       WHERE origin_kind = 'answer' AND facts ? 'pay.deductionShare' ORDER BY recorded_from`,
    );
  await given({ date: null });
  await asking.submit(begun.who);
  await asking.handOver(begun.who);
  expect(await assurances()).toEqual([{ assurance: 'admitted' }]);
  begun = await asking.begun(await asking.supplier('Dated Mills', '120'));
  await asking.save(
    begun.who,
    aChange('q02', [SITE]),
    aChange('q29', { kinds: ['food'], share: 10, heldBack: 'none' }),
  );
  await given();
  await asking.submit(begun.who);
  await asking.handOver(begun.who);
  expect(await assurances()).toEqual([{ assurance: 'admitted' }, { assurance: 'documented' }]);
});

test('A hand-over that is killed while it copies is done again, and each file is there once', async () => {
  const fileId = await given();
  await asking.submit(begun.who);
  const handler = (how: FileStorage): HandOverHandler => new HandOverHandler(auth, db.database, how);
  const payload = { version: 1, organisationId: begun.who.organisationId, requestId: begun.requestId } as const;
  class Killed extends FileStorage {
    override async replace(key: string): Promise<void> {
      await mkdir(this.folderOf(asking.organisation.id), { recursive: true });
      await writeFile(`${this.pathOf(key)}.half.part`, 'half of it');
      throw new Error('killed');
    }
  }
  await expect(handler(new Killed(db.config)).handle(payload, UNWATCHED)).rejects.toThrow('killed');
  expect(await reads().files(asking.as('analyst'), begun.requestId)).toEqual([]);
  await Promise.all([handler(storage).handle(payload, UNWATCHED), handler(storage).handle(payload, UNWATCHED)]);
  await handler(storage).handle(payload, UNWATCHED);
  expect(await reads().files(asking.as('analyst'), begun.requestId)).toHaveLength(1);
  expect((await reads().content(asking.as('analyst'), fileId)).content.length).toBeGreaterThan(0);
  expect(await readdir(storage.folderOf(asking.organisation.id))).toEqual([fileId]);
});

test('Another buyer does not see the file, and a supplier cannot put one into a request of somebody else', async () => {
  const fileId = await given();
  await asking.submit(begun.who);
  const other = await Asking.of(db, auth, 'Harbour Foods');
  // What says it comes from this supplier, about a request of another.
  const foreign = await other.begun(await other.supplier('Far Mills', '20'));
  await db.admin.query('UPDATE inbox_requests SET buyer_organisation_id = $1 WHERE id = $2', [
    other.organisation.id,
    begun.requestId,
  ]);
  await asking.handOver(begun.who);
  await expect(reads().files(other.as('analyst'), begun.requestId)).rejects.toThrow(NotFound);
  expect(await reads().files(other.as('analyst'), foreign.requestId)).toEqual([]);
  await expect(reads().content(other.as('analyst'), fileId)).rejects.toThrow(NotFound);
  await expect(reads().content(asking.as('analyst'), fileId)).rejects.toThrow(NotFound);
});

test('Once its key is destroyed nobody can read the copy', async () => {
  const fileId = await given();
  await asking.submit(begun.who);
  await asking.handOver(begun.who);
  const organisationId = asking.organisation.id;
  await db.database.transaction(organisationId, (tx) => destroyKeys(tx, organisationId, [fileId]));
  await expect(reads().content(asking.as('analyst'), fileId)).rejects.toThrow(NotFound);
});
