import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aPdf } from '../../platform/cleaning/testing/files.ts';
import { nowOf, testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { PagePictures } from '../../platform/drawing/page-pictures.ts';
import { DayNotKept, NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { AddEvidenceInput } from '../evidence/commands/add-evidence.ts';
import { DescribeEvidence } from '../evidence/commands/describe-evidence.ts';
import { aMeaning } from '../evidence/testing/library.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { Redacting } from '../redaction/testing/redacting.ts';
import { aFile, AnOrganisation } from '../risk/testing/an-organisation.ts';
import { AuditorHomeReadModel } from './auditor-home.read-model.ts';
import { LookAtEngagedEvidence } from './commands/look-at-engaged-evidence.ts';
import { EngagedEvidenceReadModel } from './engaged-evidence.read-model.ts';
import { endNow, runningEngagement, type EngagedFor } from './testing/running-engagement.ts';

let db: TestDatabase;
let redacting: Redacting;
let evidence: EngagedEvidenceReadModel;
let look: LookAtEngagedEvidence;
let buyer: AnOrganisation;
let analyst: Viewer;
let auditor: Viewer;
let supplierId: string;
let other: string;
beforeAll(async () => {
  db = await testDatabase();
  redacting = new Redacting(db);
  const home = new AuditorHomeReadModel(db.database);
  evidence = new EngagedEvidenceReadModel(
    db.database,
    home,
    redacting.library.notes,
    redacting.register,
    new PagePictures(redacting.library.storage),
  );
  look = new LookAtEngagedEvidence(db.database, evidence);
});
afterAll(() => db.close());
beforeEach(async () => {
  buyer = new AnOrganisation(db);
  await buyer.import(
    aFile(
      ['Acme Mills', 'India', 'Plot 1', 'cotton shirts', '100', '40', 'worker', 'any hour'],
      ['Delta Knits', 'Jordan', 'Road 9', 'cotton shirts', '80', '60', 'worker', 'any hour'],
    ),
  );
  const rows = await buyer.rows<{ id: string }>('SELECT id FROM suppliers ORDER BY name');
  [supplierId = '', other = ''] = rows.map(({ id }) => id);
  analyst = aViewer({ organisationId: buyer.id, roles: new Set(['analyst']) });
  auditor = aViewer({ organisationKind: 'auditor', roles: new Set(['auditor']) });
});

const engage = (course: Partial<EngagedFor> = {}): Promise<string> =>
  runningEngagement(db, {
    ...{ buyer: buyer.id, auditor: auditor.organisationId, supplierId, kinds: ['evidence'], began: 24 * 400 },
    ...course,
  });

const add = async (said: Partial<AddEvidenceInput> = {}): Promise<string> =>
  redacting.library.add(analyst, await aPdf(), { subjects: [{ kind: 'supplier', id: supplierId }], ...said });

const listed = async (engagementId: string, day: string | null = null, who = auditor): Promise<string[]> =>
  (await evidence.library(who, engagementId, { supplierId: null, day })).files.map(({ id }) => id);

describe('The library that an engagement opens', () => {
  test('has the redacted file at once when a second person has approved it', async () => {
    const id = await add({ name: 'Extract of the audit report.pdf', kind: 'audit-report' });
    const approver = aViewer({ organisationId: buyer.id, roles: new Set(['approver']) });
    const engagement = await engage();
    await redacting.approve(approver, await redacting.made(analyst, id));
    const { files } = await evidence.library(auditor, engagement, { supplierId: null, day: null });
    expect(files.map(({ redactionId }) => redactionId === null)).toEqual([false]);
    expect((await look.execute(auditor, engagement, id)).file.name).toBeNull();
  });

  test('has the files of its suppliers that all readers may see, and none about single workers', async () => {
    const id = await add();
    await add({ audience: 'deciders' });
    const payslips = await add();
    await db.admin.query(`UPDATE evidence SET kind = 'payslips' WHERE id = $1`, [payslips]);
    await add({ subjects: [{ kind: 'supplier', id: other }] });
    const engagement = await engage();
    const { files, isOpened, head } = await evidence.library(auditor, engagement, { supplierId, day: null });
    expect(isOpened).toBe(true);
    expect(files).toMatchObject([
      { id, kind: 'policy', issuer: 'Acme Mills', grade: 'C', redactionId: null, suppliers: [{ name: 'Acme Mills' }] },
    ]);
    expect(files[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(head?.sequence).toBeGreaterThan(3);
    expect(await evidence.library(auditor, engagement, { supplierId: other, day: null })).toMatchObject({ files: [] });
  });

  test('is closed where the engagement does not open evidence, is of another auditor, or has ended', async () => {
    const id = await add();
    const without = await engage({ kinds: ['decisions'] });
    expect(await evidence.library(auditor, without, { supplierId: null, day: null })).toMatchObject({
      ...{ isOpened: false, files: [], head: null },
    });
    await expect(look.execute(auditor, without, id)).rejects.toThrow(NotFound);
    const engagement = await engage();
    await expect(listed(engagement, null, { ...auditor, roles: new Set(['owner']) })).rejects.toThrow(NotAllowed);
    const stranger = aViewer({ organisationKind: 'auditor', roles: new Set(['auditor']) });
    await expect(listed(engagement, null, stranger)).rejects.toThrow(NotFound);
    await endNow(db, engagement);
    await expect(listed(engagement)).rejects.toThrow(NotFound);
    await expect(look.execute(auditor, engagement, id)).rejects.toThrow(NotFound);
    await expect(evidence.page(auditor, engagement, id, { page: 1, width: 800 })).rejects.toThrow(NotFound);
  });

  test('shows pages as pictures, and each look stands in the chain of views, once in ten minutes', async () => {
    const id = await add();
    const engagement = await engage();
    for (let times = 0; times < 2; times += 1)
      expect((await look.execute(auditor, engagement, id)).preview).toMatchObject({ pages: 1, refusal: null });
    const page = await evidence.page(auditor, engagement, id, { page: 1, width: 800 });
    expect(page?.picture.subarray(8, 12).toString()).toBe('WEBP');
    const views = await buyer.rows('SELECT actor_id AS actor, subject_id AS subject, parameters FROM view_entries');
    expect(views).toEqual([{ actor: auditor.userId, subject: id, parameters: { engagement } }]);
  });

  test('has the redacted file in place of its original, called by its kind, also as of a day before it was made', async () => {
    const id = await add({ name: 'Policy signed by Somchai.pdf' });
    const engagement = await engage();
    const before = (await evidence.library(auditor, engagement, { supplierId, day: null })).files[0];
    db.clock.forward({ days: 2 });
    const approver = aViewer({ organisationId: buyer.id, roles: new Set(['approver']) });
    await redacting.approve(approver, await redacting.made(analyst, id));
    const { file } = await look.execute(auditor, engagement, id);
    expect(file).toMatchObject({ name: null });
    expect(file.digest).not.toBe(before?.digest);
    const day = (await nowOf(db)).toISOString().slice(0, 10);
    db.clock.forward({ days: 2 });
    for (const asOf of [null, day, before?.addedAt.toISOString().slice(0, 10) ?? '']) {
      const { files } = await evidence.library(auditor, engagement, { supplierId, day: asOf });
      expect(files).toMatchObject([{ id, name: null, digest: file.digest }]);
    }
  });

  test('of a past day has the files of then, as they were described, and what was closed since stays closed', async () => {
    const id = await add();
    const day = (await nowOf(db)).toISOString().slice(0, 10);
    const engagement = await engage();
    db.clock.forward({ days: 2 });
    await add();
    await new DescribeEvidence(db.database).execute(analyst, id, 2, aMeaning({ name: 'Renamed.pdf' }));
    const { files } = await evidence.library(auditor, engagement, { supplierId, day });
    expect(files).toMatchObject([{ id, name: 'No fees policy.pdf' }]);
    expect(await listed(engagement)).toHaveLength(2);
    await new DescribeEvidence(db.database).execute(analyst, id, 3, aMeaning({ audience: 'deciders' }));
    expect(await listed(engagement, day)).toEqual([]);
    await expect(listed(engagement, '2020-01-01')).rejects.toThrow(DayNotKept);
  });
});
