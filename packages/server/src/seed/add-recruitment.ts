import type { INestApplicationContext } from '@nestjs/common';
import type { CostLine } from '@plumbline/facts';
import type { AgentInput } from '../features/recruitment/agent-details.ts';
import { RecordAgent } from '../features/recruitment/commands/record-agent.ts';
import { RecordCorridor } from '../features/recruitment/commands/record-corridor.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';

/** Older than the lists of the demo: what they say of the same things holds. */
const DAY = '2026-08-18';

/** A supplier of whose pay and costs the list says something, and in which nobody looks first. */
const SUPPLIER = `
  SELECT p.supplier_id AS id, p.country, o.facts->'pay.netMonthly'->'value' AS pay
  FROM portfolio p JOIN observations o ON o.organisation_id = p.organisation_id AND o.supplier_id = p.supplier_id
  WHERE p.organisation_id = $1 AND p.country <> '' AND o.recorded_to IS NULL AND o.facts->'pay.netMonthly'->'value'->>'currency' IS NOT NULL
    AND (o.facts->'recruitment.workerCost'->'value'->>'minor')::integer > 0
    AND NOT EXISTS (SELECT FROM labour_agents WHERE organisation_id = $1)
  ORDER BY p.name DESC, p.supplier_id LIMIT 1`;

interface Found {
  readonly id: string;
  readonly country: string;
  readonly pay: { readonly minor: number; readonly currency: string };
}

const agent = (name: string, country: string, values: Partial<AgentInput> = {}): AgentInput => ({
  name,
  country,
  otherNames: [],
  licenceNumber: '',
  register: '',
  checkedOn: null,
  licence: null,
  licenceUntil: null,
  services: ['recruitment', 'travel'],
  subAgents: null,
  adChannels: ['word-of-mouth'],
  complaints: [],
  numbersChecked: false,
  ...values,
});

/** Adds labour agents, two of which may be one, and corridors, one of them with a cost ledger, as the analyst of the demo would. Made once. */
export async function addRecruitment(app: INestApplicationContext, analyst: Viewer): Promise<void> {
  const { organisationId } = analyst;
  const [supplier] = await app
    .get(Database)
    .transaction(organisationId, (tx) => tx.query<Found>(SUPPLIER, [organisationId]));
  if (supplier === undefined) return;
  const { pay } = supplier;
  const line = (head: CostLine['head'], payer: CostLine['payer'], months: number): CostLine => ({
    head,
    payer,
    minor: Math.round(pay.minor * months),
    currency: pay.currency,
    year: 2025,
    statistic: 'mean',
    source: 'supplier',
  });
  const record = app.get(RecordAgent, { strict: false });
  await record.execute(analyst, agent('Lanternhill Manpower', 'NP', { otherNames: ['Lanternhill Overseas'] }));
  await record.execute(analyst, agent('LANTERNHILL OVERSEAS Pvt. Ltd.', 'NP'));
  const checked = {
    checkedOn: '2026-08-03',
    licence: 'valid' as const,
    licenceUntil: '2027-03-14',
    register: 'Invented register',
  };
  const agentId = await record.execute(
    analyst,
    agent('PT Jalan Inventada', 'ID', { ...checked, licenceNumber: 'INV/2024/17' }),
  );
  const corridor = {
    siteKey: null,
    destination: supplier.country,
    subAgentIds: [],
    contractDays: null,
    contractUnderstood: null,
    documentHolder: null,
    documentAccess: null,
    loan: null,
    source: 'supplier',
    evidenceDate: DAY,
  } as const;
  const recordCorridor = app.get(RecordCorridor, { strict: false });
  // Of the others, one is free for workers, and of one nobody knows anything.
  for (const other of [
    {
      origin: 'PH',
      workers: 'from-10',
      ledger: [line('recruitment-fee', 'worker', 0), line('travel', 'employer', 0.9)],
    },
    { origin: 'VN', workers: null, ledger: [] },
  ] as const) {
    await recordCorridor.execute(analyst, supplier.id, {
      ...corridor,
      ...{ agentUse: null, agentIds: [], contractLanguage: '' },
      ...other,
    });
  }
  await recordCorridor.execute(analyst, supplier.id, {
    ...corridor,
    origin: 'ID',
    workers: 'from-50',
    agentUse: 'some',
    agentIds: [agentId],
    contractLanguage: 'Indonesian',
    contractUnderstood: true,
    contractDays: 9,
    ledger: [
      line('recruitment-fee', 'worker', 0.8),
      line('travel', 'worker', 0.3),
      line('medical', 'worker', 0.1),
      line('administration', 'employer', 0.6),
      line('insurance', 'employer', 0.15),
      line('training', 'agent', 0.05),
    ],
  });
}
