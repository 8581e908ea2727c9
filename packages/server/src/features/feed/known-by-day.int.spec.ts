import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { aJobContext } from '../portfolio/testing/a-job-context.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { Texts } from '../../platform/text/texts.ts';
import { messages } from '../../service/messages.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { RecordAgent } from '../recruitment/commands/record-agent.ts';
import { RecordCorridor } from '../recruitment/commands/record-corridor.ts';
import { RunOutHandler } from '../recruitment/jobs/run-out.handler.ts';
import { aCorridor, anAgent } from '../recruitment/testing/a-corridor.ts';
import { supplierRemedyView } from '../remedy/remedy.view.ts';
import { Remedying } from '../remedy/testing/remedying.ts';
import { requestAssessment } from '../risk/request-assessment.ts';
import { aFile, AnOrganisation } from '../risk/testing/an-organisation.ts';
import { FeedReadModel } from './feed.read-model.ts';
import { changedSupplierView, timelineEntryView } from './graphql/feed.view.ts';
import { TimelineReadModel } from './timeline.read-model.ts';

const say = new Texts(messages).in('en');
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(() => db.clock.set(new Date('2026-11-25T09:00:00Z')));
afterAll(() => db.close());

/** What a colleague reads in the feed, without what lists and assessments say. */
async function news(organisationId: string, topic: 'recruitment' | 'response'): Promise<string[]> {
  const colleague = aViewer({ organisationId });
  const filter = { show: 'all', topics: [topic], since: null, unread: false, suppliers: {} } as const;
  const { rows } = await new FeedReadModel(db.database).feed(colleague, filter, 10, null);
  return rows.flatMap(({ node }) => changedSupplierView(node, colleague, say).lines.map(({ text }) => text));
}

async function timeline(viewer: Viewer, supplierId: string, group: 'known' | 'remedied'): Promise<string[]> {
  const read = new TimelineReadModel(db.database);
  const { rows } = await read.timeline(viewer, supplierId, { groups: [group], first: 20, after: null });
  return rows.map(({ node }) => timelineEntryView(node, say, 'en').text);
}

test('A corridor is told by its countries and agents; a licence runs out on its day, without anybody looking', async () => {
  const organisation = new AnOrganisation(db);
  const { id: organisationId } = organisation;
  const viewer = aViewer({ organisationId, timeZone: 'Pacific/Auckland' });
  await db.admin.query(
    `INSERT INTO auth.organisations (id, name, slug, kind, time_zone, created_at) VALUES ($1, 'Buyer', $2, 'buyer', $3, $4)`,
    [organisationId, organisationId, viewer.timeZone, new Date()],
  );
  const { suppliers } = await organisation.import(
    aFile(['Acme Mills', 'India', 'Plot 1', 'cotton shirts', '100', '10', '', '']),
  );
  const supplierId = suppliers.get('Acme Mills') ?? '';
  await organisation.assess();
  const checked = { checkedOn: '2026-11-01', licence: 'valid', licenceUntil: '2026-11-30' } as const;
  const agentId = await new RecordAgent(db.database).execute(viewer, anAgent(checked));
  await new RecordCorridor(db.database).execute(
    viewer,
    supplierId,
    aCorridor({ destination: 'IN', agentUse: 'some', agentIds: [agentId] }),
  );
  const recorded = 'A recruitment corridor was recorded: Nepal to India, agent Himal Bridge Manpower Pvt. Ltd.';
  expect(await news(organisationId, 'recruitment')).toEqual([recorded]);
  expect(await timeline(viewer, supplierId, 'known')).toContain(recorded);

  const midnight = async () => {
    const payload = { version: 1, organisationId } as const;
    await new RunOutHandler(db.database).handle(payload, aJobContext());
    await organisation.assess();
    const [row] = await organisation.rows<{ flags: string[]; told: number }>(
      `SELECT ARRAY(SELECT DISTINCT f->>'ruleId' FROM assessments a, jsonb_array_elements(a.result->'flags') f WHERE a.recorded_to IS NULL) AS flags,
         (SELECT count(*)::integer FROM audit_entries WHERE verb = 'corridor.licence-ran-out') AS told`,
    );
    return { unlicensed: row?.flags.includes('RECRUIT-AGENT-UNLICENSED'), told: row?.told };
  };
  db.clock.set(new Date('2026-11-30T10:30:00Z'));
  expect(await midnight()).toEqual({ unlicensed: false, told: 0 });
  // In Auckland it is the next day.
  db.clock.set(new Date('2026-11-30T11:30:00Z'));
  // A worker that is killed before the end of its transaction has said nothing.
  const killed = { ...aJobContext(), complete: () => Promise.reject(new Error('The process is killed')) };
  const again = new RunOutHandler(db.database).handle({ version: 1, organisationId }, killed);
  await expect(again).rejects.toThrow('killed');
  expect(await organisation.rows(`SELECT FROM audit_entries WHERE verb = 'corridor.licence-ran-out'`)).toEqual([]);
  expect(await midnight()).toEqual({ unlicensed: true, told: 1 });
  expect(await midnight()).toEqual({ unlicensed: true, told: 1 });
  db.clock.set(new Date('2026-12-01T09:00:00Z'));
  const ranOut = 'The licence of the labour agent Himal Bridge Manpower Pvt. Ltd. has run out';
  expect(await news(organisationId, 'recruitment')).toEqual([ranOut, recorded]);
  expect((await timeline(viewer, supplierId, 'known'))[0]).toBe(ranOut);
});

test('An accepted plan is told when it is past its last day, and no more when another one follows', async () => {
  const mills = await Remedying.begin(db);
  const { id: organisationId } = mills.organisation;
  const plan = { workers: 10, formerWorkers: 0, from: '2026-11-01', paidBy: 'supplier' } as const;
  await mills.accepted({ plan: { ...plan, until: '2026-12-01' } });
  const lapsed =
    'The accepted plan is past its last day, 1 Dec 2026, and counts as disclosed: Passports held by others';
  db.clock.set(new Date('2026-12-01T12:00:00Z'));
  expect(await news(organisationId, 'response')).not.toContain(lapsed);
  db.clock.set(new Date('2026-12-02T12:00:00Z'));
  expect(await news(organisationId, 'response')).toContain(lapsed);
  expect(await timeline(mills.analyst, mills.supplierId, 'remedied')).toContain(lapsed);
  await db.database.transaction(organisationId, (tx) =>
    requestAssessment(tx, organisationId, [mills.supplierId], 'midnight', organisationId, null),
  );
  expect(await mills.lane('2026-12-02')).toBe('2');
  // Our own record says that it was a plan: no list does.
  const shown = supplierRemedyView(await mills.reads.ofSupplier(mills.analyst, mills.supplierId), mills.analyst, say);
  const finding = shown.findings.find(({ remedies }) => remedies.length > 0);
  expect(finding).toMatchObject({ response: 'disclosed', said: null, remedies: [{ lapsed: true }] });
  await mills.accepted({ plan: { ...plan, until: '2027-02-01' } });
  expect(await news(organisationId, 'response')).not.toContain(lapsed);
});
