import type { Answer, Asking, LanguageCode, Place, Row } from '@plumbline/questionnaire';
import { aPaper, aTable } from './demo-papers.ts';

/** The day so many days from today, ISO 8601. */
export type DayFromNow = (days: number) => string;

/** An answer of a demo supplier; `place` is absent for the supplier as a whole. */
export interface DemoAnswer {
  readonly item: string;
  readonly place?: Place;
  readonly answer: Answer;
}

/** A paper with an answer of a demo supplier. */
export interface DemoFile {
  readonly item: string;
  /** Kind of paper, one that the question asks for. */
  readonly what: string;
  readonly covers: string;
  /** Day that it describes, ISO 8601. */
  readonly date: string;
  readonly name: string;
  readonly content: () => Promise<Buffer>;
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
  readonly files?: readonly DemoFile[];
}

const given = (item: string, value: Row | readonly Row[]): DemoAnswer => ({ item, answer: { state: 'given', value } });

const dontKnow = (item: string): DemoAnswer => ({ item, answer: { state: 'unknown' } });

/** What a supplier says of the buyer's prices; it reaches the buyer as a number of five suppliers or more. */
const prices = (covers: boolean, leadTimeCut: number, paymentDays: number): DemoAnswer =>
  given('q54', { covers, leadTimeCut, paymentDays });

const gloves = (day: DayFromNow): readonly DemoAnswer[] => [
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
  given('q13', [
    { id: 'bd', origin: 'BD', head: 'recruitment-fee', amount: { amount: 2900, currency: 'USD' }, year: 2023 },
    { id: 'np', origin: 'NP', head: 'recruitment-fee', amount: { amount: 1150, currency: 'USD' }, year: 2023 },
  ]),
  given('q16', [
    {
      id: 'plan',
      workers: 610,
      former: 85,
      owed: { amount: 1_240_000, currency: 'USD' },
      from: day(30),
      until: day(395),
    },
  ]),
  prices(false, 35, 75),
];

const gloveFiles = (day: DayFromNow): readonly DemoFile[] => [
  {
    item: 'q25',
    what: 'locker-record',
    covers: 'Kilang Klang',
    date: day(-100),
    name: 'rekod loker.csv',
    content: aTable('Bulan;Loker;Kunci pada pekerja', 'Mei;1140;1140', 'Jun;1140;1140', 'Julai;1140;1140'),
  },
  {
    item: 'q43',
    what: 'channel-poster',
    covers: 'Kilang Klang',
    date: day(-200),
    name: 'poster.pdf',
    content: aPaper('Peti aduan dan talian telefon', 'Tanpa nama. Dibuka setiap minggu oleh jawatankuasa pekerja.'),
  },
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
  prices(true, 0, 30),
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

const formworkFiles = (day: DayFromNow): readonly DemoFile[] => [
  {
    item: 'q28',
    what: 'payment-summary',
    covers: 'Lusail towers',
    date: day(-60),
    name: 'pay by month.csv',
    content: aTable('Month;Paid;Due', 'July;640;640', 'August;640;640', 'September;640;640'),
  },
];

const fleet: readonly DemoAnswer[] = [
  given('q03', { activity: '远洋金枪鱼延绳钓', codes: '0311' }),
  given('q06', { total: 28, women: 0, own: 28, agency: 0, casual: 0, trainees: 0 }),
  given('q28', { cycle: 'monthly', late: 2, longest: 45, workers: 11 }),
  given('q25', { papers: 'employer', cards: 'worker', phones: 'employer' }),
  prices(false, 10, 90),
];

const linen: readonly DemoAnswer[] = [
  given('q03', { activity: 'Sewing of bed linen', codes: '1392' }),
  given('q06', { total: 900, women: 610, own: 780, agency: 120, casual: 0, trainees: 0 }),
  given('q28', { cycle: 'monthly', late: 0, longest: 0 }),
  given('q12', { paid: false }),
  prices(true, 40, 60),
];

const samir = { language: 'en', name: 'Samir Haddad', email: 'supplier@kestrel.example' } as const;
const KESTREL = { supplier: 'Kestrel Formwork WLL', contact: samir } as const;

/** What Northfield asks: requests in each state, in six languages. Five suppliers were asked everything, its prices too. */
export const northfieldRequests = (day: DayFromNow): readonly DemoRequest[] => [
  {
    supplier: 'Lantern Glove Sdn Bhd',
    contact: { name: 'Nurul Hassan', email: 'nurul@lanternglove.example', language: 'ms' },
    set: 'full',
    state: 'submitted',
    answers: gloves(day),
    files: gloveFiles(day),
  },
  {
    supplier: 'Casa Lucero Staffing',
    contact: { name: 'Inés Lucero', email: 'ines@casalucero.example', language: 'es' },
    set: 'full',
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
  {
    supplier: 'Northing Cove Fleet',
    contact: { name: 'Lin Yu-Han', email: 'yuhan@northingcove.example', language: 'zh' },
    set: 'full',
    state: 'submitted',
    answers: fleet,
  },
  {
    supplier: 'Pinfeather Linen Works',
    contact: { name: 'Sana Iqbal', email: 'sana@pinfeather.example', language: 'en' },
    set: 'full',
    state: 'submitted',
    answers: linen,
  },
  {
    ...KESTREL,
    set: 'full',
    state: 'returned',
    answers: [...formwork, prices(false, 0, 120)],
    files: formworkFiles(day),
  },
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
