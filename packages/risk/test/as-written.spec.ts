import { describe, expect, test } from '@jest/globals';
import type { Control, FactKey } from '@plumbline/facts';
import { assess } from '../src/assess.ts';
import type { SupplierAssessment } from '../src/assessment.ts';
import { decimal } from '../src/decimal.ts';
import { methodology } from '../src/methodology.ts';
import { aReference } from './a-reference.ts';
import { aSupplier, observations } from './a-supplier.ts';
import type { SaidFacts, SupplierParts } from './a-supplier.ts';

const reference = aReference({
  countries: { AA: { V: '30', G: '30' } },
  goods: {
    toys: { listedIn: new Set(['BB']), derivedIn: new Set(), upstream: [], priority: false, sector: 'MAN' },
  },
});

const assessed = (parts: SupplierParts): SupplierAssessment =>
  assess(aSupplier(parts), { methodology: methodology(), reference, asOf: '2026-11-25' });

const CANNERY = { 'place.country': 'AA', 'activity.sectors': [{ key: 'MAN-FOOD', confidence: 100 }] } as const;
const SOFTWARE = { 'place.country': 'AA', 'activity.sectors': [{ key: 'SVC-PROF', confidence: 100 }] } as const;

const control = (topic: string, weight: number, degree: Control['degree'], evidenceDate = '2026-11-25'): Control => ({
  topic,
  weight,
  degree,
  verification: 100,
  evidenceDate,
  expired: false,
});

const term = ({ terms }: SupplierAssessment, key: string) => terms.find((each) => each.key === key);

/** What a second reading of the methodology found, each in its smallest case. */
describe('the text of the methodology is kept to the letter', () => {
  test('what safeguards achieve is stored by topic with four decimals', () => {
    const controls = [control('WAGES', 2, 0), control('WAGES', 1, 100), control('DOCS', 2, 50), control('DOCS', 1, 0)];
    const result = assessed({ facts: CANNERY, controls });
    expect([term(result, 'E.WAGES')?.value, term(result, 'E.DOCS')?.value]).toEqual(['33.33330000', '33.33330000']);
    expect(result.scores.E).toBe('33.33');
  });

  test('what workers confirmed more than 24 months ago counts half and opens no gate', () => {
    const on = (day: string) =>
      assessed({ facts: CANNERY, controls: ['RECRUIT', 'DOCS', 'WAGES'].map((topic) => control(topic, 1, 100, day)) });
    expect([on('2024-11-25').scores.E, term(on('2024-11-25'), 'E.gate')?.value]).toEqual(['100.00', '1.00000000']);
    expect([on('2024-11-24').scores.E, term(on('2024-11-24'), 'E.gate')?.value]).toEqual(['50.00', '0.00000000']);
  });

  test('a supplier that refuses to say what workers paid has the corridor counted at its most', () => {
    const blank = assessed({ facts: CANNERY });
    const refused = assessed({ facts: { ...CANNERY, 'recruitment.workerCost': 'declined' } });
    expect(term(blank, 'W.corridor')?.contribution).toBe('8.00000000');
    expect(term(refused, 'W.corridor')?.contribution).toBe('15.00000000');
  });

  test('each part of the inherent risk is its value times its weight', () => {
    const builder = { ...CANNERY, 'activity.sectors': [{ key: 'CON', confidence: 100 }] } as const;
    const pay = { 'pay.netMonthly': { minor: 120_000, currency: 'USD' } } as const;
    for (const minor of [40_001, 90_007, 126_113, 201_419, 266_767, 299_993, 333_337, 359_059]) {
      const cost = { 'recruitment.workerCost': { minor, currency: 'USD' } };
      const { terms } = assessed({ facts: { ...builder, ...pay, ...cost } });
      for (const { key, value, weight, contribution } of terms.filter((each) => each.key.startsWith('I.'))) {
        const product = (decimal(value) * decimal(weight) + 50_000_000n) / 100_000_000n;
        expect({ minor, key, contribution: decimal(contribution) }).toEqual({ minor, key, contribution: product });
      }
    }
  });

  test('a finding at a place and in work that nobody knows is explained as any other', () => {
    const { label, scores, terms } = assessed({
      facts: { 'documents.holder': 'employer', 'documents.access': 'none' },
    });
    expect(label).toBe('CRITICAL');
    const parts = terms.filter(({ key }) => key.startsWith('I.')).map(({ contribution }) => Number(contribution));
    expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(Number(scores.I), 2);
  });

  test('a farm whose code is of perennial crops scores as one, whoever wrote the code', () => {
    const farm = (isic: string) =>
      assessed({
        facts: { 'place.country': 'AA', 'activity.sectors': [{ key: 'AGR', confidence: 100, isic }] },
      }).scores.S;
    expect([farm('0113'), farm('0125'), farm('012')]).toEqual(['65.00', '70.00', '70.00']);
  });

  test('a listed good from an unknown country may be the listed pair', () => {
    const facts = {
      'activity.sectors': [{ key: 'MAN', confidence: 100 }],
      'product.goods': [{ good: 'toys', inferred: false }],
    };
    const unknown = assessed({ facts });
    expect(unknown.scores.P).toBe('60.00');
    expect(assessed({ facts: { ...facts, 'place.country': 'AA' } }).scores.P).toBe('50.00');
    const listed = Number(assessed({ facts: { ...facts, 'place.country': 'BB' } }).scores.R);
    expect(Number(unknown.scores.high)).toBeGreaterThanOrEqual(listed);
  });

  test('a product known by its code counts as the record of the one who gave it', () => {
    expect(assessed({ facts: { ...CANNERY, 'product.hs': ['160414'] } }).independence).toBe('0.50');
  });

  test('a supplier that names no agent stands no higher because the buyer counted the migrants', () => {
    const answers = { 'recruitment.agentCount': 0, 'recruitment.directHire': false } as const;
    const more = observations(answers, { source: 'supplier', assurance: 'admitted' });
    const hidden = assessed({ facts: { ...CANNERY, 'workforce.migrantShare': '0.1' }, more }).flags.find(
      ({ ruleId }) => ruleId === 'RECRUIT-AGENT-HIDDEN',
    );
    expect(hidden?.floor).toBe('0.00000000');
    const byBuyer = assessed({ facts: { ...CANNERY, 'workforce.migrantShare': '0.1', ...answers } }).flags.find(
      ({ ruleId }) => ruleId === 'RECRUIT-AGENT-HIDDEN',
    );
    expect(byBuyer?.floor).toBe('50.00000000');
  });

  /** Floor of a gap where the supplier said one part and the buyer's own file the other. */
  const floorOfGap = (ruleId: string, own: SaidFacts, buyers: SaidFacts): string | undefined => {
    const more = observations(own, { source: 'supplier', assurance: 'admitted' });
    return assessed({ facts: { ...CANNERY, ...buyers }, more }).flags.find((flag) => flag.ruleId === ruleId)?.floor;
  };

  test('a blank column of the buyer does not turn what a supplier said of its agreements into a finding', () => {
    const buyers = { 'recruitment.agentCount': 3, 'workforce.migrantShare': '0.3' } as const;
    const own = { 'agents.agreement': 'none' } as const;
    expect(floorOfGap('AGENCY-NO-DD', own, buyers)).toBe('0.00000000');
    expect(floorOfGap('AGENCY-NO-DD', own, { ...buyers, 'agents.checked': 'notRecorded' })).toBe('0.00000000');
    expect(floorOfGap('AGENCY-NO-DD', own, { ...buyers, 'agents.checked': false })).toBe('50.00000000');
    const old = { 'agents.checked': true, 'agents.lastCheck': '2024-01-01' } as const;
    expect(floorOfGap('AGENCY-NO-DD', own, { ...buyers, 'agents.lastCheck': old['agents.lastCheck'] })).toBe(
      '50.00000000',
    );
    expect(floorOfGap('AGENCY-NO-DD', { ...own, ...old }, buyers)).toBe('0.00000000');
  });

  test('an overdue questionnaire keeps its floor though the supplier says so itself', () => {
    expect(floorOfGap('GAP-QUESTIONNAIRE', { 'governance.questionnaireOverdue': 45 }, {})).toBe('25.00000000');
  });

  test('what contradicts only because the supplier told of it costs no more than a blank; the buyer’s own figures that disagree do', () => {
    const dormitory = { 'housing.foreignDormitory': true } as const;
    const none = { 'workforce.migrantShare': '0' } as const;
    expect(floorOfGap('GAP-CONTRADICTION', dormitory, none)).toBe('0.00000000');
    expect(floorOfGap('GAP-CONTRADICTION', { ...dormitory, ...none }, {})).toBe('0.00000000');
    expect(floorOfGap('GAP-CONTRADICTION', {}, { ...dormitory, ...none })).toBe('50.00000000');
    const noAgent = { 'recruitment.agentCount': 0 } as const;
    const agency = { 'workforce.agencyShare': '0.1' } as const;
    expect(floorOfGap('GAP-CONTRADICTION', noAgent, agency)).toBe('0.00000000');
    expect(floorOfGap('GAP-CONTRADICTION', dormitory, { ...none, ...noAgent, ...agency })).toBe('50.00000000');
  });

  test('an answer that another source contradicts is shown to the buyer alone, with the fact, and sets no floor', () => {
    const facts = { ...CANNERY, 'documents.holder': 'employer' } as const;
    const told = (fact: FactKey, denies: boolean) =>
      assessed({ facts, disagreements: [{ fact, denies }] }).flags.find(({ ruleId }) => ruleId === 'GAP-CONTRADICTION');
    expect(told('documents.holder', false)).toMatchObject({
      severity: 'M',
      floor: '0.00000000',
      protection: 'supplier',
      explanation: { code: 'explain.GAP-CONTRADICTION.answers', parameters: { fact: 'documents.holder' } },
      inputs: expect.arrayContaining([expect.objectContaining({ fact: 'documents.holder', value: 'employer' })]),
    });
    expect(told('workforce.agencyShare', false)?.severity).toBe('M');
    expect(told('workforce.agencyShare', true)?.severity).toBe('H');
  });

  test.each<[item: string, refused: SaidFacts]>([
    ['25, bank cards', { 'documents.cardHolder': 'declined' }],
    ['25, phones', { 'documents.phoneHolder': 'declined' }],
    ['29, deductions', { 'pay.deductionShare': 'declined' }],
    ['35, notice to resign', { 'movement.noticeDays': 'declined' }],
    ['35, what resigning costs', { 'movement.exitLoss': 'declined' }],
  ])('a core question that is refused in part is refused: item %s', (_, refused) => {
    const result = assessed({ facts: { ...CANNERY, ...refused } });
    expect([term(result, 'floor')?.ruleId, result.lane]).toEqual(['GAP-DECLINED', '1']);
  });

  test('a software firm that refuses to say what workers paid has the low floor, a cannery the high one', () => {
    const floor = (facts: SupplierParts['facts']) =>
      term(assessed({ facts: { ...facts, 'recruitment.workerCost': 'declined' } }), 'floor');
    expect(floor(SOFTWARE)).toMatchObject({ ruleId: 'GAP-DECLINED', contribution: '25.00000000' });
    expect(floor(CANNERY)?.contribution).toBe('74.00000000');
  });
});
