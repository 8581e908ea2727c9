import type { Answers, Row } from '../src/index.ts';
import { given } from './a-response.ts';

type Said = Row | readonly Row[];

/** An item answered in the way that speaks against a supplier and in the way that speaks for it, and the rules that tell the two apart. */
export interface Tried {
  readonly item: string;
  readonly yes: Said;
  readonly no: Said;
  /** Rules that hold on `yes`, and do not on `no`. */
  readonly rules: readonly string[];
  /** Rules that hold where the answer is refused, and not where nobody asked. */
  readonly refused?: readonly string[];
  /** Rules that hold where the supplier does not know, and not where nobody asked. */
  readonly unknown?: readonly string[];
  /** What else has to be said for the item to be asked, or for its rules to be reached. */
  readonly beside?: Answers;
}

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
  {
    item: 'q25',
    yes: { papers: 'employer', cards: 'employer', phones: 'agent' },
    no: { papers: 'worker', cards: 'worker', phones: 'worker' },
    rules: ['DOC-CARD-PHONE-HELD', 'DOC-RETENTION'],
    refused: ['GAP-DECLINED'],
  },
  {
    item: 'q26',
    yes: { access: 'none' },
    no: { access: 'any-hour' },
    rules: [],
    beside: { q25: { all: given({ papers: 'employer' }) } },
  },
  {
    item: 'q27',
    yes: { lapsed: 'open', renews: 'employer', pays: 'worker' },
    no: { lapsed: 'none', renews: 'employer', pays: 'employer' },
    rules: ['DOC-PERMIT-LAPSED', 'RECRUIT-FEE-WORKER-PAID'],
  },
  {
    item: 'q28',
    yes: { cycle: 'monthly', late: 3, longest: 20, workers: 40 },
    no: { cycle: 'monthly', late: 0, longest: 0 },
    rules: ['WAGE-WITHHELD'],
    refused: ['GAP-DECLINED'],
  },
  {
    item: 'q29',
    yes: { kinds: ['housing'], share: 40, heldBack: 'savings' },
    no: { kinds: [], share: 0, heldBack: 'none' },
    rules: ['FORCED-SAVINGS', 'WAGE-DEDUCT', 'WAGE-WITHHELD'],
    refused: ['GAP-DECLINED'],
  },
  {
    item: 'q30',
    yes: { cash: 60, to: 'agent', payslip: 'none' },
    no: { cash: 0, to: 'worker', payslip: 'own-language' },
    rules: ['WAGE-RECORDS'],
  },
  {
    item: 'q31',
    yes: {
      hourly: { amount: 8, currency: 'MYR' },
      monthly: { amount: 1500, currency: 'MYR' },
      migrantGap: 20,
      womenGap: 0,
      group: 40,
    },
    no: {
      hourly: { amount: 8, currency: 'MYR' },
      monthly: { amount: 1500, currency: 'MYR' },
      migrantGap: 0,
      womenGap: 0,
      group: 40,
    },
    rules: ['WAGE-BELOW-MIN'],
  },
  {
    item: 'q32',
    yes: {
      debt: { amount: 4000, currency: 'MYR' },
      repayment: 30,
      mayLeave: false,
      lender: 'moneylender',
      advance: 'stops-leaving',
    },
    no: { debt: { amount: 0, currency: 'MYR' }, repayment: 0, mayLeave: true, lender: 'none', advance: 'none' },
    rules: ['DEBT-BONDAGE', 'DEBT-MICROLOAN', 'VULN-GROUP-BONDED'],
  },
  {
    item: 'q33',
    yes: { weekly: 75.5, overtime: 27.5, withoutRest: 3 },
    no: { weekly: 48, overtime: 0, withoutRest: 0 },
    rules: ['OT-EXCESSIVE'],
  },
  { item: 'q34', yes: { refusal: 'dismissal' }, no: { refusal: 'none' }, rules: ['OT-FORCED'] },
  {
    item: 'q35',
    yes: { notice: 90, loss: 'pay-forfeited' },
    no: { notice: 0, loss: 'none' },
    rules: ['MOVE-EXIT-PENALTY'],
    refused: ['GAP-DECLINED'],
  },
  {
    item: 'q36',
    yes: { consent: true, waiver: false },
    no: { consent: true, waiver: true },
    rules: ['MOVE-EXIT-PERMIT'],
  },
  {
    item: 'q37',
    yes: {
      kind: 'dormitory',
      space: 2.5,
      perRoom: 14,
      fireExit: 'blocked',
      basics: false,
      foreign: true,
      after: 3,
      womenRule: 'curfew',
      restriction: 'locked',
    },
    no: {
      kind: 'dormitory',
      space: 6,
      perRoom: 4,
      fireExit: 'clear',
      basics: true,
      foreign: true,
      after: 60,
      womenRule: 'none',
      restriction: 'none',
    },
    rules: ['HOUSE-SUBSTANDARD', 'MOVE-EXIT-PENALTY', 'WOMEN-CURFEW'],
  },
  {
    item: 'q38',
    yes: { signal: false, transport: false },
    no: { signal: true, transport: true },
    rules: ['ISOLATE-REMOTE'],
    beside: {
      q02: given([
        { id: 'a', name: 'Camp', country: 'MY', kind: 'camp', address: 'Ipoh', housing: true, homework: false },
      ]),
    },
  },
  { item: 'q41', yes: [{ id: '1', name: 'Stitch Sdn', country: 'MY', kind: ['homes'] }], no: [], rules: [] },
  {
    item: 'q42',
    yes: { work: 'students', scheme: true },
    no: { work: 'none', scheme: false },
    rules: ['PRISON-COMPULSORY'],
  },
  {
    item: 'q43',
    yes: { channels: [] },
    no: { channels: ['phone'], languages: 100, open: true, anonymous: true },
    rules: ['VOICE-NO-CHANNEL'],
  },
  {
    item: 'q44',
    yes: { cases: 0, closed: 0, remedied: 0 },
    no: { cases: 12, closed: 12, remedied: 10 },
    rules: ['VOICE-SILENCE'],
    beside: { q43: { all: given({ channels: ['phone'], languages: 100, open: true, anonymous: true }) } },
  },
  { item: 'q45', yes: { who: 'barred' }, no: { who: 'union' }, rules: ['VOICE-NO-CHANNEL'] },
  { item: 'q46', yes: { rule: false }, no: { rule: true, trained: '2026-05-01' }, rules: [] },
  {
    item: 'q50',
    yes: { policy: false, owner: false, trained: false },
    no: { policy: true, owner: true, trained: true },
    rules: ['GOV-NO-POLICY'],
    refused: ['GOV-NO-POLICY'],
  },
  {
    item: 'q51',
    yes: [],
    no: [{ id: '1', standard: 'SMETA', date: '2026-08-01', notice: 'unannounced', interviews: 'in-language' }],
    rules: ['GAP-AUDIT-STALE'],
  },
  { item: 'q52', yes: { found: true, fixed: 'papers were given back' }, no: { found: false }, rules: [] },
  {
    item: 'q53',
    yes: { process: false },
    no: { process: true, decides: 'committee', funds: true },
    rules: ['GOV-NO-POLICY'],
    refused: ['GOV-NO-POLICY'],
  },
  { item: 'q54', yes: { covers: false, leadTimeCut: 50, paymentDays: 120 }, no: { covers: true }, rules: [] },
  { item: 'q55', yes: { accurate: false, unsure: 'hours' }, no: { accurate: true }, rules: [] },
];
