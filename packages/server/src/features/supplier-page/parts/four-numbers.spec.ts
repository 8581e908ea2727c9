import { describe, expect, test } from '@jest/globals';
import { RISK_MESSAGES, type Flag, type SupplierAssessment, type Term } from '@plumbline/risk';
import { Texts } from '../../../platform/text/texts.ts';
import { SUPPLIER_PAGE_MESSAGES } from '../supplier-page.messages.ts';
import { fourNumbers } from './four-numbers.ts';

const say = new Texts([RISK_MESSAGES, SUPPLIER_PAGE_MESSAGES]).in('en');
const numbersOf = (assessment: object) =>
  fourNumbers(
    {
      scores: { I: '70.45', R: '70.45', observed: null, S: '85.00', W: '38.00', C: null, P: null, E: '0.00' },
      contextBand: { low: 'MEDIUM', high: 'HIGH' },
      terms: [],
      flags: [],
      gaps: [],
      destination: null,
      majority: null,
      coverage: '0.33',
      ...assessment,
    } as unknown as SupplierAssessment,
    [],
    say,
  );

describe('the four numbers', () => {
  test('say of context what lists say: two levels where country or kind of work is not known', () => {
    expect(numbersOf({})[0]).toMatchObject({ value: 70.45, word: 'Medium to High (context)' });
    expect(numbersOf({ contextBand: { low: 'HIGH', high: 'HIGH' } })[0]?.word).toBe('High (context)');
  });

  test('name the flag that leads of those which hold the score, whichever rule the engine met first', () => {
    const flag = (ruleId: string): Flag =>
      ({ ruleId, floor: '75.00000000', class: 'FINDING', severity: 'C', assurance: 'alleged' }) as Flag;
    const floor = { key: 'floor', value: '75.00000000', ruleId: 'RECRUIT-FEE-WORKER-PAID', counted: null } as Term;
    const [, observed] = numbersOf({ flags: ['DOC-RETENTION', 'RECRUIT-FEE-WORKER-PAID'].map(flag), terms: [floor] });
    expect(observed?.terms).toMatchObject([{ ruleId: 'DOC-RETENTION', name: 'Passports held by others' }]);
  });

  test('count facts about the supplier, which tables and lists are not', () => {
    const gaps = [
      { fact: 'pay.netMonthly', kind: 'supplier', rules: [] },
      { fact: 'list.wro', kind: 'notScreened', rules: [] },
    ];
    expect(numbersOf({ gaps })[3]?.restsOn).toEqual(['1 fact about the supplier unknown: net monthly pay']);
  });
});
