import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aPdf } from '../../platform/cleaning/testing/files.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { AnOrganisation, aFile } from '../risk/testing/an-organisation.ts';
import { LinkEvidence } from './commands/link-evidence.ts';
import { EvidenceFormReadModel } from './evidence-form.read-model.ts';
import { pointToEvidence } from './point-to-evidence.ts';
import { Library } from './testing/library.ts';

let db: TestDatabase;
let organisation: AnOrganisation;
let analyst: Viewer;
let supplierId: string;

beforeAll(async () => {
  db = await testDatabase();
  organisation = new AnOrganisation(db);
  analyst = aViewer({ organisationId: organisation.id, timeZone: 'Asia/Dhaka', roles: new Set(['analyst']) });
  await organisation.import(aFile(['Acme Mills', 'India', 'Plot 1', 'shirts', '100', '10', 'worker', 'any hour']));
  const [row] = await organisation.rows<{ id: string }>('SELECT id FROM suppliers');
  supplierId = row?.id ?? '';
});
afterAll(() => db.close());

/** A fact that somebody wrote down of the supplier. @param ended whether it was withdrawn since */
async function aFact(form: string, at: string, ended = false): Promise<string> {
  const id = randomUUID();
  await db.admin.query(
    `INSERT INTO hand_facts (organisation_id, id, supplier_id, site_key, form, said, source_kind, assurance, evidence_date, document, note, recorded_by, recorded_at, ended_at)
     VALUES ($1, $2, $3, '', $4, '{}', 'buyer', 'documented', '2026-03-01', '', '', $5, $6, $7)`,
    [organisation.id, id, supplierId, form, analyst.userId, at, ended ? at : null],
  );
  return id;
}

test('A file is offered the sites of its suppliers, and the facts that still stand, the newest first', async () => {
  const older = await aFact('site', '2026-03-02T09:00:00Z');
  const newer = await aFact('workers.total', '2026-03-04T23:30:00Z');
  await aFact('workers.total', '2026-03-03T09:00:00Z', true);
  const form = await new EvidenceFormReadModel(db.database).form(analyst, [supplierId]);
  expect(form.sites).toMatchObject([{ supplierName: 'Acme Mills' }]);
  expect(form.subjects).toMatchObject([
    // The day is that of the organisation.
    { kind: 'fact', id: newer, what: 'workers.total', day: '2026-03-05', supplierName: 'Acme Mills' },
    { kind: 'fact', id: older, what: 'site', day: '2026-03-02' },
  ]);

  const library = new Library(db);
  const file = await library.add(analyst, await aPdf());
  const { version } = await library.reads.file(analyst, file);
  await new LinkEvidence(db.database).execute(analyst, file, version, { kind: 'fact', id: newer });
  expect((await library.reads.file(analyst, file)).links).toMatchObject([
    { kind: 'fact', supplierName: 'Acme Mills', what: 'workers.total' },
  ]);
});

test('A file hangs on what an auditor has found, and names its indicator', async () => {
  const id = randomUUID();
  await db.admin.query(
    `INSERT INTO findings (organisation_id, id, engagement_id, supplier_id, site_key, kind, indicator, seen, people, interviews, announced, assurance, visited_on, recorded_by, recorded_by_name, recorded_at)
     VALUES ($1, $2, $2, $3, '', 'other', 'I4', 'Seen', 'unknown', '[]', false, 'documented', '2026-03-01', $2, 'Nisa', '2026-03-06T09:00:00Z')`,
    [organisation.id, id, supplierId],
  );
  const { subjects } = await new EvidenceFormReadModel(db.database).form(analyst, [supplierId]);
  expect(subjects).toContainEqual(expect.objectContaining({ kind: 'finding', id, what: 'I4' }));
  const library = new Library(db);
  const file = await library.add(analyst, await aPdf(), { subjects: [{ kind: 'finding', id }] });
  expect((await library.reads.file(analyst, file)).links).toMatchObject([{ kind: 'finding', id, what: 'I4' }]);
});

describe('What somebody records with a form', () => {
  const pointed = (viewer: Viewer, ...ids: string[]) =>
    db.database.transaction(organisation.id, (tx) =>
      pointToEvidence(tx, viewer, ids, { kind: 'decision', id: randomUUID(), supplierId }),
    );
  const approver = () => aViewer({ organisationId: organisation.id, roles: new Set(['approver']) });

  test('points to files of the library, each once, and the custody log says so', async () => {
    const library = new Library(db);
    const file = await library.add(analyst, await aPdf());
    await pointed(approver(), file, file);
    const { links, custody } = await library.reads.file(analyst, file);
    expect(links).toMatchObject([{ kind: 'decision', supplierId }]);
    expect(custody.map(({ action }) => action)).toEqual(['CHANGE', 'SCAN', 'UPLOAD']);
  });

  test('points to no file that the person cannot see, nor to one that was not taken', async () => {
    const library = new Library(db);
    const kept = await library.add(analyst, await aPdf(), { audience: 'deciders' });
    const viewer = aViewer({ organisationId: organisation.id, roles: new Set(['viewer']) });
    await expect(pointed(viewer, kept)).rejects.toThrow(NotAllowed);
    const owner = aViewer({ organisationId: organisation.id, roles: new Set(['owner']) });
    await expect(pointed(owner, kept)).rejects.toThrow(NotFound);
    await expect(pointed(analyst, kept, randomUUID())).rejects.toThrow(NotFound);
    const refused = await library.add(analyst, Buffer.from([0, 1, 2, 3, 0]));
    await expect(pointed(analyst, refused)).rejects.toMatchObject({ errors: [{ code: 'EVIDENCE_NOT_KEPT' }] });
    expect((await library.reads.file(analyst, kept)).links).toEqual([]);
  });
});

test('Only who may add evidence is offered anything, and nothing of another organisation', async () => {
  const reads = new EvidenceFormReadModel(db.database);
  const other = aViewer({ organisationId: randomUUID(), roles: new Set(['analyst']) });
  await expect(reads.form(other, [supplierId])).rejects.toThrow(NotFound);
  const approver = aViewer({ organisationId: organisation.id, roles: new Set(['approver']) });
  await expect(reads.form(approver, [supplierId])).rejects.toThrow(NotAllowed);
});
