import { describe, expect, test } from '@jest/globals';
import type { Response } from '@plumbline/facts';
import fc from 'fast-check';
import { runs } from '../../facts/test/thorough.ts';
import { assess } from '../src/assess.ts';
import { LABELS, LANES } from '../src/assessment.ts';
import type { SupplierAssessment } from '../src/assessment.ts';
import { byAttention, standingOf } from '../src/attention.ts';
import { isDecisive } from '../src/lane.ts';
import { methodology } from '../src/methodology.ts';
import { aReference } from './a-reference.ts';
import { aSupplier } from './a-supplier.ts';
import type { SaidFacts } from './a-supplier.ts';

/** Countries of which everything is known, so that what a supplier answers decides nothing but its own result. */
const known = (score: string) => ({ V: score, T: score, tier: 'tier2', G: score }) as const;
const reference = aReference({
  countries: { AA: known('12'), BB: known('39'), CC: known('41'), DD: known('80') },
  destinations: { BB: ['1', '1', '0.5', null, null], DD: ['0', '0', '0', '0', '0'] },
  majorities: { CC: '50-80%', AA: '<10%' },
  corridors: { 'XN>BB': '0.5', 'XO>BB': '1.5', 'XP>BB': '4' },
});

const places = fc.record({
  'place.country': fc.constantFrom('AA', 'BB', 'CC', 'DD'),
  'activity.sectors': fc
    .constantFrom('CON', 'MAN', 'MAN-APP', 'SVC-PROF', 'AGR', 'DOM')
    .map((key) => [{ key, confidence: 90 }]),
  'pay.netMonthly': fc.constant({ minor: 100, currency: 'USD' }),
});
const share = fc.integer({ min: 0, max: 100 }).map((hundredths) => String(hundredths / 100));
/** Mostly answers that are no worse than usual. */
const fair = fc.constantFrom('0', '0.02', '0.05', '0.1', '0.15', '0.25');
const answersOf = (shares: fc.Arbitrary<string>, worse: number): fc.Arbitrary<SaidFacts> => {
  const mostly = <T>(usual: T, other: T): fc.Arbitrary<T> =>
    fc.nat({ max: 9 }).map((chance) => (chance < worse ? other : usual));
  return fc.record({
    'workforce.migrantShare': shares,
    'workforce.agencyShare': shares,
    'workforce.casualShare': shares,
    'recruitment.origins': fc.oneof(fc.constantFrom(['XN'], ['XQ']), mostly(['XN'], ['XP'])),
    'housing.employerProvided': mostly(false, true),
    'documents.holder': mostly<'worker' | 'employer'>('worker', 'employer'),
    'documents.access': fc.constantFrom<'any-hour' | 'on-request'>('any-hour', 'on-request'),
    'workforce.labourTiers': fc.integer({ min: 0, max: 4 }),
    'workforce.noEmployerShare': share,
    'pay.overdueDays': mostly(0, 8),
    'pay.deductionShare': mostly('0.1', '0.4'),
    'hours.weekly': mostly('48', '66'),
    'recruitment.workerCost': mostly({ minor: 0, currency: 'USD' }, { minor: 120, currency: 'USD' }),
  });
};
const fairAnswers = answersOf(fair, 1);
const anyAnswers = answersOf(share, 5);
const ANSWERED: readonly (keyof SaidFacts)[] = [
  'workforce.migrantShare',
  'workforce.agencyShare',
  'workforce.casualShare',
  'recruitment.origins',
  'housing.employerProvided',
  'documents.holder',
  'documents.access',
  'pay.overdueDays',
  'pay.deductionShare',
  'hours.weekly',
  'recruitment.workerCost',
];

function assessed(facts: SaidFacts, response: Response = 'none'): SupplierAssessment {
  return assess(aSupplier({ facts, response, said: { assurance: 'admitted', source: 'supplier' } }), {
    methodology: methodology(),
    reference,
    asOf: '2026-11-25',
  });
}

/** Where a result stands: the lane, then R. */
function standing({ lane, scores, label }: SupplierAssessment): readonly [lane: number, R: number, label: number] {
  return [LANES.indexOf(lane), Number(scores.R ?? 0), LABELS.indexOf(label)];
}

/** Fails unless the first stands no higher than the second in R, label, lane and, within the lane, the order of attention. */
function noHigher(first: SupplierAssessment, second: SupplierAssessment): void {
  const [lane, R, label] = standing(first);
  const [otherLane, otherR, otherLabel] = standing(second);
  const after = byAttention(standingOf(first, 'the same', 100), standingOf(second, 'the same', 100)) >= 0;
  expect({ R: R <= otherR, lane: lane >= otherLane, label: label >= otherLabel, after }).toEqual({
    R: true,
    lane: true,
    label: true,
    after: true,
  });
}

const points = (result: SupplierAssessment, part: string): number =>
  Number(result.terms.find(({ key }) => key === `W.${part}`)?.value ?? 0);
const PARTS = ['migrants', 'agency', 'casual', 'corridor', 'housing'];

/** What the law of candour leaves out: an answer that is worse than usual, a costly corridor, or a finding. */
function isWorseThanUsual(answering: SupplierAssessment, blank: SupplierAssessment): boolean {
  const flags = answering.flags.filter(({ class: kind }) => kind === 'FINDING' || kind === 'SANCTION');
  const costly = answering.flags.some(({ ruleId }) => ruleId === 'INH-CORRIDOR-COST');
  const sector = Number(answering.scores.S) > Number(blank.scores.S);
  return flags.length > 0 || costly || sector || PARTS.some((part) => points(answering, part) > points(blank, part));
}

const declined = (said: SaidFacts): SaidFacts =>
  Object.fromEntries(Object.keys(said).map((key) => [key, 'declined' as const]));

describe('candour: answering never costs more than silence, and silence never more than refusal', () => {
  test('who answers no worse than is usual stands no higher than who leaves blank', () => {
    fc.assert(
      fc.property(places, fairAnswers, (place, said) => {
        const [answering, blank] = [assessed({ ...place, ...said }), assessed(place)];
        fc.pre(!isWorseThanUsual(answering, blank));
        noHigher(answering, blank);
      }),
      runs(300),
    );
  });

  test('so it is for a single answer', () => {
    fc.assert(
      fc.property(places, fairAnswers, fc.nat(), (place, said, at) => {
        const entries = Object.entries(said);
        const [key, value] = entries[at % entries.length] ?? ['', null];
        const [answering, blank] = [assessed({ ...place, [key]: value }), assessed(place)];
        fc.pre(!isWorseThanUsual(answering, blank));
        noHigher(answering, blank);
      }),
      runs(300),
    );
  });

  test('who leaves blank stands no higher than who refuses', () => {
    fc.assert(
      fc.property(places, fc.subarray([...ANSWERED], { minLength: 1 }), (place, keys) => {
        const refused = Object.fromEntries(keys.map((key) => [key, 'declined' as const]));
        noHigher(assessed(place), assessed({ ...place, ...refused }));
      }),
      runs(300),
    );
  });

  test('who discloses a finding with a funded plan stands below who refuses, where the refusal sets 74', () => {
    fc.assert(
      fc.property(places, anyAnswers, (place, said) => {
        const [disclosing, refusing] = [
          assessed({ ...place, ...said }, 'plan-funded'),
          assessed({ ...place, ...declined(said) }, 'declined'),
        ];
        fc.pre(disclosing.flags.some(isDecisive));
        fc.pre(refusing.flags.some((flag) => flag.ruleId === 'GAP-DECLINED' && Number(flag.floor) === 74));
        expect(LANES.indexOf(disclosing.lane)).toBeGreaterThan(LANES.indexOf(refusing.lane));
      }),
      runs(200),
    );
  });
});
