import { describe, expect, test } from '@jest/globals';
import type { SupplierDossier } from '@plumbline/facts';
import { RISK_MESSAGES, type Flag, type SupplierAssessment, type Term } from '@plumbline/risk';
import { Texts } from '../../../platform/text/texts.ts';
import { SUPPLIER_MESSAGES } from '../../supplier/supplier.messages.ts';
import { SUPPLIER_PAGE_MESSAGES } from '../supplier-page.messages.ts';
import { fourNumbers } from './four-numbers.ts';

const say = new Texts([RISK_MESSAGES, SUPPLIER_MESSAGES, SUPPLIER_PAGE_MESSAGES]).in('en');
const numbersOf = (assessment: object, sites: readonly object[] = []) =>
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
      units: [],
      ...assessment,
    } as unknown as SupplierAssessment,
    { dossier: { name: 'Example', sites } as unknown as SupplierDossier, controls: [], asOf: '2026-11-25' },
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

  test('call known only what was answered of the core questions, and say of context that it is recorded', () => {
    const known = {
      state: 'known',
      value: 120,
      source: { kind: 'audit' },
      assurance: 'documented',
      protection: 'none',
    };
    const total = { ...known, fact: 'workforce.total', evidenceDate: '2026-10-03' };
    const site = { key: 'site', name: 'Works', observations: { 'workforce.total': total } };
    const numbers = numbersOf({}, [site]);
    expect(numbers[3]).toMatchObject({ key: 'ANSWERS', name: 'Answers known', value: 1 });
    expect(numbers[3]?.word).toBe('of 12 core questions answered, 1 verified');
    expect(numbers[0]?.restsOn.at(-1)).toMatch(/^Context recorded: 33%/);
    expect(numbers.flatMap(({ name, word }) => [name, word]).filter((text) => /33|overage/.test(text))).toEqual([]);
  });

  test('count facts about the supplier, which tables and lists are not', () => {
    const gaps = [
      { fact: 'pay.netMonthly', kind: 'supplier', rules: [] },
      { fact: 'list.wro', kind: 'notScreened', rules: [] },
    ];
    expect(numbersOf({ gaps })[3]?.restsOn).toEqual(['1 fact that rules would read is not recorded: net monthly pay']);
  });

  test('name the sites that do not tell a fact where another does, so that nothing known is called unknown', () => {
    const site = (name: string, state: string) => ({
      name,
      observations: {
        'recruitment.origins': {
          ...{ fact: 'recruitment.origins', state, value: state === 'known' ? ['CN'] : null },
          ...{ source: { kind: 'buyer' }, evidenceDate: '2026-10-03', assurance: 'alleged', protection: 'none' },
        },
      },
    });
    const gaps = [{ fact: 'recruitment.origins', kind: 'supplier', rules: [] }];
    const sites = [site('Works 1', 'known'), site('Works 2', 'notRecorded')];
    expect(numbersOf({ gaps }, sites)[3]?.restsOn).toEqual([
      '1 fact that rules would read is not recorded: countries where workers were recruited (at Works 2)',
    ]);
    expect(numbersOf({ gaps }, sites.slice(1))[3]?.restsOn[0]).toMatch(/workers were recruited$/);
  });
});
