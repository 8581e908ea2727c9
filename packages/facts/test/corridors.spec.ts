import { describe, expect, test } from '@jest/globals';
import { COST_HEADS, corridorFacts, coversEveryHead, currencyTotals } from '../src/index.ts';
import type { Corridor, CorridorAgent, CostLine, FactKey } from '../src/index.ts';

const TODAY = '2026-11-25';

const line = (values: Partial<CostLine> = {}): CostLine => ({
  head: 'recruitment-fee',
  payer: 'worker',
  minor: 136_000,
  currency: 'MYR',
  year: 2026,
  statistic: 'mean',
  source: 'supplier',
  ...values,
});

const agent = (values: Partial<CorridorAgent> = {}): CorridorAgent => ({
  id: 'agent',
  isSubAgent: false,
  licence: 'valid',
  checkedOn: '2026-11-03',
  licenceUntil: null,
  subAgents: null,
  ...values,
});

const corridor = (values: Partial<Corridor> = {}): Corridor => ({
  id: 'a',
  origin: 'NP',
  agentUse: null,
  agents: [],
  contractUnderstood: null,
  contractDays: null,
  documentHolder: null,
  documentAccess: null,
  loan: null,
  ledger: [],
  source: 'supplier',
  evidenceDate: '2026-11-20',
  ...values,
});

const whole = (payer: CostLine['payer'], minor: number): CostLine[] =>
  COST_HEADS.map((head) => line({ head, payer, minor }));

/** The values of the facts, by key. */
const facts = (corridors: readonly Corridor[], pay: string | null = 'MYR') =>
  Object.fromEntries(corridorFacts(corridors, pay, TODAY).map(({ fact, value }) => [fact, value]));
const factOf = (key: FactKey, corridors: readonly Corridor[], pay: string | null = 'MYR') =>
  corridorFacts(corridors, pay, TODAY).find(({ fact }) => fact === key);

describe('What workers paid', () => {
  test('is the sum of what the ledger says they paid, whatever for', () => {
    const ledger = [line(), line({ head: 'medical', minor: 17_000 }), line({ payer: 'employer', minor: 85_000 })];
    expect(facts([corridor({ ledger })])).toEqual({
      'recruitment.origins': ['NP'],
      'recruitment.workerCost': { minor: 153_000, currency: 'MYR' },
      'recruitment.workerCostStatistic': 'mean',
    });
  });

  test('is nothing only where every head was looked at and no payer is unknown', () => {
    const nothing = whole('worker', 0);
    expect(facts([corridor({ ledger: [line({ minor: 0 })] })])).not.toHaveProperty(['recruitment.workerCost']);
    expect(facts([corridor({ ledger: nothing })])).toMatchObject({
      'recruitment.workerCost': { minor: 0, currency: 'MYR' },
    });
    const open = [...nothing, line({ payer: 'unknown', minor: 1 })];
    expect(facts([corridor({ ledger: open })])).not.toHaveProperty(['recruitment.workerCost']);
    expect(facts([corridor({ ledger: nothing }), corridor({ id: 'b' })])).not.toHaveProperty([
      'recruitment.workerCost',
    ]);
  });

  test('keeps currencies apart, and is told in that of the pay', () => {
    const ledger = [line({ minor: 400_000, currency: 'NPR' }), line({ minor: 5_000 })];
    expect(currencyTotals(ledger).map(({ currency, all }) => [currency, all])).toEqual([
      ['MYR', 5_000],
      ['NPR', 400_000],
    ]);
    const cost = (pay: string | null) => facts([corridor({ ledger })], pay)['recruitment.workerCost'];
    expect(cost('NPR')).toEqual({ minor: 400_000, currency: 'NPR' });
    expect(cost(null)).toEqual({ minor: 5_000, currency: 'MYR' });
  });

  test('of several corridors is the most', () => {
    const more = corridor({ id: 'b', origin: 'BD', ledger: [line({ minor: 200_000 })] });
    expect(facts([corridor({ ledger: [line()] }), more])).toMatchObject({
      'recruitment.origins': ['BD', 'NP'],
      'recruitment.workerCost': { minor: 200_000, currency: 'MYR' },
    });
  });

  test('is known as its larger part is known, at the end of the last year in which it was paid', () => {
    const ledger = [
      line({ minor: 9_000, source: 'audit', year: 2024 }),
      line({ head: 'travel', minor: 1_000, source: 'buyer', year: 2025 }),
    ];
    expect(factOf('recruitment.workerCost', [corridor({ ledger })])).toMatchObject({
      source: 'audit',
      assurance: 'documented',
      evidenceDate: '2025-12-31',
    });
  });

  test('of two medians has no median', () => {
    const median = line({ statistic: 'median' });
    expect(factOf('recruitment.workerCostStatistic', [corridor({ ledger: [median] })])?.value).toBe('median');
    expect(factOf('recruitment.workerCostStatistic', [corridor({ ledger: [median, median] })])).toBeUndefined();
  });
});

test('What the employer paid is told only where every head was looked at: a gap is not a low cost', () => {
  expect(facts([corridor({ ledger: [line({ payer: 'employer' })] })])).not.toHaveProperty(['recruitment.employerCost']);
  expect(coversEveryHead(whole('employer', 100))).toBe(true);
  expect(facts([corridor({ ledger: whole('employer', 100) })])).toMatchObject({
    'recruitment.employerCost': { minor: 900, currency: 'MYR' },
  });
});

describe('Of several agents the worst stands for the site', () => {
  const two = (values: Partial<CorridorAgent>) =>
    facts([corridor({ agents: [agent(), agent({ id: 'b', ...values })] })]);

  test('a licence is valid only where all are, and each was looked up', () => {
    expect(two({})).toMatchObject({ 'recruitment.agentCount': 2, 'agents.licence': 'valid', 'agents.checked': true });
    expect(two({ licence: 'expired' })).toMatchObject({ 'agents.licence': 'expired' });
    const unchecked = two({ licence: null, checkedOn: null });
    expect(unchecked).not.toHaveProperty(['agents.licence']);
    expect(unchecked).not.toHaveProperty(['agents.checked']);
  });

  test('a licence runs out after its last day without anybody looking; what was looked up last stays', () => {
    const until = (licenceUntil: string) => [corridor({ agents: [agent({ licenceUntil })] })];
    expect(facts(until(TODAY))).toMatchObject({ 'agents.licence': 'valid' });
    expect(facts(until('2026-11-24'))).toMatchObject({ 'agents.licence': 'expired', 'agents.lastCheck': '2026-11-03' });
    expect(factOf('agents.licence', until('2026-11-24'))).toMatchObject({
      evidenceDate: TODAY,
      assurance: 'documented',
    });
    expect(two({ licenceUntil: '2026-01-31', licence: 'revoked' })).toMatchObject({ 'agents.licence': 'revoked' });
  });

  test('the oldest check counts', () => {
    expect(two({ checkedOn: '2025-02-01' })).toMatchObject({ 'agents.lastCheck': '2025-02-01' });
  });

  test('a sub-agent that is named is one that is used; none is said only by all', () => {
    expect(two({ isSubAgent: true })).toMatchObject({ 'agents.subAgents': 'companies' });
    expect(two({ subAgents: 'none' })).not.toHaveProperty(['agents.subAgents']);
    expect(two({ subAgents: 'village-level' })).toMatchObject({ 'agents.subAgents': 'village-level' });
  });

  test('no agent is used only where no corridor uses one', () => {
    const direct = corridor({ agentUse: 'none' });
    expect(facts([direct])).toMatchObject({ 'recruitment.agentCount': 0, 'recruitment.directHire': true });
    expect(facts([direct, corridor({ id: 'b' })])).not.toHaveProperty(['recruitment.agentCount']);
  });
});

describe('Of several corridors the worst stands for the site', () => {
  test('who holds passports, and who can have them', () => {
    const held = corridor({ documentHolder: 'employer', documentAccess: 'any-hour' });
    const kept = corridor({ id: 'b', documentHolder: 'agent', documentAccess: 'none' });
    expect(facts([held, kept])).toMatchObject({ 'documents.holder': 'agent', 'documents.access': 'none' });
    const own = corridor({ documentHolder: 'worker' });
    expect(facts([own])).toMatchObject({ 'documents.holder': 'worker' });
    expect(facts([own, corridor({ id: 'b' })])).not.toHaveProperty(['documents.holder']);
  });

  test('contracts and loans', () => {
    const good = corridor({ contractUnderstood: true, contractDays: 14, loan: false });
    const late = corridor({ id: 'b', contractUnderstood: false, contractDays: 2, loan: true });
    expect(facts([good])).toMatchObject({ 'contract.understoodShare': '1', 'recruitment.workerCostLoan': false });
    expect(facts([good, late])).toMatchObject({
      'contract.understoodShare': '0',
      'contract.daysBefore': 2,
      'recruitment.workerCostLoan': true,
    });
  });
});

test('The order of corridors never matters', () => {
  const one = corridor({ ledger: [line()], loan: false, documentHolder: 'worker' });
  const other = corridor({ id: 'b', origin: 'BD', agents: [agent()], source: 'buyer', evidenceDate: '2026-01-01' });
  expect(corridorFacts([other, one], null, TODAY)).toEqual(corridorFacts([one, other], null, TODAY));
});
