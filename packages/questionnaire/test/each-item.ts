import type { Answers } from '../src/index.ts';
import { given } from './a-response.ts';
import { TRIED_CONDITIONS } from './each-item-of-conditions.ts';
import type { Tried } from './tried.ts';

const PAID: Answers = { q12: given({ paid: true }) };
const EARNS: Answers = {
  q31: { all: given({ hourly: { amount: 8, currency: 'MYR' }, monthly: { amount: 1500, currency: 'MYR' } }) },
};
const HOUSEHOLD: Answers = {
  q02: given([{ id: 'a', name: 'Home', country: 'MY', kind: 'private-household', housing: true, homework: false }]),
  q03: given({ activity: 'housemaid in a private household' }),
};

export const TRIED: readonly Tried[] = [
  { item: 'q01', yes: { legalName: 'Acme Gloves', parent: 'Acme Group' }, no: { legalName: 'Acme Gloves' }, rules: [] },
  {
    item: 'q02',
    yes: [{ id: 'a', name: 'Camp', country: 'MY', kind: 'camp', address: 'Ipoh', housing: true, homework: true }],
    no: [
      {
        id: 'a',
        name: 'Plant',
        country: 'MY',
        kind: 'fixed-facility',
        address: 'Ipoh',
        housing: false,
        homework: false,
      },
    ],
    rules: [],
  },
  {
    item: 'q03',
    yes: { activity: 'construction of buildings' },
    no: { activity: 'software development' },
    rules: ['INH-SECTOR-HIGH5'],
  },
  {
    item: 'q04',
    yes: [{ id: '1', product: 'rubber gloves', hs: '401519', input: 'cotton', origin: 'TM', shipsToUs: true }],
    no: [],
    rules: ['INH-TIP-TIER'],
  },
  { item: 'q05', yes: { role: 'owner', askWorkers: false }, no: { role: 'owner', askWorkers: true }, rules: [] },
  {
    item: 'q06',
    yes: { total: 200, women: 80, own: 80, agency: 120, casual: 0, trainees: 0 },
    no: { total: 200, women: 80, own: 200, agency: 0, casual: 0, trainees: 0 },
    rules: ['AGENCY-SHARE'],
  },
  {
    item: 'q07',
    yes: { international: 60, internal: 0, origins: ['NP'], lowWage: true },
    no: { international: 0, internal: 0 },
    rules: ['INH-COUNTRY-HIGH', 'INH-TIED-STATUS', 'RECRUIT-FEE-PRESUMED'],
  },
  {
    item: 'q08',
    yes: { how: ['agent'], direct: false },
    no: { how: ['own-staff'], direct: true },
    rules: ['RECRUIT-AGENT-HIDDEN'],
    refused: ['GAP-DECLINED', 'RECRUIT-AGENT-HIDDEN'],
    unknown: ['RECRUIT-AGENT-HIDDEN'],
    beside: { q17: { all: given([]) } },
  },
  { item: 'q09', yes: { classes: ['trainee'] }, no: { classes: ['skilled'] }, rules: [] },
  {
    item: 'q39',
    yes: { agency: 80, sameTasks: true, equalPay: false },
    no: { agency: 30, sameTasks: true, equalPay: true },
    rules: ['GAP-CONTRADICTION'],
  },
  {
    item: 'q40',
    yes: { tiers: 3, withoutEmployer: 20 },
    no: { tiers: 0, withoutEmployer: 0 },
    rules: ['SUBCON-LABOUR-TIERS'],
    refused: [],
    unknown: ['SUBCON-LABOUR-TIERS'],
  },
  { item: 'q49', yes: { share: 20 }, no: { share: 0 }, rules: ['VULN-CLIMATE-CRISIS'] },
  {
    item: 'q47',
    yes: { ageChecks: false, youngest: 13, minors: 'under-legal-age' },
    no: { ageChecks: true, youngest: 18, minors: 'none' },
    rules: [],
  },
  {
    item: 'q48',
    yes: { liveIn: true, weeklyRest: false, phone: 'employer', privateRoom: false },
    no: { liveIn: false, weeklyRest: true, phone: 'worker', privateRoom: true },
    rules: ['DOC-CARD-PHONE-HELD', 'OT-EXCESSIVE'],
    beside: HOUSEHOLD,
  },
  { item: 'q11', yes: { policy: false }, no: { policy: true, heads: ['medical'] }, rules: ['RECRUIT-NO-EPP'] },
  {
    item: 'q12',
    yes: { paid: true },
    no: { paid: false },
    rules: ['RECRUIT-FEE-WORKER-PAID'],
    refused: ['GAP-DECLINED'],
  },
  {
    item: 'q13',
    yes: [
      { id: '1', origin: 'NP', head: 'recruitment-fee', amount: { amount: 4000, currency: 'MYR' }, year: 2026 },
      { id: '2', origin: 'NP', head: 'medical', amount: { amount: 1000, currency: 'MYR' }, year: 2025 },
    ],
    no: [],
    rules: [],
    beside: { ...PAID, ...EARNS },
  },
  {
    item: 'q14',
    yes: [{ id: '1', origin: 'NP', cost: { amount: 1, currency: 'MYR' } }],
    no: [{ id: '1', origin: 'NP', cost: { amount: 20000, currency: 'MYR' } }],
    rules: [],
    refused: ['RECRUIT-COST-IMPLAUSIBLE'],
    beside: EARNS,
  },
  {
    item: 'q15',
    yes: { asked: false },
    no: { asked: true, when: '2026-06-01', asker: 'worker-body', language: true, sample: 40, hadPaid: 0 },
    rules: ['RECRUIT-FEE-PRESUMED'],
  },
  {
    item: 'q16',
    yes: [],
    no: [
      {
        id: '1',
        workers: 40,
        former: 5,
        owed: { amount: 9000, currency: 'MYR' },
        from: '2026-12-01',
        until: '2027-03-01',
      },
    ],
    rules: [],
    beside: PAID,
  },
  {
    item: 'q17',
    yes: [{ id: '1', name: 'Everest', country: 'NP', subAgents: 'village-level' }],
    no: [{ id: '1', name: 'Everest', country: 'NP', subAgents: 'none' }],
    rules: ['RECRUIT-SUBAGENTS'],
    refused: ['GAP-DECLINED', 'RECRUIT-AGENT-HIDDEN', 'RECRUIT-SUBAGENTS'],
  },
  {
    item: 'q18',
    yes: { terms: ['no-fees'] },
    no: { terms: ['no-fees', 'no-sub-agents', 'audit-right'] },
    rules: ['AGENCY-NO-DD'],
  },
  {
    item: 'q19',
    yes: { checked: false },
    no: { checked: true, oldest: '2026-05-01', how: ['visit'] },
    rules: ['AGENCY-NO-DD'],
  },
  { item: 'q20', yes: { payment: 'to-employer' }, no: { payment: 'by-employer' }, rules: ['RECRUIT-KICKBACK'] },
  { item: 'q21', yes: { required: true }, no: { required: false }, rules: ['RECRUIT-DEPOSIT-BOND'] },
  {
    item: 'q22',
    yes: { written: 90, understood: 50, days: 0 },
    no: { written: 100, understood: 100, days: 10 },
    rules: ['CONTRACT-LANGUAGE', 'CONTRACT-NONE'],
  },
  { item: 'q23', yes: { changed: true, change: 'worse' }, no: { changed: false }, rules: ['CONTRACT-SUBSTITUTION'] },
  {
    item: 'q24',
    yes: { briefed: 50, about: ['pay'] },
    no: { briefed: 100, about: ['pay'] },
    rules: ['RECRUIT-INFO-GAP'],
  },
  ...TRIED_CONDITIONS,
];
