import { describe, expect, test } from '@jest/globals';
import { RESPONSES } from '@plumbline/facts';
import type { Response, SupplierDossier } from '@plumbline/facts';
import fc from 'fast-check';
import { runs } from '../../facts/test/thorough.ts';
import { assess } from '../src/assess.ts';
import { LANES } from '../src/assessment.ts';
import type { SupplierAssessment } from '../src/assessment.ts';
import { decimal, decimalText, least, most } from '../src/decimal.ts';
import type { Decimal } from '../src/decimal.ts';
import { methodology } from '../src/methodology.ts';
import { aReference } from './a-reference.ts';
import { aSupplier } from './a-supplier.ts';
import type { SaidFacts } from './a-supplier.ts';

const reference = aReference({
  countries: { AA: { V: '20' }, BB: { V: '55', G: '60' }, CC: { V: '80', T: '100', tier: 'tier3', G: '85' } },
  destinations: { BB: ['1', '1', '0.5', null, null], CC: ['0', '0', '0', '0', '0'] },
  corridors: { 'XN>BB': '0.5', 'XO>BB': '1.5', 'XP>BB': '4' },
  goods: {
    listed: { listedIn: new Set(['BB', 'CC']), derivedIn: new Set(), upstream: [], priority: true, sector: 'AGR' },
    made: { listedIn: new Set(), derivedIn: new Set(), upstream: ['listed'], priority: false, sector: 'MAN' },
  },
});

function assessed(facts: SaidFacts, response: Response = 'none'): SupplierAssessment {
  return assess(aSupplier({ facts, response, said: { assurance: 'documented', source: 'audit' } }), {
    methodology: methodology(),
    reference,
    asOf: '2026-11-25',
  });
}

type Key = keyof SaidFacts;
type Value = SaidFacts[Key];

/** Values of each fact from best to worst. A step to the right is adverse; so is the first to unknown, and unknown to declined. */
const LADDERS = {
  'workforce.migrantShare': ['0', '0.04', '0.1', '0.25', '0.9'],
  'workforce.internalMigrantShare': ['0', '0.2', '0.5'],
  'workforce.agencyShare': ['0', '0.05', '0.3', '0.45', '0.8'],
  'workforce.casualShare': ['0', '0.3', '0.9'],
  'recruitment.origins': [['XN'], ['XO'], ['XO', 'XP']],
  'housing.employerProvided': [false, true],
  'documents.holder': ['worker', 'employer'],
  'documents.access': ['any-hour', 'on-request', 'none'],
  'documents.cardHolder': ['worker', 'agent'],
  'documents.phoneHolder': ['worker', 'agent'],
  'documents.permitsLapsed': ['none', 'open'],
  'documents.permitRenewal': ['worker', 'employer'],
  'documents.permitPurpose': ['this-job', 'visit'],
  'contract.writtenShare': ['1', '0.9', '0'],
  'contract.understoodShare': ['1', '0.5'],
  'contract.daysBefore': [30, 5, 4, 0],
  'contract.changed': [false, true],
  'contract.change': ['same-or-better', 'worse'],
  'recruitment.briefedShare': ['1', '0.95', '0.9'],
  'recruitment.offerDiffers': [0, 1, 2, 30],
  'recruitment.offerPayShortfall': ['0', '0.1', '0.2'],
  'recruitment.offerDifference': ['hours', 'pay', 'country'],
  'agents.licence': ['valid', 'not-found', 'expired', 'revoked'],
  'agents.checked': [true, false],
  'agents.lastCheck': ['2026-11-01', '2025-10-01', '2024-01-01'],
  'agents.subAgents': ['none', 'companies', 'village-level'],
  'agents.agreement': ['full', 'partial', 'none'],
  'agents.payment': ['by-employer', 'unpaid', 'to-employer'],
  'recruitment.agentCount': [0, 1, 4],
  'recruitment.depositOrBond': [false, true],
  'recruitment.employerPays': [true, false],
  'production.elsewhere': ['none', 'declared', 'undisclosed'],
  'production.shipped': [80, 125, 126],
  'workforce.labourTiers': [0, 1, 2, 4],
  'workforce.noEmployerShare': ['0', '0.04', '0.5'],
  'pay.overdueDays': [0, 7, 8, 60],
  'pay.latePeriods': [0, 1, 2, 6],
  'pay.heldBack': ['none', 'savings'],
  'pay.deductionShare': ['0', '0.3', '0.4', '0.6'],
  'pay.womenGap': ['0', '0.05', '0.2'],
  'pay.gapGroup': [0, 9, 10, 60],
  'pay.recordsFalse': [false, true],
  'pay.recordsGap': ['0', '0.15', '0.3'],
  'pay.cashShare': ['0', '0.1', '0.5'],
  'pay.paidTo': ['worker', 'agent'],
  'pay.payslip': ['own-language', 'other-language', 'none'],
  'debt.outstanding': [0, 99, 100, 400].map((minor) => ({ minor, currency: 'USD' })),
  'debt.repaymentShare': ['0', '0.2', '0.25', '0.6'],
  'debt.leaveBeforeRepaid': [true, false],
  'hours.weekly': ['40', '60', '66', '80'],
  'hours.overtime': ['0', '12', '20'],
  'hours.weeksWithoutRest': [0, 1, 2, 4],
  'hours.refusal': ['none', 'pay-lost'],
  'movement.exitLoss': ['none', 'fine', 'pay-forfeited'],
  'movement.signal': [true, false],
  'movement.transport': [true, false],
  'movement.daysAtSea': [0, 90, 91, 200],
  'housing.daysAfterLeaving': [90, 30, 29, 0],
  'housing.spacePerPerson': ['9', '4', '3.9'],
  'housing.peoplePerRoom': [2, 8, 9, 20],
  'housing.fireExit': ['clear', 'none', 'blocked'],
  'housing.basics': [true, false],
  'place.siteType': ['fixed-facility', 'camp', 'vessel'],
  'voice.channel': [true, false],
  'voice.languageShare': ['1', '0.9', '0.5'],
  'voice.openToAll': [true, false],
  'voice.representation': ['union', 'none', 'barred'],
  'voice.auditInterference': ['none', 'coaching'],
  'vulnerable.crewAdvance': ['none', 'outstanding-free', 'stops-leaving'],
  'governance.policy': [true, false],
  'governance.questionnaireComplete': ['1', '0.7', '0.4'],
  'forms.platformAccount': ['own', 'rented'],
  'forms.deactivation': [false, true],
  'forms.jobLender': ['bank', 'moneylender'],
  'forms.posting': ['in-order', 'no-a1'],
  'forms.selfEmployedSigns': [0, 1, 2, 3],
  'forms.seasonalTerms': ['in-order', 'no-transfer'],
  'workforce.compulsoryLabour': ['none', 'students'],
  'forms.trainees': ['under-wage-law', 'outside-wage-law'],
  'forms.lodgingTied': [false, true],
  'forms.declaredDays': ['1', '0.8', '0.5'],
  'forms.homework': ['at-minimum', 'below-minimum'],
  'forms.womenRules': ['none', 'curfew'],
  'forms.exitPay': ['paid', 'unpaid'],
  'recruitment.workerCost': [0, 3, 50, 120, 900].map((minor) => ({ minor, currency: 'USD' })),
  'recruitment.workerCostLoan': [false, true],
} as const satisfies { readonly [K in Key]?: readonly Value[] };
type LadderKey = keyof typeof LADDERS;
const LADDER_KEYS = Object.keys(LADDERS) as LadderKey[];

const fixedFacts = fc.record({
  'place.country': fc.constantFrom('AA', 'BB', 'CC'),
  'activity.sectors': fc.constantFrom(
    [{ key: 'CON', confidence: 90 }],
    [{ key: 'MAN-APP', confidence: 70 }],
    [{ key: 'SVC-PROF', confidence: 90 }],
    [{ key: 'AGR', confidence: 100 }],
    [
      { key: 'SVC-PROF', confidence: 90 },
      { key: 'SVC-LI-CLEAN', confidence: 70 },
    ],
  ),
  'pay.netMonthly': fc.constant({ minor: 100, currency: 'USD' }),
  'recruitment.offerAsked': fc.constantFrom(20, 100),
  'production.capacity': fc.constant(100),
});
const ladderFacts = fc.record(
  Object.fromEntries(
    LADDER_KEYS.map((key) => [
      key,
      fc.constantFrom<Value | undefined>(...(LADDERS[key] as readonly Value[]), undefined, 'declined'),
    ]),
  ) as Record<LadderKey, fc.Arbitrary<Value | undefined>>,
);
const anyFacts = fc.tuple(fixedFacts, ladderFacts).map(([fixed, ladders]): SaidFacts => {
  const given = Object.entries(ladders).filter(([, value]) => value !== undefined);
  return { ...fixed, ...Object.fromEntries(given) };
});

/** Every adverse step from a value of a ladder: worse values, best to unknown, unknown to declined. */
function adverseSteps(key: LadderKey, value: Value | undefined): (Value | undefined)[] {
  const ladder = LADDERS[key] as readonly Value[];
  if (value === 'declined') return [];
  if (value === undefined) return ['declined'];
  const at = ladder.findIndex((step) => JSON.stringify(step) === JSON.stringify(value));
  return [...ladder.slice(at + 1), ...(at === 0 ? [undefined] : [])];
}

function withFact(facts: SaidFacts, key: LadderKey, value: Value | undefined): SaidFacts {
  const rest = Object.entries(facts).filter(([other]) => other !== key);
  return Object.fromEntries(value === undefined ? rest : [...rest, [key, value]]);
}

const R = (result: SupplierAssessment): Decimal => decimal(result.scores.R ?? '0');
const priority = ({ attention }: SupplierAssessment): number => Number(attention.priority ?? -1);
const sumOf = (result: SupplierAssessment, prefix: string): Decimal =>
  result.terms
    .filter((term) => term.key.startsWith(prefix))
    .reduce((sum, term) => sum + decimal(term.contribution), 0n);

describe('laws that hold for every supplier', () => {
  test('adverse evidence never lowers a score or Priority, and what is unknown never scores below what is known to be good', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...LADDER_KEYS), (facts, key) => {
        const before = assessed(facts);
        for (const worse of adverseSteps(key, facts[key])) {
          const after = assessed(withFact(facts, key, worse));
          const lower = R(after) < R(before) || priority(after) < priority(before);
          expect({ key, worse, lower }).toEqual({ key, worse, lower: false });
        }
      }),
      runs(200),
    );
  });

  test('the score lies between the ends of its range', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { scores } = assessed(facts);
        expect(decimal(scores.low ?? '0') <= decimal(scores.R ?? '0')).toBe(true);
        expect(decimal(scores.high ?? '0') >= decimal(scores.R ?? '0')).toBe(true);
      }),
      runs(200),
    );
  });

  test('the terms of an explanation add up to the numbers exactly', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const result = assessed(facts);
        expect(decimalText(sumOf(result, 'I.'), 2)).toBe(result.scores.I);
        expect(decimalText(least(sumOf(result, 'W.'), decimal(100)), 2)).toBe(result.scores.W);
        const floor = most(sumOf(result, 'floor'), 0n);
        const R0 = decimal(result.scores.R0 ?? '0');
        expect(decimalText(most(least(R0, decimal(74)), floor), 2)).toBe(result.scores.R);
      }),
      runs(100),
    );
  });

  test('the order of sites and of facts never matters', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { minLength: 2, maxLength: 4 }), fc.infiniteStream(fc.nat()), (list, keys) => {
        const sites = list.map((facts, index) => {
          const [site] = aSupplier({ facts }).sites;
          if (!site) throw new Error('A supplier of the builder has a site');
          return { ...site, key: `site-${index}` };
        });
        const shuffled = [...sites]
          .map((site) => ({ site, at: Number(keys.next().value) }))
          .sort((a, b) => a.at - b.at)
          .map(({ site }) => ({
            ...site,
            observations: Object.fromEntries(Object.entries(site.observations).reverse()),
          }));
        const supplier = (order: SupplierDossier['sites']): SupplierDossier => ({ ...aSupplier(), sites: order });
        const context = { methodology: methodology(), reference, asOf: '2026-11-25' };
        expect(JSON.stringify(assess(supplier(shuffled), context))).toBe(
          JSON.stringify(assess(supplier(sites), context)),
        );
      }),
      runs(50),
    );
  });

  test('a supplier that discloses with a funded plan never ranks above one that declined, on the same facts', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const lane = (response: Response): number => LANES.indexOf(assessed(facts, response).lane);
        expect(lane('plan-funded') >= lane('declined')).toBe(true);
        expect(RESPONSES.every((response) => lane(response) >= lane('declined'))).toBe(true);
      }),
      runs(50),
    );
  });

  test('neither nationality nor refugee status is in any score', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const one = assessed({ ...facts, 'recruitment.origins': ['XQ'] });
        const other = assessed({ ...facts, 'recruitment.origins': ['XR'] });
        expect(one.scores).toEqual(other.scores);
      }),
      runs(50),
    );
  });

  test('coding the law of a country never lowers a score', () => {
    const uncoded = { ...reference, destination: () => null };
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const without = assess(aSupplier({ facts, said: { assurance: 'documented', source: 'audit' } }), {
          methodology: methodology(),
          reference: uncoded,
          asOf: '2026-11-25',
        });
        expect(R(assessed(facts)) >= R(without)).toBe(true);
      }),
      runs(100),
    );
  });
});
