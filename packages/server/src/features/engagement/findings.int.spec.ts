import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { aFile, AnOrganisation } from '../risk/testing/an-organisation.ts';
import { askedAndFound } from './asked-and-found.ts';
import { AuditorHomeReadModel } from './auditor-home.read-model.ts';
import { AnswerEvidenceRequest } from './commands/answer-evidence-request.ts';
import { AskForEvidence, type AskedEvidence } from './commands/ask-for-evidence.ts';
import { RecordFinding, type FindingInput } from './commands/record-finding.ts';
import { endNow, runningEngagement } from './testing/running-engagement.ts';

let db: TestDatabase;
let buyer: AnOrganisation;
let auditor: Viewer;
let engagementId: string;
let supplierId: string;
let other: string;
beforeAll(async () => {
  db = await testDatabase();
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
  await buyer.assess();
  const rows = await buyer.rows<{ id: string }>('SELECT id FROM suppliers ORDER BY name');
  [supplierId = '', other = ''] = rows.map(({ id }) => id);
  auditor = aViewer({ organisationKind: 'auditor', roles: new Set(['auditor']), displayName: 'A. de Wit' });
  engagementId = await runningEngagement(db, { buyer: buyer.id, auditor: auditor.organisationId, supplierId });
});

const codes = async (work: Promise<unknown>): Promise<string[]> => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof UserErrors ? error.errors.map(({ code }) => code) : [String(error)];
};

const finding = (): FindingInput => ({
  supplierId,
  siteIds: [],
  kind: 'documents-held',
  indicator: null,
  seen: 'A locked cabinet in the office of the dormitory holds passports.',
  people: '10-49',
  interviews: [{ language: 'ne', count: 12 }],
  announced: false,
  basis: 'seen',
  visitedOn: '2026-11-20',
  numbersChecked: false,
});

const asked = (): AskedEvidence => ({
  supplierId,
  what: 'The register of who hands out documents.',
  dueOn: '2099-01-31',
  numbersChecked: false,
});

async function siteIds(): Promise<string[]> {
  const sites = await buyer.rows<{ id: string }>(
    `SELECT id FROM sites WHERE supplier_id = '${supplierId}' ORDER BY key`,
  );
  return sites.map(({ id }) => id);
}

const record = (input: Partial<FindingInput> = {}, who = auditor) =>
  new RecordFinding(db.database, new AuditorHomeReadModel(db.database)).execute(who, engagementId, {
    ...finding(),
    ...input,
  });

const ask = (input: Partial<AskedEvidence> = {}) =>
  new AskForEvidence(db.database, new AuditorHomeReadModel(db.database)).execute(auditor, engagementId, {
    ...asked(),
    ...input,
  });

const there = () => db.database.transaction(buyer.id, (tx) => askedAndFound(tx, buyer.id, engagementId));

const end = () => endNow(db, engagementId);

describe('a finding of an auditor', () => {
  test('states facts with the source audit, and moves the flag and the label of the supplier', async () => {
    const shown = `SELECT label, flag_count AS flags, leading_rule AS rule FROM portfolio WHERE supplier_id = '${supplierId}'`;
    const [was] = await buyer.rows<{ label: string; rule: string }>(shown);
    await record({ siteIds: await siteIds() });
    await buyer.assess();
    const [is] = await buyer.rows<{ label: string; rule: string }>(shown);
    expect(was?.label).not.toBe('CRITICAL');
    expect(is).toMatchObject({ label: 'CRITICAL', rule: 'DOC-RETENTION' });
    const said = await buyer.rows(
      `SELECT DISTINCT source_kind AS source, assurance, protection FROM observations WHERE origin_kind = 'form' AND supplier_id = '${supplierId}'`,
    );
    expect(said).toEqual([{ source: 'audit', assurance: 'documented', protection: 'none' }]);
    expect(await buyer.rows('SELECT DISTINCT document FROM hand_facts')).toEqual([
      { document: '2026-11-20: A. de Wit, Aldgate Assurance' },
    ]);
    const { findings } = await there();
    expect(findings).toMatchObject([
      {
        kind: 'documents-held',
        indicator: 'I7',
        recordedByName: 'A. de Wit',
        interviews: [{ language: 'ne', count: 10 }],
      },
    ]);
  });

  test('at several sites is one finding for each, with its facts there', async () => {
    await buyer.import(aFile(['Acme Mills', 'India', 'Plot 2', 'cotton shirts', '50', '10', 'worker', 'any hour']));
    const sites = await siteIds();
    expect(sites.length).toBeGreaterThan(1);
    await record({ siteIds: [...sites, ...sites] });
    const { findings } = await there();
    expect(findings).toHaveLength(sites.length);
    const stated = `SELECT count(DISTINCT site_key)::integer AS sites FROM hand_facts WHERE supplier_id = '${supplierId}'`;
    expect(await buyer.rows(stated)).toEqual([{ sites: sites.length }]);
    await expect(record({ siteIds: [sites[0] ?? '', randomUUID()] })).rejects.toThrow(NotFound);
    expect((await there()).findings).toHaveLength(sites.length);
    expect(await codes(record({ siteIds: Array.from({ length: 51 }, () => sites[0] ?? '') }))).toEqual([
      'FINDING_SITES',
    ]);
  });

  test('that states no fact is read, and moves nothing', async () => {
    expect(await codes(record({ kind: 'other' }))).toEqual(['INDICATOR_MISSING']);
    await record({ kind: 'other', indicator: 'I4' });
    expect((await there()).findings).toMatchObject([{ kind: 'other', indicator: 'I4' }]);
    expect(await buyer.rows('SELECT FROM hand_facts')).toEqual([]);
  });

  test('that rests on workers is refused, and so is one with personal data or of a day to come', async () => {
    expect(await codes(record({ basis: 'workers' }))).toEqual(['SOURCE_SEALED']);
    expect(await codes(record({ seen: 'Call +974 5555 1234' }))).toEqual(['PERSONAL_INFORMATION']);
    expect(await codes(record({ visitedOn: '2099-01-01' }))).toEqual(['DAY_IN_FUTURE']);
    expect(await codes(record({ interviews: [{ language: 'Nepali', count: 3 }] }))).toEqual(['INTERVIEWS_UNREADABLE']);
    expect((await there()).findings).toEqual([]);
  });

  test('is recorded only within a running engagement, at a supplier of it, by the role auditor', async () => {
    await expect(record({ supplierId: other })).rejects.toThrow(NotFound);
    await expect(record({}, aViewer({ organisationKind: 'auditor', roles: new Set(['auditor']) }))).rejects.toThrow(
      NotFound,
    );
    await expect(record({}, { ...auditor, roles: new Set(['owner']) })).rejects.toThrow(NotAllowed);
    await end();
    await expect(record()).rejects.toThrow(NotFound);
    expect((await there()).findings).toEqual([]);
  });
});

describe('a request of an auditor for evidence', () => {
  test('reaches the buyer, who says that the supplier is asked, then what it gave; and nobody answers twice', async () => {
    await ask();
    const [request] = (await there()).requests;
    expect(request).toMatchObject({ state: 'open', askedByName: 'A. de Wit', dueOn: '2099-01-31' });
    const analyst = aViewer({ organisationId: buyer.id });
    const answer = (version: number, state: 'passed-on' | 'answered', text = 'The supplier is asked.') =>
      new AnswerEvidenceRequest(db.database).execute(analyst, request?.id ?? '', {
        version,
        state,
        answer: text,
        numbersChecked: false,
      });
    expect(await codes(answer(1, 'answered', ' '))).toEqual(['ANSWER_MISSING']);
    await answer(1, 'passed-on');
    await answer(2, 'answered', 'It stands in the library since today.');
    expect(await codes(answer(3, 'answered'))).toEqual(['CONFLICT']);
    expect((await there()).requests).toMatchObject([{ state: 'answered', version: 3 }]);
    expect(await buyer.rows(`SELECT verb FROM audit_entries WHERE verb LIKE 'evidence.%' ORDER BY sequence`)).toEqual([
      { verb: 'evidence.requested' },
      { verb: 'evidence.answered' },
      { verb: 'evidence.answered' },
    ]);
  });

  test('is about suppliers of a running engagement, without personal data, for a day to come', async () => {
    await expect(ask({ supplierId: other })).rejects.toThrow(NotFound);
    expect(await codes(ask({ what: ' ', dueOn: '2020-01-01' }))).toEqual(['WHAT_MISSING', 'DAY_IN_PAST']);
    await end();
    await expect(ask()).rejects.toThrow(NotFound);
  });

  test('stands on the home of the auditor until it is answered, what is due first first', async () => {
    await ask({ dueOn: '2099-03-01', what: 'The list of dormitories.' });
    await ask();
    const home = new AuditorHomeReadModel(db.database);
    expect(await home.waiting(auditor)).toMatchObject([
      { what: 'The register of who hands out documents.', buyerName: 'Northfield Retail', isOverdue: false },
      { what: 'The list of dormitories.', state: 'open' },
    ]);
    expect(await home.waiting(aViewer({ organisationKind: 'auditor', roles: new Set(['auditor']) }))).toEqual([]);
    await end();
    expect(await home.waiting(auditor)).toEqual([]);
  });

  test('is read by its auditor within the engagement, and by no other', async () => {
    await ask();
    await record({ kind: 'other', indicator: 'I4' });
    const read = (auditorOrganisationId: string) =>
      db.database.asAuditor({ organisationId: buyer.id, engagementId, auditorOrganisationId }, there);
    const own = await read(auditor.organisationId);
    expect([own.requests.length, own.findings.length]).toEqual([1, 1]);
    expect(await read(randomUUID())).toEqual({ requests: [], findings: [] });
    await end();
    expect(await read(auditor.organisationId)).toEqual({ requests: [], findings: [] });
  });
});
