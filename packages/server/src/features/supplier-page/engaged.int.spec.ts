import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { nowOf, testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { DayNotKept, NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { before } from '../../platform/time/after.ts';
import { AuditorHomeReadModel } from '../engagement/auditor-home.read-model.ts';
import { endNow, runningEngagement, type EngagedFor } from '../engagement/testing/running-engagement.ts';
import { SuppliersReadModel } from '../portfolio/suppliers.read-model.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { aFile, AnOrganisation } from '../risk/testing/an-organisation.ts';
import { EngagedReadModel } from './engaged.read-model.ts';
import { SupplierPageReadModel } from './supplier-page.read-model.ts';

let db: TestDatabase;
let buyer: AnOrganisation;
let engaged: EngagedReadModel;
let pages: SupplierPageReadModel;
const suppliers = new Map<string, string>();
const auditor = aViewer({ organisationKind: 'auditor', roles: new Set(['auditor']) });

const idOf = (name: string): string => suppliers.get(name) ?? '';

/** An engagement of the auditor for one supplier. */
const engage = (name: string, course: Partial<EngagedFor> = {}): Promise<string> =>
  runningEngagement(db, {
    buyer: buyer.id,
    auditor: auditor.organisationId,
    supplierId: idOf(name),
    ...course,
  });

const namesIn = async (id: string, reader = auditor): Promise<string[]> =>
  (await engaged.suppliers(reader, id, null)).rows.map(({ name }) => name);

const pageOf = (id: string, name: string, reader = auditor) =>
  engaged.supplier(reader, id, { supplierId: idOf(name), day: null });

beforeAll(async () => {
  db = await testDatabase();
  buyer = new AnOrganisation(db);
  await buyer.import(
    aFile(
      ['Acme Mills', 'India', 'Plot 1', 'cotton shirts', '100', '10', 'worker', 'any hour'],
      ['Acme Mills', 'India', 'Plot 2', 'cotton shirts', '50', '40', 'employer', 'none'],
      ['Delta Knits', 'Jordan', 'Road 9', 'cotton shirts', '80', '60', 'employer', 'none'],
    ),
  );
  await buyer.assess();
  for (const { id, name } of await buyer.rows<{ id: string; name: string }>('SELECT id, name FROM suppliers'))
    suppliers.set(name, id);
  pages = new SupplierPageReadModel(db.database, new RecomputeAssessment(new ScreeningLists()));
  engaged = new EngagedReadModel(
    db.database,
    new AuditorHomeReadModel(db.database),
    new SuppliersReadModel(db.database),
    pages,
  );
});
afterAll(() => db.close());

describe('what an auditor reads', () => {
  test('is the list and the page of the buyer, for the supplier of the engagement', async () => {
    const id = await engage('Acme Mills');
    expect(await namesIn(id)).toEqual(['Acme Mills']);
    const { page } = await pageOf(id, 'Acme Mills');
    const reader = aViewer({ organisationId: buyer.id });
    const own = await pages.page(reader, idOf('Acme Mills'), ['assessed', 'facts', 'changes'], await nowOf(db));
    expect(page.row).toEqual(own.row);
    expect(page.assessed?.assessment).toEqual(own.assessed?.assessment);
    expect(page.assessed?.assessment.flags.map(({ ruleId }) => ruleId)).toContain('DOC-RETENTION');
    expect(page.names).toEqual(own.names);
    expect(page.changes).toEqual(own.changes);
    expect(page.observations.map((each) => each.id).toSorted()).toEqual(
      own.observations.map((each) => each.id).toSorted(),
    );
    expect(page.imports).toEqual([]);
  });

  test('is what stood on a past day, as the buyer reads it', async () => {
    const id = await engage('Acme Mills');
    const { days: none } = await pageOf(id, 'Acme Mills');
    expect(none).toBeNull();
    const then = (await pageOf(id, 'Acme Mills')).page.row;
    db.clock.forward({ days: 2 });
    await buyer.import(aFile(['Acme Mills', 'India', 'Plot 2', 'cotton shirts', '500', '90', 'employer', 'none']));
    await buyer.assess('2026-11-27');
    const { days, page: now } = await pageOf(id, 'Acme Mills');
    const day = days?.first ?? '';
    const { page: past } = await engaged.supplier(auditor, id, { supplierId: idOf('Acme Mills'), day });
    expect(past.row?.workers).toBe(then?.workers);
    expect(now.row?.workers).not.toBe(then?.workers);
    const asked = engaged.supplier(auditor, id, { supplierId: idOf('Acme Mills'), day: '2020-01-01' });
    await expect(asked).rejects.toThrow(DayNotKept);
  });

  test('is no other supplier, under whatever id', async () => {
    const id = await engage('Acme Mills');
    await expect(pageOf(id, 'Delta Knits')).rejects.toThrow(NotFound);
    await expect(engaged.supplier(auditor, id, { supplierId: randomUUID(), day: null })).rejects.toThrow(NotFound);
  });

  test('is nothing before the engagement begins, after it is over, and once it is ended', async () => {
    for (const course of [{ began: -1 }, { over: -1 }, { ended: true }]) {
      const id = await engage('Acme Mills', course);
      await expect(namesIn(id)).rejects.toThrow(NotFound);
      await expect(pageOf(id, 'Acme Mills')).rejects.toThrow(NotFound);
    }
  });

  test('is closed from the next question on when somebody ends it, to a reading that has begun too', async () => {
    const id = await engage('Acme Mills');
    const door = { organisationId: buyer.id, engagementId: id, auditorOrganisationId: auditor.organisationId };
    const sql = 'SELECT supplier_id FROM engagement_suppliers';
    const read = () => db.database.transaction(buyer.id, (tx) => tx.query(sql));
    await db.database.asAuditor(door, async () => {
      expect(await read()).toHaveLength(1);
      await endNow(db, id);
      expect(await read()).toEqual([]);
    });
    await expect(namesIn(id)).rejects.toThrow(NotFound);
    await expect(pageOf(id, 'Acme Mills')).rejects.toThrow(NotFound);
  });

  test('stays closed to another auditor, even one that has a row with the same engagement', async () => {
    const id = await engage('Acme Mills');
    const other = aViewer({ organisationKind: 'auditor', roles: new Set(['auditor']) });
    await expect(namesIn(id, other)).rejects.toThrow(NotFound);
    await db.admin.query(
      `INSERT INTO auditor_engagements SELECT $2, engagement_id, buyer_organisation_id, buyer_name, buyer_time_zone, purpose, note, kinds, suppliers,
         from_on, until_on, from_at, until_at, ended_at, received_at FROM auditor_engagements WHERE engagement_id = $1`,
      [id, other.organisationId],
    );
    await expect(namesIn(id, other)).rejects.toThrow(NotFound);
  });

  test('is read by people with the role auditor only', async () => {
    const id = await engage('Acme Mills');
    for (const role of ['owner', 'admin', 'viewer'] as const)
      await expect(namesIn(id, { ...auditor, roles: new Set([role]) })).rejects.toThrow(NotAllowed);
  });

  test('is nothing that is sealed, or that a worker said', async () => {
    const [row] = await buyer.rows<{ id: string }>(
      `SELECT id FROM observations WHERE supplier_id = '${idOf('Delta Knits')}' LIMIT 1`,
    );
    const id = await engage('Delta Knits');
    const ids = async () => (await pageOf(id, 'Delta Knits')).page.observations.map((each) => each.id);
    expect(await ids()).toContain(row?.id);
    await db.admin.query(`UPDATE observations SET source_kind = 'worker' WHERE id = $1`, [row?.id]);
    expect(await ids()).not.toContain(row?.id);
    await db.admin.query(`UPDATE observations SET source_kind = 'buyer', protection = 'sealed' WHERE id = $1`, [
      row?.id,
    ]);
    expect(await ids()).not.toContain(row?.id);
  });

  test('has decisions where the engagement opens them, and there no name of who decided', async () => {
    await db.admin.query(
      `INSERT INTO decisions (organisation_id, id, supplier_id, kind, state, reason, conditions, checklist, open_findings, proposed_by, proposed_at)
       VALUES ($1, $2, $3, 'engage', 'in-force', 'A call is agreed.', '', '{}', 0, $4, $5)`,
      [buyer.id, randomUUID(), idOf('Acme Mills'), randomUUID(), before(new Date(), { hours: 1 })],
    );
    const closed = await pageOf(await engage('Acme Mills'), 'Acme Mills');
    expect(closed.page.decisions).toEqual([]);
    const open = await pageOf(await engage('Acme Mills', { kinds: ['decisions'] }), 'Acme Mills');
    expect(open.page.decisions).toMatchObject([{ reason: 'A call is agreed.', proposedBy: null }]);
  });
});
