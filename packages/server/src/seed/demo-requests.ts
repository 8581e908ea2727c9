import type { Answer, Asking, LanguageCode, Place, Row } from '@plumbline/questionnaire';

/** An answer of a demo supplier; `place` is absent for the supplier as a whole. */
export interface DemoAnswer {
  readonly item: string;
  readonly place?: Place;
  readonly answer: Answer;
}

/** A request of the demo. Names and answers are invented; the addresses end in a domain that cannot exist. */
export interface DemoRequest {
  /** As the demo list names it. */
  readonly supplier: string;
  readonly contact: { readonly name: string; readonly email: string; readonly language: LanguageCode };
  readonly set: Asking['set'];
  /** How far it is. */
  readonly state: 'sent' | 'opened' | 'started' | 'submitted' | 'returned' | 'accepted';
  readonly answers: readonly DemoAnswer[];
}

const given = (item: string, value: Row | readonly Row[]): DemoAnswer => ({ item, answer: { state: 'given', value } });

const dontKnow = (item: string): DemoAnswer => ({ item, answer: { state: 'unknown' } });

const gloves: readonly DemoAnswer[] = [
  given('q03', { activity: 'Pembuatan sarung tangan getah', codes: '2219' }),
  given('q02', [
    {
      id: 'klang',
      name: 'Kilang Klang',
      country: 'MY',
      kind: 'fixed-facility',
      address: 'Lot 6, Jalan Kapar, Klang',
      housing: true,
      homework: false,
    },
  ]),
  given('q06', { total: 1140, women: 320, own: 1140, agency: 0, casual: 0, trainees: 0 }),
  given('q07', { international: 61, internal: 4, origins: ['BD', 'NP'], lowWage: true }),
  given('q08', { how: ['agent', 'referral'], direct: false }),
  given('q17', [
    { id: 'threefold', name: 'Threefold Overseas', country: 'BD', licence: 'TO-2210', since: 2021, subAgents: 'some' },
  ]),
  given('q43', { channels: ['box', 'phone'], languages: 75, open: true, anonymous: true }),
  given('q28', { cycle: 'monthly', late: 0, longest: 0 }),
  given('q29', { kinds: ['housing', 'food'], share: 8, heldBack: 'none' }),
  given('q35', { notice: 30, loss: 'none' }),
  given('q25', { papers: 'worker', cards: 'worker', phones: 'worker' }),
  given('q12', { paid: true }),
];

const household: readonly DemoAnswer[] = [
  given('q03', { activity: 'Agencia de empleadas de hogar' }),
  given('q02', [
    { id: 'hogares', name: 'Hogares', country: 'ES', kind: 'private-household', housing: true, homework: false },
  ]),
  given('q06', { total: 40, women: 38, own: 40, agency: 0, casual: 0, trainees: 0 }),
  { item: 'q07', answer: { state: 'declined' } },
  given('q08', { how: ['referral', 'online'], direct: true }),
  given('q17', []),
  dontKnow('q43'),
  given('q28', { cycle: 'monthly', late: 0, longest: 0 }),
  given('q29', { kinds: [], share: 0, heldBack: 'none' }),
  given('q35', { notice: 20, loss: 'none' }),
  given('q25', { papers: 'worker', cards: 'worker', phones: 'worker' }),
  { item: 'q12', answer: { state: 'colleague' } },
];

const seafood: readonly DemoAnswer[] = [
  given('q03', { activity: 'แกะเปลือกและแช่แข็งกุ้ง', codes: '1020' }),
  given('q06', { total: 520, women: 390, own: 300, agency: 220, casual: 0, trainees: 0 }),
  given('q28', { cycle: 'fortnightly', late: 0, longest: 0 }),
  dontKnow('q17'),
];

const formwork: readonly DemoAnswer[] = [
  given('q03', { activity: 'Civil works and formwork', codes: '4120' }),
  given('q02', [
    {
      id: 'lusail',
      name: 'Lusail towers',
      country: 'QA',
      kind: 'project-site',
      address: 'Plot 14, Marina District, Lusail',
      housing: true,
      homework: false,
    },
  ]),
  given('q06', { total: 640, women: 6, own: 352, agency: 288, casual: 0, trainees: 0 }),
  given('q07', { international: 86, internal: 0, origins: ['NP', 'BD', 'IN'], lowWage: true }),
  given('q17', [
    { id: 'lanternhill', name: 'Lanternhill Manpower', country: 'NP', licence: 'NP-4471', subAgents: 'some' },
    { id: 'threefold', name: 'Threefold Overseas', country: 'BD', subAgents: 'none' },
  ]),
  given('q43', { channels: ['person'], languages: 60, open: true, anonymous: false }),
  given('q28', { cycle: 'monthly', late: 0, longest: 0 }),
  dontKnow('q29'),
];

const samir = { language: 'en', name: 'Samir Haddad', email: 'supplier@kestrel.example' } as const;
const KESTREL = { supplier: 'Kestrel Formwork WLL', contact: samir } as const;

/** What Northfield asks: requests in each state, in five languages. */
export const NORTHFIELD_REQUESTS: readonly DemoRequest[] = [
  {
    supplier: 'Lantern Glove Sdn Bhd',
    contact: { name: 'Nurul Hassan', email: 'nurul@lanternglove.example', language: 'ms' },
    set: 'core',
    state: 'submitted',
    answers: gloves,
  },
  {
    supplier: 'Casa Lucero Staffing',
    contact: { name: 'Inés Lucero', email: 'ines@casalucero.example', language: 'es' },
    set: 'core',
    state: 'accepted',
    answers: household,
  },
  {
    supplier: 'Blue Delta Seafood',
    contact: { name: 'Anong Sukjai', email: 'anong@bluedelta.example', language: 'th' },
    set: 'core',
    state: 'started',
    answers: seafood,
  },
  {
    supplier: 'Fenwick Facilities',
    contact: { name: 'Joan Fenwick', email: 'joan@fenwick.example', language: 'en' },
    set: 'core',
    state: 'opened',
    answers: [],
  },
  {
    supplier: 'Orchid Hometex',
    contact: { name: 'Rehana Akter', email: 'rehana@orchidhometex.example', language: 'bn' },
    set: 'core',
    state: 'sent',
    answers: [],
  },
  { ...KESTREL, set: 'core', state: 'returned', answers: formwork },
];

/** What the second buyer asks of the same supplier: one request that is new, and one that is half answered. */
export const MERIDIAN_REQUESTS: readonly DemoRequest[] = [
  { ...KESTREL, set: 'core', state: 'started', answers: formwork.slice(0, 4) },
  {
    ...KESTREL,
    contact: { ...samir, email: 'camps@kestrel.example' },
    set: { topics: ['HOUSING'] },
    state: 'sent',
    answers: [],
  },
];
