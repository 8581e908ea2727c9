import { monthsBefore, type FactKey } from '@plumbline/facts';
import type { Flag } from '../../src/assessment.ts';
import type { Reference } from '../../src/reference.ts';
import {
  atLeast,
  compare,
  fraction,
  highest,
  lowest,
  minus,
  over,
  plus,
  rounded,
  times,
  ONE,
  ZERO,
  type Fraction,
} from './fraction.ts';
import { read, value } from './reading.ts';
import { BAND_SHARES } from './tables.ts';
import { lowWageMigrants, type Unit } from './unit.ts';
import { benchmarkOf, monthsPaid } from './workforce.ts';

const PRESUMPTION = 'RECRUIT-FEE-PRESUMED';
const REFUSAL = 'GAP-DECLINED';
const FEE = 'RECRUIT-FEE-WORKER-PAID';
const PATTERN = 'PATTERN-FL';

const UPPER = { C: 90, H: 60, M: 35, L: 0 } as const;
const LOWER = { C: 75, H: 50, M: 25, L: 0 } as const;
const GAP = { C: 50, H: 50, M: 25, L: 0 } as const;

/** An open floor and the rule that holds it. */
export interface Floor {
  readonly rule: string;
  readonly at: Fraction;
  /** Of a finding or a sanction: these count as observed. */
  readonly observed: boolean;
}

/** All open floors of a unit. The truth and severity of other rules are taken as told; the presumption and the refusal are judged again. */
export function floorsOf(unit: Unit, flags: readonly Flag[], reference: Reference, asOf: string): readonly Floor[] {
  const told = flags
    .filter(({ truth, review, ruleId }) => truth === 'TRUE' && !review && ruleId !== PRESUMPTION && ruleId !== REFUSAL)
    .flatMap((flag): Floor[] => {
      const observed = flag.class === 'FINDING' || flag.class === 'SANCTION';
      const at = floorOf(unit, flag);
      return at === null ? [] : [{ rule: flag.ruleId, at, observed }];
    });
  const refused = refusal(unit);
  const presumed = presumption(unit, flags, reference, asOf);
  return [
    ...told,
    ...(refused === null ? [] : [{ rule: REFUSAL, at: refused, observed: false }]),
    ...(presumed === null ? [] : [{ rule: PRESUMPTION, at: presumed, observed: false }]),
  ];
}

function floorOf(unit: Unit, flag: Flag): Fraction | null {
  const { severity, subject } = flag;
  if (severity === null || flag.class === 'INHERENT' || subject.kind === 'buyer') return null;
  if (flag.class === 'CONTROL_GAP') {
    return ownWords(unit, flag) ? null : fraction(GAP[severity]);
  }
  if (flag.ruleId === PATTERN) return fraction('90');
  const lower = flag.assurance === 'alleged';
  if (flag.ruleId === FEE && severity === 'H') return feeFloor(unit, lower);
  return fraction((lower ? LOWER : UPPER)[severity]);
}

/** What a safeguard is needed for: not what the supplier says of the safeguard. */
const AROUND: readonly string[] = [
  'workforce.migrantShare',
  'recruitment.origins',
  'recruitment.directHire',
  'pay.netMonthly',
  'housing.employerProvided',
];
/** Answers that are the gap itself in these rules, and elsewhere only say who needs the safeguard. */
const SELF: Readonly<Record<string, readonly string[]>> = {
  'recruitment.agentCount': ['RECRUIT-AGENT-HIDDEN'],
  'workforce.agencyShare': ['AGENCY-SHARE'],
};

const isAnswer = (fact: string, rule: string): boolean => SELF[fact]?.includes(rule) ?? !AROUND.includes(fact);

/** Figures that are held against each other, wherever they stand. */
const CONFLICTING: readonly (readonly FactKey[])[] = [
  ['workforce.contradictions'],
  ['recruitment.agentCount', 'workforce.agencyShare'],
  ['workforce.migrantShare', 'housing.foreignDormitory'],
  ['workforce.payroll', 'workforce.total', 'workforce.agencyShare'],
];

/** Workers paid, and the months of pay are not known: asked, as a presumption is. */
export function paidUnmeasured(unit: Unit, flags: readonly Flag[]): boolean {
  const paid = flags.some(({ ruleId, truth, review }) => ruleId === FEE && truth === 'TRUE' && !review);
  const usual = value(unit.facts, 'recruitment.workerCost') !== null;
  return paid && monthsPaid(unit, usual ? 'recruitment.workerCost' : 'recruitment.workerCostHighest') === null;
}

/** A gap in safeguards that is known only because the supplier says so; refusals and what is overdue are none. */
function ownWords(unit: Unit, { ruleId, inputs }: Flag): boolean {
  if (ruleId === 'GAP-CONTRADICTION') return conflictsNeedOwnWords(unit);
  // A blank says nothing, in anybody's record.
  const said = inputs.flatMap(({ fact }) => {
    const seen = isAnswer(fact, ruleId) ? read(unit.facts, fact as FactKey) : null;
    return seen === null || seen.state === 'unknown' ? [] : [seen];
  });
  const own = said.length > 0 && said.every((one) => one.state === 'known' && one.seen.source.kind === 'supplier');
  return own && ruleId !== 'GAP-QUESTIONNAIRE';
}

/** Whether each conflict has a side that the supplier told. */
function conflictsNeedOwnWords(unit: Unit): boolean {
  const number = (fact: FactKey): number => Number(value(unit.facts, fact) ?? Number.NaN);
  const recorded = read(unit.facts, 'workforce.contradictions');
  const holds = [
    recorded.state === 'known' && (recorded.seen.value as readonly unknown[]).length > 0,
    number('recruitment.agentCount') === 0 && number('workforce.agencyShare') > 0,
    number('workforce.migrantShare') === 0 && value(unit.facts, 'housing.foreignDormitory') === true,
    number('workforce.payroll') + 1 < Math.trunc(number('workforce.total') * (1 - number('workforce.agencyShare'))),
  ];
  const told = (fact: FactKey): boolean => {
    const one = read(unit.facts, fact);
    return one.state === 'known' && one.seen.source.kind === 'supplier';
  };
  return CONFLICTING.every((facts, at) => holds[at] !== true || facts.some(told));
}

/** The floor of a fee rises with what was paid, without a step. */
function feeFloor(unit: Unit, lower: boolean): Fraction {
  const keys = ['recruitment.workerCost', 'recruitment.workerCostHighest'] as const;
  const paid = keys.map((key) => monthsPaid(unit, key)).find((months) => months !== null) ?? ZERO;
  const rise = highest([ZERO, lowest([ONE, rounded(over(minus(paid, fraction('0.25')), fraction('2.75')), 8)])]);
  return lower ? plus(fraction(50), times(fraction(25), rise)) : plus(fraction(60), times(fraction(30), rise));
}

/** Core questions about people, by the facts that answer them: items 08, 12, 17, 25, 28, 29 and 35. */
const CORE = [
  'recruitment.directHire',
  'recruitment.workerCost',
  'recruitment.agentCount',
  'documents.holder',
  'documents.cardHolder',
  'documents.phoneHolder',
  'pay.overdueDays',
  'pay.latePeriods',
  'pay.deductionShare',
  'movement.exitLoss',
  'movement.noticeDays',
] as const;

/** Where refusing weighs: labour-intensive work, or low-wage migrant or agency workers who were declared. */
function refusalWeighs(unit: Unit): boolean {
  const agency = value(unit.facts, 'workforce.agencyShare');
  return (
    atLeast(unit.S ?? fraction(60), fraction(50)) ||
    lowWageMigrants(unit) ||
    (agency !== null && compare(fraction(agency), ZERO) > 0)
  );
}

/** Floor of GAP-DECLINED, or null where no core question was refused. */
export function refusal(unit: Unit): Fraction | null {
  if (unit.chain) return null;
  if (!CORE.some((key) => read(unit.facts, key).state === 'declined')) return null;
  return fraction(refusalWeighs(unit) ? 74 : 25);
}

/** Floor of the presumption that workers paid, or null where it does not hold. */
export function presumption(unit: Unit, flags: readonly Flag[], reference: Reference, asOf: string): Fraction | null {
  if (unit.chain) return null;
  if (flags.some(({ ruleId, truth }) => ruleId === FEE && truth === 'TRUE')) return null;
  // Where refusing weighs little, GAP-DECLINED alone says so.
  if (read(unit.facts, 'recruitment.workerCost').state === 'declined' && refusalWeighs(unit)) return fraction(74);
  if (feeDenied(unit) || surveyed(unit, asOf)) return null;
  const share = presumedShare(unit);
  if (share === null || compare(share, ZERO) <= 0) return null;
  const benchmark = benchmarkOf(unit, reference);
  if (benchmark !== null) {
    if (compare(benchmark, ONE) < 0) return null;
    return plus(fraction(50), times(fraction(8), lowest([benchmark, fraction(3)])));
  }
  const known = (unit.D !== null && atLeast(unit.D, fraction(45))) || unit.mostlyMigrants;
  return known && atLeast(share, fraction('0.25')) ? fraction(50) : null;
}

/** The share of migrants for the presumption: the usual one where it is not known in labour-intensive work. */
function presumedShare(unit: Unit): Fraction | null {
  const labour = atLeast(unit.S ?? fraction(60), fraction(50));
  if (unit.migrants.state === 'known') return labour || lowWageMigrants(unit) ? unit.migrants.value : null;
  // Elsewhere half of the internal recruits is the least that it can be.
  if (!labour) return lowWageMigrants(unit) ? unit.internal : null;
  const ofBand = unit.band === null ? undefined : BAND_SHARES[unit.band];
  return highest([
    fraction('0.25'),
    ...(unit.tied ? [fraction('0.5')] : []),
    ...(ofBand === undefined ? [] : [fraction(ofBand)]),
  ]);
}

/** No worker paid, on evidence: not on the supplier's or the buyer's word. */
function feeDenied(unit: Unit): boolean {
  const keys = ['recruitment.workersPaid', 'recruitment.workerCost', 'recruitment.workerCostHighest'] as const;
  const said = keys.flatMap((key) => {
    const cost = read(unit.facts, key);
    return cost.state === 'known' ? [cost] : [];
  });
  const proven = said.every(({ seen }) => seen.assurance === 'documented' || seen.assurance === 'corroborated');
  return (
    said.length > 0 && proven && said.every(({ value }) => (typeof value === 'boolean' ? !value : value.minor === 0))
  );
}

function surveyed(unit: Unit, asOf: string): boolean {
  if (value(unit.facts, 'recruitment.feeSurvey') !== true) return false;
  // A survey of an unknown day may be recent: nothing is presumed then.
  const day = value(unit.facts, 'recruitment.feeSurveyDate');
  return day === null || day >= monthsBefore(asOf, 24);
}
