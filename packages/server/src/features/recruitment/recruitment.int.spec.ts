import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { COST_HEADS, type CostLine } from '@plumbline/facts';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import { setQuota } from '../../platform/quotas/set-quota.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { KNITS, list, Merging, MILLS } from '../import/answered/testing/merging.ts';
import { anAnalyst } from '../import/testing/importing.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { HOLDER, SAYS } from '../supplier/repeated-observation.ts';
import { AgentReadModel } from './agent.read-model.ts';
import { ChangeAgent } from './commands/change-agent.ts';
import { ChangeCorridor } from './commands/change-corridor.ts';
import { EndAgent } from './commands/end-agent.ts';
import { EndCorridor } from './commands/end-corridor.ts';
import { RecordAgent } from './commands/record-agent.ts';
import { RecordCorridor } from './commands/record-corridor.ts';
import { TakeBackTellingApart } from './commands/take-back-telling-apart.ts';
import { TellAgentsApart } from './commands/tell-agents-apart.ts';
import type { CorridorInput } from './corridor-details.ts';
import { CorridorFlowsReadModel } from './corridor-flows.read-model.ts';
import { CorridorReadModel } from './corridor.read-model.ts';
import { aCorridor, anAgent } from './testing/a-corridor.ts';

let merging: Merging;
let db: TestDatabase;
beforeAll(async () => {
  ({ merging, test: db } = await Merging.begin());
});
afterAll(() => db.close());

const paid = (values: Partial<CostLine> = {}): CostLine => ({
  head: 'recruitment-fee',
  payer: 'worker',
  minor: 120_000,
  currency: 'USD',
  year: 2025,
  statistic: 'mean',
  source: 'audit',
  ...values,
});

/** With a cost that workers paid. */
const paidCorridor = (values: Partial<CorridorInput> = {}): CorridorInput => aCorridor({ ledger: [paid()], ...values });

const codes = async (work: Promise<unknown>): Promise<string[]> => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserErrors)) throw new Error(String(error));
  return error.errors.map(({ field, code }) => `${field ?? ''} ${code}`.trim());
};

async function imported(viewer: Viewer, ...rows: string[]) {
  const row = await merging.importing.whole(viewer, 'january.csv', list(...rows), '2026-01-31');
  const suppliers = await merging.rows<{ id: string }>(
    viewer,
    `SELECT id FROM suppliers WHERE organisation_id = $1 AND state = 'active' ORDER BY name`,
  );
  return { row, suppliers: suppliers.map(({ id }) => id) };
}

/** Open flags about recruitment of a supplier as its page computes them now. */
async function flags({ organisationId }: Viewer, supplierId: string): Promise<string[]> {
  const result = await db.database.transaction(organisationId, (tx) =>
    new RecomputeAssessment(new ScreeningLists()).execute(tx, organisationId, supplierId),
  );
  const found = result?.assessment.units.flatMap((unit) => unit.flags) ?? [];
  return [...new Set(found.filter(({ ruleId }) => ruleId.startsWith('RECRUIT-')).map(({ ruleId }) => ruleId))].sort();
}

/** What corridors say of suppliers now: supplier, fact and value. */
async function told(viewer: Viewer): Promise<Record<string, unknown>[]> {
  return merging.rows(
    viewer,
    `SELECT o.supplier_id AS supplier, f.key AS fact, f.value->'value' AS value FROM observations o ${HOLDER} CROSS JOIN jsonb_each(${SAYS.facts}) f
     WHERE o.organisation_id = $1 AND o.origin_kind = 'form' AND o.recorded_to IS NULL ORDER BY 1, 2`,
  );
}

describe('A recruitment corridor', () => {
  test('with a cost that workers paid raises the flag of its supplier, and takes it back when it ends', async () => {
    const viewer = anAnalyst();
    const { suppliers } = await imported(viewer, MILLS);
    const [supplierId = ''] = suppliers;
    await merging.assess(viewer);
    expect(await flags(viewer, supplierId)).not.toContain('RECRUIT-FEE-WORKER-PAID');
    const id = await new RecordCorridor(db.database).execute(viewer, supplierId, paidCorridor());
    await merging.assess(viewer);
    expect(await flags(viewer, supplierId)).toContain('RECRUIT-FEE-WORKER-PAID');
    await new EndCorridor(db.database).execute(viewer, id, 1);
    await merging.assess(viewer);
    expect(await flags(viewer, supplierId)).not.toContain('RECRUIT-FEE-WORKER-PAID');
    expect(await told(viewer)).toEqual([]);
  });

  test('keeps every version, and tells people who work on an old one that there is a newer one', async () => {
    const viewer = anAnalyst();
    const { suppliers } = await imported(viewer, MILLS);
    const [supplierId = ''] = suppliers;
    const corridors = new CorridorReadModel(db.database, new ScreeningLists());
    const change = new ChangeCorridor(db.database);
    const id = await new RecordCorridor(db.database).execute(viewer, supplierId, paidCorridor());
    await change.execute(viewer, id, 1, paidCorridor({ ledger: [paid({ minor: 0 })] }));
    expect(await codes(change.execute(viewer, id, 1, paidCorridor()))).toEqual(['version CONFLICT']);
    const page = await corridors.one(viewer, id);
    expect(page.corridor.details.ledger).toEqual([paid({ minor: 0 })]);
    const all = new CorridorFlowsReadModel(db.database);
    expect((await all.flows(viewer)).flows).toEqual([]);
    await merging.assess(viewer);
    const flow = { id, origin: 'NP', destination: 'BD', workers: null, months: { worker: '0.00' } };
    expect(await all.flows(viewer)).toMatchObject({ flows: [flow], total: 1 });
    expect(await all.flows(anAnalyst())).toEqual({ flows: [], total: 0 });
    expect(page.earlier.map(({ version, details }) => [version, details.ledger])).toEqual([[1, [paid()]]]);
    // One line of nothing says nothing of the other costs.
    expect((await told(viewer)).map(({ fact }) => fact)).toEqual(['recruitment.origins']);
  });

  test('of one site says nothing of another; of the supplier as a whole it says it of all', async () => {
    const viewer = anAnalyst();
    const { suppliers } = await imported(viewer, MILLS);
    const [supplierId = ''] = suppliers;
    const corridors = new CorridorReadModel(db.database, new ScreeningLists());
    const { sites } = await corridors.ofSupplier(viewer, supplierId);
    const [site] = sites;
    const record = new RecordCorridor(db.database);
    expect(await codes(record.execute(viewer, supplierId, paidCorridor({ siteKey: 'elsewhere' })))).toEqual([
      'siteKey SITE_UNKNOWN',
    ]);
    await record.execute(viewer, supplierId, paidCorridor({ siteKey: site?.key ?? '', ledger: [] }));
    await record.execute(viewer, supplierId, paidCorridor({ ledger: COST_HEADS.map((head) => paid({ head })) }));
    await merging.assess(viewer);
    expect(await flags(viewer, supplierId)).toContain('RECRUIT-FEE-WORKER-PAID');
  });

  test('is refused with what cannot be', async () => {
    const viewer = anAnalyst();
    const { suppliers } = await imported(viewer, MILLS);
    const record = (values: Partial<CorridorInput>) =>
      codes(new RecordCorridor(db.database).execute(viewer, suppliers[0] ?? '', paidCorridor(values)));
    expect(await record({ origin: 'ZZ', evidenceDate: '2999-01-01' })).toEqual([
      'origin COUNTRY_UNKNOWN',
      'evidenceDate DAY_IN_FUTURE',
    ]);
    expect(await record({ ledger: [paid({ minor: -1, currency: 'ABC', year: 1066 })] })).toEqual([
      'ledger.0.currency CURRENCY_UNKNOWN',
      'ledger.0.amount AMOUNT_OUT_OF_RANGE',
      'ledger.0.year YEAR_OUT_OF_RANGE',
    ]);
    expect(await record({ agentIds: [suppliers[0] ?? ''], agentUse: 'none' })).toEqual([
      'agentUse AGENTS_NAMED',
      'agentIds AGENT_UNKNOWN',
    ]);
    expect(await record({ documentAccess: 'none' })).toEqual(['documentAccess HOLDER_MISSING']);
  });
});

describe('A labour agent', () => {
  test('whose licence was revoked raises the flag of every supplier that it works for', async () => {
    const viewer = anAnalyst();
    const { suppliers } = await imported(viewer, MILLS);
    const [supplierId = ''] = suppliers;
    const agentId = await new RecordAgent(db.database).execute(viewer, anAgent());
    const corridor = paidCorridor({ agentUse: 'some', agentIds: [agentId], ledger: [] });
    await new RecordCorridor(db.database).execute(viewer, supplierId, corridor);
    await merging.assess(viewer);
    expect(await flags(viewer, supplierId)).not.toContain('RECRUIT-AGENT-UNLICENSED');
    const checked = anAgent({ checkedOn: '2026-02-01', licence: 'revoked', register: 'Register of the department' });
    await new ChangeAgent(db.database).execute(viewer, agentId, 1, checked);
    await merging.assess(viewer);
    expect(await flags(viewer, supplierId)).toContain('RECRUIT-AGENT-UNLICENSED');
    expect(await codes(new EndAgent(db.database).execute(viewer, agentId, 2))).toEqual(['AGENT_IN_USE']);
    const page = await new AgentReadModel(db.database).one(viewer, agentId);
    expect(page.usages.map((usage) => usage.supplierId)).toEqual([supplierId]);
    expect(page.earlier.map(({ version }) => version)).toEqual([1]);
  });

  test('is pointed out beside one of its name until a person has told them apart', async () => {
    const viewer = anAnalyst();
    const record = new RecordAgent(db.database);
    const agents = new AgentReadModel(db.database);
    const one = await record.execute(viewer, anAgent());
    const other = await record.execute(viewer, anAgent({ name: 'HIMAL BRIDGE MANPOWER' }));
    const { similar } = await agents.list(viewer, '');
    expect(similar.map(({ ids, why }) => [[...ids].sort(), why])).toEqual([[[one, other].sort(), 'name']]);
    await new TellAgentsApart(db.database).execute(viewer, [other, one]);
    expect(await agents.one(viewer, one)).toMatchObject({ similar: [], toldApart: [{ id: other }] });
    await new TakeBackTellingApart(db.database).execute(viewer, [one, other]);
    expect(await agents.one(viewer, other)).toMatchObject({ similar: [{ why: 'name' }], toldApart: [] });
  });

  test('is found by any of its names and by its country', async () => {
    const viewer = anAnalyst();
    await new RecordAgent(db.database).execute(viewer, anAgent({ otherNames: ['Sagar Línk'] }));
    const found = async (search: string) => (await new AgentReadModel(db.database).list(viewer, search)).total;
    expect(await Promise.all(['sagar link', 'himal nepal', 'india'].map(found))).toEqual([1, 1, 0]);
  });

  test('is recorded without contact details of people, and with a day of each check', async () => {
    const complaint = { day: '2026-02-01', source: 'authority', text: 'Call +977 1 4412345.' } as const;
    const input = anAgent({ name: ' ', country: '', licence: 'valid', complaints: [complaint] });
    expect(await codes(new RecordAgent(db.database).execute(anAnalyst(), input))).toEqual([
      'name AGENT_NAME_MISSING',
      'country COUNTRY_UNKNOWN',
      'checkedOn CHECK_DAY_MISSING',
      'complaints PERSONAL_INFORMATION',
    ]);
  });
});

test('Only analysts record, and nothing of another organisation can be read or changed', async () => {
  const viewer = anAnalyst();
  const { suppliers } = await imported(viewer, MILLS);
  const [supplierId = ''] = suppliers;
  const agentId = await new RecordAgent(db.database).execute(viewer, anAgent());
  const id = await new RecordCorridor(db.database).execute(viewer, supplierId, paidCorridor());
  for (const role of ['viewer', 'approver', 'owner', 'admin', 'safeguarding'] as const) {
    const other = { ...viewer, roles: new Set([role]) };
    await expect(new RecordAgent(db.database).execute(other, anAgent())).rejects.toThrow(NotAllowed);
    await expect(new EndCorridor(db.database).execute(other, id, 1)).rejects.toThrow(NotAllowed);
  }
  const stranger = anAnalyst();
  const corridors = new CorridorReadModel(db.database, new ScreeningLists());
  await expect(corridors.one(stranger, id)).rejects.toThrow(NotFound);
  await expect(corridors.ofSupplier(stranger, supplierId)).rejects.toThrow(NotFound);
  await expect(new AgentReadModel(db.database).one(stranger, agentId)).rejects.toThrow(NotFound);
  await expect(new RecordCorridor(db.database).execute(stranger, supplierId, paidCorridor())).rejects.toThrow(NotFound);
  await expect(new ChangeAgent(db.database).execute(stranger, agentId, 1, anAgent())).rejects.toThrow(NotFound);
});

describe('What is recorded of a supplier stays with it', () => {
  test('when it is merged into another one, and when the two come apart again', async () => {
    const viewer = anAnalyst();
    const { row, suppliers } = await imported(viewer, MILLS, KNITS);
    const record = new RecordCorridor(db.database);
    for (const supplierId of suppliers) await record.execute(viewer, supplierId, paidCorridor());
    const before = await told(viewer);
    const answerId = await merging.same(viewer, (await merging.pairs(viewer, row))[0]);
    const owners = new Set((await told(viewer)).map(({ supplier }) => supplier));
    expect(owners.size).toBe(1);
    await merging.revoke(viewer, answerId);
    expect(await told(viewer)).toEqual(before);
  });

  test('when the import that brought the supplier is undone: the next file finds it again', async () => {
    const viewer = anAnalyst();
    const { row, suppliers } = await imported(viewer, MILLS);
    const [supplierId = ''] = suppliers;
    await new RecordCorridor(db.database).execute(viewer, supplierId, paidCorridor());
    await merging.importing.undo(viewer, row);
    const left = await merging.rows(viewer, 'SELECT id, state FROM suppliers WHERE organisation_id = $1');
    expect(left).toEqual([{ id: supplierId, state: 'active' }]);
    expect((await imported(viewer, MILLS)).suppliers).toEqual([supplierId]);
  });
});

test('Agents and corridors are no more than their quotas; their later versions take none', async () => {
  const viewer = anAnalyst();
  const { organisationId } = viewer;
  for (const name of ['labourAgents', 'corridors'] as const)
    await setQuota(db.database, { organisationId, name, person: 1, organisation: 1 });
  const agentId = await new RecordAgent(db.database).execute(viewer, anAgent());
  await new ChangeAgent(db.database).execute(viewer, agentId, 1, anAgent({ otherNames: ['Another name'] }));
  expect(await codes(new RecordAgent(db.database).execute(viewer, anAgent()))).toEqual(['quota.labourAgents']);
  const { suppliers } = await imported(viewer, MILLS);
  const [mills = ''] = suppliers;
  const corridor = await new RecordCorridor(db.database).execute(viewer, mills, paidCorridor());
  await new ChangeCorridor(db.database).execute(viewer, corridor, 1, paidCorridor({ loan: true }));
  expect(await codes(new RecordCorridor(db.database).execute(viewer, mills, paidCorridor()))).toEqual([
    'quota.corridors',
  ]);
});
