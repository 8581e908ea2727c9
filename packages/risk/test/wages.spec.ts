import { describe, expect, test } from '@jest/globals';
import { importDeductionCaps, importMinimumWages } from '@plumbline/reference-data/labour-law';
import { assess } from '../src/assess.ts';
import type { SupplierAssessment } from '../src/assessment.ts';
import { labourLaw } from '../src/labour-law.ts';
import { methodology } from '../src/methodology.ts';
import { aReference } from './a-reference.ts';
import { aSupplier } from './a-supplier.ts';
import { INVENTED, tableOf } from './an-imported-table.ts';
import type { SaidFacts } from './a-supplier.ts';

const law = {
  minimumWages: tableOf(
    importMinimumWages(
      `iso2,area,sector,hourly,currency,from,source
MY,all,all,5.00,MYR,2022-05-01,invented
MY,all,all,7.21,MYR,2025-02-01,invented
MY,all,all,9.00,MYR,2027-01-01,invented
MY,all,MAN-RUBBER,7.50,MYR,2024-01-01,invented
VN,zone 1,all,23800,VND,2024-07-01,invented
VN,zone 4,all,16600,VND,2024-07-01,invented
KW,all,all,0.361,KWD,2024-07-01,invented
`,
      INVENTED,
    ),
  ),
  deductionCaps: tableOf(importDeductionCaps('iso2,share,source\nMY,0.2,invented\n', INVENTED)),
};

function assessed(facts: SaidFacts, iso2 = 'MY', laws: typeof law | null = law): SupplierAssessment {
  const supplier = aSupplier({
    facts: {
      'place.country': iso2,
      'activity.sectors': [{ key: 'MAN-RUBBER', confidence: 90 }],
      'pay.netMonthly': { minor: 150000, currency: 'MYR' },
      ...facts,
    },
    said: { assurance: 'documented' },
  });
  const reference = aReference({
    countries: { [iso2]: { V: '40', G: '40' } },
    ...(laws ? { law: labourLaw(laws) } : {}),
  });
  return assess(supplier, { methodology: methodology(), reference, asOf: '2026-11-25' });
}

function said({ flags }: SupplierAssessment, ruleId: string): string | undefined {
  const flag = flags.find((each) => each.ruleId === ruleId);
  return flag && `${flag.severity} ${flag.explanation.code.replace(`explain.${ruleId}`, '')}`;
}

describe('pay, debts and hours that a record tells', () => {
  test.each<[string, SaidFacts, string]>([
    ['WAGE-WITHHELD', { 'pay.overdueDays': 8 }, 'H .overdue'],
    ['WAGE-WITHHELD', { 'pay.latePeriods': 2 }, 'C '],
    ['WAGE-WITHHELD', { 'pay.heldBack': 'run-away-insurance' }, 'C .held-back'],
    ['WAGE-DEDUCT', { 'pay.deductionShare': '0.51' }, 'C .cap'],
    ['WAGE-DEDUCT', { 'pay.deductionShare': '0.21' }, 'H .cap'],
    ['WAGE-BELOW-MIN', { 'pay.lowestHourly': { minor: 749, currency: 'MYR' } }, 'H .minimum'],
    ['WAGE-BELOW-MIN', { 'pay.migrantGap': '0.1', 'pay.gapGroup': 10 }, 'M .migrants'],
    ['WAGE-BELOW-MIN', { 'pay.womenGap': '0.1', 'pay.gapGroup': 10 }, 'M '],
    ['WAGE-RECORDS', { 'pay.recordsFalse': true }, 'H .false'],
    ['WAGE-RECORDS', { 'pay.recordsGap': '0.2' }, 'H .gap'],
    ['WAGE-RECORDS', { 'pay.paidTo': 'agent' }, 'H .agent'],
    ['WAGE-RECORDS', { 'pay.cashShare': '0.2' }, 'M .cash'],
    ['WAGE-RECORDS', { 'pay.payslip': 'other-language' }, 'M '],
    ['WAGE-RECORDS', { 'pay.payslip': 'none' }, 'M '],
    ['DEBT-BONDAGE', { 'debt.outstanding': { minor: 150000, currency: 'MYR' } }, 'C .months'],
    ['DEBT-BONDAGE', { 'debt.repaymentShare': '0.3' }, 'C '],
    ['DEBT-BONDAGE', { 'debt.leaveBeforeRepaid': false }, 'C .bound'],
    ['OT-EXCESSIVE', { 'hours.weekly': '73' }, 'H .week'],
    ['OT-EXCESSIVE', { 'hours.overtime': '12.5' }, 'M .overtime'],
    ['OT-EXCESSIVE', { 'hours.weeksWithoutRest': 3 }, 'M '],
    ['OT-FORCED', { 'hours.refusal': 'dismissal' }, 'C '],
  ])('make the flag %s of %j: %s', (rule, facts, expected) => {
    expect(said(assessed(facts), rule)).toBe(expected);
  });

  test.each<[string, SaidFacts]>([
    ['WAGE-WITHHELD', { 'pay.overdueDays': 0, 'pay.latePeriods': 0, 'pay.heldBack': 'none' }],
    ['WAGE-DEDUCT', { 'pay.deductionShare': '0.2' }],
    [
      'WAGE-BELOW-MIN',
      { 'pay.lowestHourly': { minor: 750, currency: 'MYR' }, 'pay.migrantGap': '0', 'pay.womenGap': '0' },
    ],
    [
      'WAGE-RECORDS',
      {
        'pay.recordsFalse': false,
        'pay.recordsGap': '0',
        'pay.paidTo': 'family',
        'pay.cashShare': '0',
        'pay.payslip': 'own-language',
      },
    ],
    [
      'DEBT-BONDAGE',
      {
        'debt.outstanding': { minor: 0, currency: null },
        'debt.repaymentShare': '0',
        'debt.leaveBeforeRepaid': true,
      },
    ],
    ['OT-EXCESSIVE', { 'hours.weekly': '48', 'hours.overtime': '0', 'hours.weeksWithoutRest': 0 }],
    ['OT-FORCED', { 'hours.refusal': 'none' }],
  ])('close the question %s where %j', (rule, facts) => {
    const result = assessed(facts);
    expect(said(result, rule)).toBeUndefined();
    expect(result.unknown.map(({ ruleId }) => ruleId)).not.toContain(rule);
  });
});

describe('the law on pay', () => {
  const waits = (result: SupplierAssessment, rule: string): string[] =>
    result.gaps.filter(({ rules }) => rules.includes(rule)).map(({ kind, fact }) => `${kind} ${fact}`);

  test('is a missing edition where none has been imported, and no guess is made', () => {
    const facts: SaidFacts = {
      'pay.lowestHourly': { minor: 1, currency: 'MYR' },
      'pay.deductionShare': '0.25',
      'pay.womenGap': '0',
      'pay.migrantGap': '0',
    };
    const result = assessed(facts, 'MY', null);
    expect(said(result, 'WAGE-BELOW-MIN')).toBeUndefined();
    expect(waits(result, 'WAGE-BELOW-MIN')).toContain('reference minimum-wages');
    expect(waits(result, 'WAGE-DEDUCT')).toEqual(['reference deduction-caps']);
  });

  test('leaves no question where nothing is deducted', () => {
    const result = assessed({ 'pay.deductionShare': '0' }, 'MY', null);
    expect(result.unknown.map(({ ruleId }) => ruleId)).not.toContain('WAGE-DEDUCT');
  });

  test.each<[string, number, string | undefined, boolean]>([
    ['below every area', 16_599, 'H .minimum', false],
    ['between the areas', 20_000, undefined, true],
    ['at the highest area', 23_800, undefined, false],
  ])('of a country with several areas: pay %s', (_, minor, flag, open) => {
    const facts: SaidFacts = {
      'pay.lowestHourly': { minor, currency: 'VND' },
      'pay.womenGap': '0',
      'pay.migrantGap': '0',
    };
    const result = assessed(facts, 'VN');
    expect(said(result, 'WAGE-BELOW-MIN')).toBe(flag);
    expect(result.unknown.some(({ ruleId }) => ruleId === 'WAGE-BELOW-MIN')).toBe(open);
  });

  test('compares in the minor unit of the currency, and not across currencies', () => {
    const low = assessed({ 'pay.lowestHourly': { minor: 360, currency: 'KWD' } }, 'KW');
    expect(said(low, 'WAGE-BELOW-MIN')).toBe('H .minimum');
    expect(
      said(assessed({ 'pay.lowestHourly': { minor: 361, currency: 'KWD' } }, 'KW'), 'WAGE-BELOW-MIN'),
    ).toBeUndefined();
    expect(said(assessed({ 'pay.lowestHourly': { minor: 1, currency: 'USD' } }), 'WAGE-BELOW-MIN')).toBeUndefined();
  });
});
