import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aPdf } from '../../platform/cleaning/testing/files.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { AnOrganisation, aFile } from '../risk/testing/an-organisation.ts';
import { LinkEvidence } from './commands/link-evidence.ts';
import { EvidenceFormReadModel } from './evidence-form.read-model.ts';
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

test('Only who may add evidence is offered anything, and nothing of another organisation', async () => {
  const reads = new EvidenceFormReadModel(db.database);
  const other = aViewer({ organisationId: randomUUID(), roles: new Set(['analyst']) });
  await expect(reads.form(other, [supplierId])).rejects.toThrow(NotFound);
  const approver = aViewer({ organisationId: organisation.id, roles: new Set(['approver']) });
  await expect(reads.form(approver, [supplierId])).rejects.toThrow(NotAllowed);
});
