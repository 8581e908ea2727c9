import { ApproveDecision } from '../../decision/commands/approve-decision.ts';
import { Deciding } from '../../decision/testing/deciding.ts';
import { CHECKLIST } from '../../decision/decision-rules.ts';
import { RecordFact } from '../../fact/commands/record-fact.ts';
import { ApproveEnd } from '../../override/commands/approve-end.ts';
import { ApproveOverride } from '../../override/commands/approve-override.ts';
import { ProposeEnd } from '../../override/commands/propose-end.ts';
import { ProposeOverride } from '../../override/commands/propose-override.ts';
import { proposed } from '../../override/testing/a-buyer.ts';
import { ChangeAgent } from '../../recruitment/commands/change-agent.ts';
import { ChangeCorridor } from '../../recruitment/commands/change-corridor.ts';
import { EndCorridor } from '../../recruitment/commands/end-corridor.ts';
import { RecordAgent } from '../../recruitment/commands/record-agent.ts';
import { RecordCorridor } from '../../recruitment/commands/record-corridor.ts';
import { aCorridor, anAgent } from '../../recruitment/testing/a-corridor.ts';
import type { Acting } from './picking.ts';

const NOTE = { note: 'Written down after the visit.', numbersChecked: false };

/** What people do about suppliers. Which is picked by a number. */
export const SUPPLIER_ACTS = {
  'propose an override': async (on, which) =>
    new ProposeOverride(on.database).execute(on.analyst, await on.supplier(which), {
      ...proposed,
      label: which % 2 === 0 ? 'MEDIUM' : 'LOW',
      evidenceDate: await on.day(-9),
      until: await on.day(20),
    }),
  'approve an override': async (on, which) => {
    const { id, version } = await on.override('proposed', which);
    return new ApproveOverride(on.database).execute(on.approver, id, version);
  },
  'end an override': async (on, which) => {
    const { id, version } = await on.override('in-force', which);
    const given = { reason: 'The union was heard since.', numbersChecked: false };
    const ending = await new ProposeEnd(on.database).execute(on.analyst, id, version, given);
    if (which % 2 === 0) await new ApproveEnd(on.database).execute(on.approver, id, ending.version);
  },
  'record a corridor': async (on, which) => {
    const agent = await new RecordAgent(on.database).execute(on.analyst, anAgent({ name: `Agent ${String(which)}` }));
    const corridor = aCorridor({ agentIds: [agent], agentUse: 'some', evidenceDate: await on.day(-3) });
    return new RecordCorridor(on.database).execute(on.analyst, await on.supplier(which), corridor);
  },
  'change a corridor': async (on, which) => {
    const { id, version } = await on.corridor(which);
    const corridor = aCorridor({ origin: 'IN', contractDays: which, evidenceDate: await on.day(-1) });
    return new ChangeCorridor(on.database).execute(on.analyst, id, version, corridor);
  },
  'end a corridor': async (on, which) => {
    const { id, version } = await on.corridor(which);
    return new EndCorridor(on.database).execute(on.analyst, id, version);
  },
  'change an agent': async (on, which) => {
    const { id, version } = await on.pick<{ id: string; version: number }>(
      'SELECT id, version FROM labour_agents WHERE organisation_id = $1 AND recorded_to IS NULL AND NOT ended ORDER BY id',
      which,
    );
    const agent = anAgent({ name: `Agent renamed ${String(which)}`, services: [] });
    return new ChangeAgent(on.database).execute(on.analyst, id, version, agent);
  },
  'state a fact': async (on, which) =>
    new RecordFact(on.database).execute(on.analyst, {
      ...NOTE,
      supplierId: await on.supplier(which),
      form: 'workforce.total',
      siteId: null,
      values: new Map([['workersTotal', String(50 + which)]]),
      declined: false,
      source: 'buyer',
      assurance: 'alleged',
      evidenceDate: await on.day(-1),
      document: '',
    }),
  decide: async (on, which) =>
    new Deciding(on.database).execute(on.analyst, {
      supplierId: await on.supplier(which),
      kind: which % 2 === 0 ? 'suspend' : 'engage',
      reason: 'Passports are held.',
      conditions: 'The passports are given back.',
      until: '2099-03-31',
      remedyDate: '2099-01-31',
      ownerId: on.analyst.userId,
      checklist: Object.fromEntries(CHECKLIST.map((key) => [key, 'Answered.'])),
      numbersChecked: false,
    }),
  'approve a decision': async (on, which) => {
    const { id, version } = await on.pick<{ id: string; version: number }>(
      `SELECT id, version FROM decisions WHERE organisation_id = $1 AND state = 'proposed' ORDER BY id`,
      which,
    );
    return new ApproveDecision(on.database).execute(on.approver, id, version);
  },
} satisfies Readonly<Record<string, Acting>>;
