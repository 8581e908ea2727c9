import { randomUUID } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aPdf, aPhoto } from '../../platform/cleaning/testing/files.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import { destroyKeys } from '../../platform/storage/file-keys.ts';
import type { Role, Viewer } from '../../platform/tenancy/viewer.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { AnOrganisation, aFile } from '../risk/testing/an-organisation.ts';
import { DescribeEvidence } from './commands/describe-evidence.ts';
import { LinkEvidence } from './commands/link-evidence.ts';
import { LookAtEvidence } from './commands/look-at-evidence.ts';
import { UnlinkEvidence } from './commands/unlink-evidence.ts';
import type { EvidenceFilter } from './evidence-filter.ts';
import { aMeaning, Library } from './testing/library.ts';

let db: TestDatabase;
let organisation: AnOrganisation;
let library: Library;
let supplierId: string;
let analyst: Viewer;

beforeAll(async () => {
  db = await testDatabase();
  library = new Library(db);
});
afterAll(() => db.close());
beforeEach(async () => {
  organisation = new AnOrganisation(db);
  analyst = as('analyst');
  await organisation.import(aFile(['Acme Mills', 'India', 'Plot 1', 'shirts', '100', '10', 'worker', 'any hour']));
  const [row] = await organisation.rows<{ id: string }>('SELECT id FROM suppliers');
  supplierId = row?.id ?? '';
});

const as = (...roles: Role[]): Viewer => aViewer({ organisationId: organisation.id, roles: new Set(roles) });
const mill = () => ({ kind: 'supplier', id: supplierId }) as const;
async function names(filter: EvidenceFilter = {}, who = analyst): Promise<string[]> {
  const page = await library.reads.files(who, filter, 50, null);
  return page.rows.map(({ node }) => node.name);
}
async function codes(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof UserErrors ? error.errors.map(({ field, code }) => [field, code]) : error;
}

describe('A file that an analyst brings to the library', () => {
  test('is kept with its meaning, made anew under a key of its own, and what was sent is gone', async () => {
    const id = await library.add(analyst, await aPhoto('png'), {
      name: 'Poster of the hotline',
      kind: 'channel-poster',
      subjects: [mill()],
    });
    const file = await library.reads.file(analyst, id);
    expect(file).toMatchObject({
      ...{ name: 'Poster of the hotline.png', kind: 'channel-poster', language: 'en', grade: 'C', origin: 'desk' },
      ...{ state: 'kept', type: 'png', scan: 'not-scanned', suppliers: [{ id: supplierId, name: 'Acme Mills' }] },
      ...{ datedOn: '2026-03-01', validity: 'open', issuer: 'Acme Mills' },
    });
    const { content, mediaType } = await library.handOut(analyst, id);
    expect(mediaType).toBe('image/png');
    expect(content.toString('latin1')).not.toContain('Rosalind');
    expect(await organisation.rows('SELECT 1 FROM stored_files')).toEqual([]);
  });

  test('cannot be opened before somebody has looked into it', async () => {
    const id = await library.begin(analyst, await aPdf());
    expect(await library.reads.file(analyst, id)).toMatchObject({ state: 'waiting', digest: null });
    await expect(library.handOut(analyst, id)).rejects.toThrow(NotFound);
  });

  test('is refused with a reason where it cannot be cleaned, and nothing of it is kept', async () => {
    const id = await library.add(analyst, Buffer.from([0, 1, 2, 3, 0]));
    expect(await library.reads.file(analyst, id)).toMatchObject({ state: 'refused', digest: null });
    expect(await organisation.rows('SELECT 1 FROM file_keys')).toEqual([]);
    expect(await organisation.rows('SELECT 1 FROM stored_files')).toEqual([]);
  });

  test('that nobody could check is refused too', async () => {
    const id = await library.begin(analyst, await aPdf());
    await library.giveUp(analyst, id);
    expect(await library.reads.file(analyst, id)).toMatchObject({ state: 'refused', refusal: 'not-checked' });
  });

  test.each([
    ['kept', () => aPdf(), 1],
    ['refused', async () => Buffer.from([0, 1, 2, 3, 0]), 0],
  ])('leaves nothing of what a process that was killed had half written, when it is %s', async (_, bytes, files) => {
    const id = await library.begin(analyst, await bytes());
    const [file] = await organisation.rows<{ fileId: string }>('SELECT file_id AS "fileId" FROM evidence');
    const half = `${library.storage.pathOf(`${organisation.id}/${file?.fileId ?? ''}`)}.${randomUUID()}.part`;
    await writeFile(half, 'half of it');
    await library.examine(analyst, id);
    expect(await readdir(library.storage.folderOf(organisation.id))).toHaveLength(files);
  });

  test('is looked into once, however often the job runs', async () => {
    const id = await library.add(analyst, await aPdf());
    await library.examine(analyst, id);
    const { custody } = await library.reads.file(analyst, id);
    expect(custody.map(({ action }) => action)).toEqual(['SCAN', 'UPLOAD']);
  });

  test('takes no upload of somebody else, and none that is used already', async () => {
    const other = aViewer({ ...analyst, userId: randomUUID() });
    const uploadId = await library.upload(other, await aPdf());
    const { AddEvidence } = await import('./commands/add-evidence.ts');
    const add = new AddEvidence(db.database);
    await expect(add.execute(analyst, { uploadId, subjects: [], ...aMeaning() })).rejects.toThrow(NotFound);
    await add.execute(other, { uploadId, subjects: [], ...aMeaning() });
    await expect(add.execute(other, { uploadId, subjects: [], ...aMeaning() })).rejects.toThrow(NotFound);
  });

  test('says what has to be put right, field by field', async () => {
    const wrong = library.begin(analyst, await aPdf(), {
      ...{ name: ' ', kind: 'passport', language: 'Thai!', datedOn: '2999-01-01', periodFrom: '2026-01-01' },
      ...{ issuer: 'call +66 81 234 5678' },
    });
    expect(await codes(wrong)).toEqual([
      ['name', 'EVIDENCE_NAME_MISSING'],
      ['kind', 'EVIDENCE_KIND_MISSING'],
      ['language', 'EVIDENCE_LANGUAGE'],
      ['datedOn', 'EVIDENCE_IN_FUTURE'],
      ['periodUntil', 'EVIDENCE_PERIOD_HALF'],
      ['issuer', 'PERSONAL_INFORMATION'],
    ]);
  });

  test('is the work of an analyst', async () => {
    await expect(library.begin(as('approver'), await aPdf())).rejects.toThrow(NotAllowed);
    await expect(library.reads.files(as('viewer'), {}, 10, null)).rejects.toThrow(NotAllowed);
  });
});

describe('The library', () => {
  test('finds files by words in any script, by supplier, kind, grade, language and what runs out', async () => {
    const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    await library.add(analyst, await aPdf(), {
      name: 'ใบอนุญาตนายหน้า.pdf',
      language: 'th',
      kind: 'agent-licence',
      validUntil: soon,
    });
    await library.add(analyst, await aPdf(), { name: 'Factory policy.pdf', grade: 'A', subjects: [mill()] });
    await library.add(analyst, await aPdf(), {
      name: 'Old certificate.pdf',
      kind: 'certificate',
      validUntil: '2026-04-01',
    });
    expect(await names()).toEqual(['Old certificate.pdf', 'Factory policy.pdf', 'ใบอนุญาตนายหน้า.pdf']);
    expect(await names({ words: ['fact'] })).toEqual(['Factory policy.pdf']);
    expect(await names({ words: ['นา'] })).toEqual(['ใบอนุญาตนายหน้า.pdf']);
    expect(await names({ supplierIds: [supplierId] })).toEqual(['Factory policy.pdf']);
    expect(await names({ kind: 'agent-licence', language: 'th' })).toEqual(['ใบอนุญาตนายหน้า.pdf']);
    expect(await names({ grade: 'A' })).toEqual(['Factory policy.pdf']);
    expect(await names({ validity: 'soon' })).toEqual(['ใบอนุญาตนายหน้า.pdf']);
    expect(await names({ validity: 'expired' })).toEqual(['Old certificate.pdf']);
  });

  test('goes on behind the last file of a page', async () => {
    for (const name of ['one.pdf', 'two.pdf', 'three.pdf']) await library.begin(analyst, await aPdf(), { name });
    const first = await library.reads.files(analyst, {}, 2, null);
    expect([first.hasNextPage, first.rows.map(({ node }) => node.name)]).toEqual([true, ['three.pdf', 'two.pdf']]);
    const next = await library.reads.files(analyst, {}, 2, first.rows.at(-1)?.cursor ?? null);
    expect([next.hasNextPage, next.rows.map(({ node }) => node.name)]).toEqual([false, ['one.pdf']]);
  });

  test('finds the same file by its hash, as it was sent and as it is kept', async () => {
    const content = await aPhoto();
    const first = await library.add(analyst, content, { name: 'first' });
    const second = await library.add(analyst, content, { name: 'second' });
    const { digest, twins } = await library.reads.file(analyst, first);
    expect(twins.map(({ id }) => id)).toEqual([second]);
    expect(await names({ sha256: digest })).toContain('first.jpg');
    const { createHash } = await import('node:crypto');
    expect(await names({ sha256: createHash('sha256').update(content).digest('hex') })).toHaveLength(2);
  });

  test('keeps what only analysts and approvers may see from everybody else', async () => {
    const id = await library.add(analyst, await aPdf(), { name: 'Case.pdf', audience: 'deciders' });
    expect(await names({}, as('approver'))).toEqual(['Case.pdf']);
    expect(await names({}, as('owner'))).toEqual([]);
    await expect(library.reads.file(as('owner'), id)).rejects.toThrow(NotFound);
    await expect(library.handOut(as('owner'), id)).rejects.toThrow(NotFound);
  });

  test('shows nothing to another organisation', async () => {
    const id = await library.add(analyst, await aPdf());
    const other = aViewer({ organisationId: randomUUID(), roles: new Set(['analyst']) });
    expect(await names({}, other)).toEqual([]);
    await expect(library.reads.file(other, id)).rejects.toThrow(NotFound);
    await expect(library.handOut(other, id)).rejects.toThrow(NotFound);
  });

  test('hands nothing out once the key of a file is destroyed', async () => {
    const id = await library.add(analyst, await aPdf());
    const [row] = await organisation.rows<{ fileId: string }>('SELECT file_id AS "fileId" FROM evidence');
    await db.database.transaction(organisation.id, (tx) => destroyKeys(tx, organisation.id, [row?.fileId ?? '']));
    await expect(library.handOut(analyst, id)).rejects.toThrow(NotFound);
    const { custody } = await library.reads.file(analyst, id);
    expect(custody.map(({ action }) => action)).not.toContain('DOWNLOAD');
  });
});

describe('Looking at a file', () => {
  test('stands in a chain of its own, once in ten minutes, and never in the custody log', async () => {
    const id = await library.add(analyst, await aPdf());
    const look = new LookAtEvidence(db.database, library.reads);
    for (let time = 0; time < 3; time += 1) await look.execute(analyst, id);
    const views = () => organisation.rows<{ actor: string }>('SELECT actor_id AS actor FROM view_entries');
    expect(await views()).toEqual([{ actor: analyst.userId }]);
    db.clock.forward({ minutes: 11 });
    const { custody } = await look.execute(as('approver'), id);
    expect(await views()).toHaveLength(2);
    expect(custody.map(({ action }) => action)).toEqual(['SCAN', 'UPLOAD']);
  });
});

describe('What a file is and hangs on', () => {
  test('can be said anew, and the log says that it was', async () => {
    const id = await library.add(analyst, await aPdf());
    const { version } = await library.reads.file(analyst, id);
    const said = aMeaning({ name: 'Translated policy.pdf', language: 'th', workers: 120, validUntil: '2030-01-01' });
    await new DescribeEvidence(db.database).execute(analyst, id, version, said);
    const file = await library.reads.file(analyst, id);
    expect(file).toMatchObject({ name: 'Translated policy.pdf', language: 'th', workers: 120, validity: 'valid' });
    expect(file.custody[0]?.action).toBe('CHANGE');
    expect(await names({ words: ['translated'] })).toHaveLength(1);
    expect(await names({ words: ['fees'] })).toEqual([]);
    expect(await codes(new DescribeEvidence(db.database).execute(analyst, id, version, said))).toEqual([
      [null, 'CONFLICT'],
    ]);
  });

  test('names the file that it translates, and is named there', async () => {
    const original = await library.add(analyst, await aPdf(), { name: 'Original.pdf', language: 'th' });
    const id = await library.add(analyst, await aPdf(), { name: 'Translation.pdf', translationOf: original });
    expect(await library.reads.file(analyst, id)).toMatchObject({ original: { name: 'Original.pdf' } });
    expect((await library.reads.file(analyst, original)).translations).toMatchObject([{ id, language: 'en' }]);
  });

  test('is a supplier, or something of one, until somebody takes it off', async () => {
    const id = await library.add(analyst, await aPdf());
    const { version } = await library.reads.file(analyst, id);
    await new LinkEvidence(db.database).execute(analyst, id, version, mill());
    expect((await library.reads.file(analyst, id)).links).toMatchObject([
      { kind: 'supplier', supplierName: 'Acme Mills' },
    ]);
    await expect(
      new LinkEvidence(db.database).execute(analyst, id, version, { kind: 'flag', id: randomUUID() }),
    ).rejects.toThrow(NotFound);
    await new UnlinkEvidence(db.database).execute(analyst, id, version, mill());
    expect((await library.reads.file(analyst, id)).links).toEqual([]);
  });

  test('can be a site of its supplier, and of no other', async () => {
    const [site] = await organisation.rows<{ id: string }>('SELECT id FROM sites');
    const sites = [site?.id ?? ''];
    const id = await library.add(analyst, await aPdf(), { sites, subjects: [mill()] });
    expect((await library.reads.file(analyst, id)).sites).toHaveLength(1);
    await expect(library.begin(analyst, await aPdf(), { sites })).rejects.toThrow(NotFound);
  });
});
