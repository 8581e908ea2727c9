import {
  answerAt,
  isAmount,
  isList,
  rowsOf,
  sitesOf,
  type Amount,
  type Answers,
  type Place,
  type Row,
} from './answers/answer.ts';
import { itemAsked, type Asked } from './answers/asking.ts';
import { placesAsked } from './answers/branching.ts';
import { bound, numberIn } from './answers/holds.ts';

/** Figures that cannot all be right. They are shown before submitting and never stop anybody. */
export const SLIP_CODES = [
  'part-above-total',
  'shares-above-all',
  'agency-share-differs',
  'agent-not-named',
  'agent-not-chosen',
  'agency-without-agent',
  'paid-and-not-paid',
  'nobody-paid',
  'dormitory-without-foreign-workers',
  'overtime-above-hours',
  'hourly-above-monthly',
  'more-closed-than-came',
  'more-paid-than-asked',
  'plan-ends-first',
] as const;
export type SlipCode = (typeof SLIP_CODES)[number];

/** One slip: the items that disagree, and the figures by name. */
export interface Slip {
  readonly code: SlipCode;
  readonly place: Place;
  readonly items: readonly string[];
  readonly parameters: Readonly<Record<string, number>>;
}

/** Weeks in a month, on average. */
const WEEKS_IN_MONTH = 52 / 12;
/** Pay and hours are averages, and shares are rounded: what is within this part is no slip. */
const LEEWAY = 1.1;

/** The answers of one place, by item and field. */
interface Look {
  readonly row: (item: string) => Row;
  readonly rows: (item: string) => readonly Row[] | null;
  readonly number: (item: string, column: string) => number | null;
}

type Found = Omit<Slip, 'place'>;

/** The slips in the answers that apply, by place: arithmetic only, nothing of what others know. */
export function slipsIn(asked: Asked, answers: Answers): readonly Slip[] {
  const sites = sitesOf(answers);
  const places: readonly Place[] = sites.length > 0 ? sites : [null];
  const ofPlaces = places.flatMap((place) => {
    const look = lookAt(asked, answers, place);
    return [...workers(look), ...hiring(look), ...payAndHours(look)].map((slip) => ({ ...slip, place }));
  });
  const look = lookAt(asked, answers, null);
  return [...ofPlaces, ...[...fees(look, answers), ...counts(look)].map((slip) => ({ ...slip, place: null }))];
}

function lookAt(asked: Asked, answers: Answers, place: Place): Look {
  const rows = (item: string): readonly Row[] | null => {
    const found = itemAsked(asked, item);
    const isAsked =
      found !== undefined &&
      placesAsked(asked, found, answers).some((each) => each === null || each === place || place === null);
    const answer = isAsked ? answerAt(answers, item, place) : undefined;
    return answer?.state === 'given' ? rowsOf(answer) : null;
  };
  const row = (item: string): Row => rows(item)?.[0] ?? {};
  return { rows, row, number: (item, column) => numberIn(row(item)[column]) };
}

function slip(code: SlipCode, items: readonly string[], parameters: Slip['parameters'] = {}): Found {
  return { code, items, parameters };
}

function workers({ number }: Look): Found[] {
  const total = number('q06', 'total');
  const parts = total === null ? [] : ['women', 'own', 'agency', 'casual', 'trainees'];
  const tooMany = parts.flatMap((part) => {
    const count = number('q06', part);
    return count !== null && total !== null && count > total
      ? [slip('part-above-total', ['q06'], { count, total })]
      : [];
  });
  const [abroad, inside] = [number('q07', 'international'), number('q07', 'internal')];
  const residents = number('q07', 'residents');
  const all = (abroad ?? 0) + (inside ?? 0);
  return [
    ...tooMany,
    ...(all > 100 ? [slip('shares-above-all', ['q07'], { share: all })] : []),
    ...(residents !== null && abroad !== null && residents > abroad
      ? [slip('shares-above-all', ['q07'], { share: residents })]
      : []),
    ...agencyShare(total, number('q06', 'agency'), number('q39', 'agency')),
  ];
}

/** As for the columns of a file: more than the points that the method allows, and more than one worker. */
function agencyShare(total: number | null, agency: number | null, share: number | null): Found[] {
  if (total === null || agency === null || share === null || total === 0) return [];
  const counted = (agency / total) * 100;
  const points = Math.abs(counted - share);
  const people = (points / 100) * total;
  return points > bound('contradictionPoints') && people > bound('contradictionWorkers')
    ? [slip('agency-share-differs', ['q06', 'q39'], { share, counted: Math.round(counted * 10) / 10 })]
    : [];
}

function hiring({ row, rows, number }: Look): Found[] {
  const how = row('q08')['how'];
  const agents = rows('q17');
  const byAgent = isList(how) ? how.includes('agent') : null;
  const agency = number('q06', 'agency') ?? 0;
  const isNone = agents?.length === 0;
  return [
    ...(byAgent === true && isNone ? [slip('agent-not-named', ['q08', 'q17'])] : []),
    ...(byAgent === false && agents !== null && !isNone
      ? [slip('agent-not-chosen', ['q08', 'q17'], { agents: agents.length })]
      : []),
    ...(agency > 0 && isNone ? [slip('agency-without-agent', ['q06', 'q17'], { agency })] : []),
    ...(row('q37')['foreign'] === true && number('q07', 'international') === 0
      ? [slip('dormitory-without-foreign-workers', ['q37', 'q07'])]
      : []),
  ];
}

function payAndHours({ row, number }: Look): Found[] {
  const [weekly, overtime] = [number('q33', 'weekly'), number('q33', 'overtime')];
  const [hourly, monthly] = [row('q31')['hourly'], row('q31')['monthly']];
  return [
    ...(weekly !== null && overtime !== null && overtime > weekly
      ? [slip('overtime-above-hours', ['q33'], { weekly, overtime })]
      : []),
    ...(weekly !== null && isAmount(hourly) && isAmount(monthly) ? monthOf(hourly, monthly, weekly) : []),
  ];
}

/** The lowest pay for all hours of a month cannot be above the usual pay of a month. */
function monthOf(hourly: Amount, monthly: Amount, weekly: number): Found[] {
  const earned = hourly.amount * weekly * WEEKS_IN_MONTH;
  if (hourly.currency !== monthly.currency || earned <= monthly.amount * LEEWAY) return [];
  return [slip('hourly-above-monthly', ['q31', 'q33'], { earned: Math.round(earned), monthly: monthly.amount })];
}

function fees({ row, rows, number }: Look, answers: Answers): Found[] {
  if (row('q12')['paid'] !== false) return [];
  const hadPaid = number('q15', 'hadPaid') ?? 0;
  const renewals = [null, ...sitesOf(answers)].some((place) =>
    rowsOf(answerAt(answers, 'q27', place)).some(({ pays }) => pays === 'worker'),
  );
  const costs = rows('q14') ?? [];
  const isFree = costs.length > 0 && costs.every(({ cost }) => numberIn(cost) === 0);
  return [
    ...(hadPaid > 0 ? [slip('paid-and-not-paid', ['q12', 'q15'], { workers: hadPaid })] : []),
    ...(renewals ? [slip('paid-and-not-paid', ['q12', 'q27'])] : []),
    ...(isFree ? [slip('nobody-paid', ['q12', 'q14'])] : []),
  ];
}

function counts({ number, rows }: Look): Found[] {
  const [cases, closed, remedied] = [number('q44', 'cases'), number('q44', 'closed'), number('q44', 'remedied')];
  const [sample, hadPaid] = [number('q15', 'sample'), number('q15', 'hadPaid')];
  const plans = (rows('q16') ?? []).filter(
    ({ from, until }) => typeof from === 'string' && typeof until === 'string' && until < from,
  );
  return [
    ...(cases !== null && closed !== null && closed > cases
      ? [slip('more-closed-than-came', ['q44'], { closed, cases })]
      : []),
    ...(closed !== null && remedied !== null && remedied > closed
      ? [slip('more-closed-than-came', ['q44'], { closed: remedied, cases: closed })]
      : []),
    ...(sample !== null && hadPaid !== null && hadPaid > sample
      ? [slip('more-paid-than-asked', ['q15'], { hadPaid, sample })]
      : []),
    ...(plans.length > 0 ? [slip('plan-ends-first', ['q16'], { plans: plans.length })] : []),
  ];
}
