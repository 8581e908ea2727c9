import { describe, expect, test } from '@jest/globals';

import { byClass, matchingRules, NO_FILTER } from './matching-rules.ts';

const passports = {
  id: 'DOC-RETENTION',
  name: 'Passports held by the employer',
  class: 'FINDING',
  conditions: ['All of:', '  - Documents are held by the employer'],
  inputs: [{ name: 'Who keeps passports' }],
  citations: ['ILO indicator 7'],
  openCount: 3,
};
const fees = {
  ...passports,
  id: 'FEE-PAID',
  name: 'Workers paid to get the job',
  conditions: ['Any fee was paid'],
  inputs: [{ name: 'Recruitment fees' }],
  citations: ['ILO C181'],
  openCount: 0,
};
const country = { ...fees, id: 'CTX-COUNTRY', name: 'Country with a high prevalence', class: 'INHERENT' };
const rules = [country, passports, fees];

describe('Looking for a rule', () => {
  test('without a filter every rule is there', () => {
    expect(matchingRules(rules, NO_FILTER)).toEqual(rules);
  });

  test('finds it by its plain name, its id, a fact or a source, whatever the case', () => {
    for (const words of ['passports', 'doc-ret', 'who keeps', 'INDICATOR 7']) {
      expect(matchingRules(rules, { ...NO_FILTER, words })).toEqual([passports]);
    }
  });

  test('all words have to occur', () => {
    expect(matchingRules(rules, { ...NO_FILTER, words: 'workers passports' })).toEqual([]);
  });

  test('keeps to the chosen classes, and to what is open at a supplier', () => {
    expect(matchingRules(rules, { ...NO_FILTER, classes: ['INHERENT'] })).toEqual([country]);
    expect(matchingRules(rules, { ...NO_FILTER, openOnly: true })).toEqual([passports]);
  });

  test('groups by class', () => {
    expect(byClass(rules)).toEqual([
      ['INHERENT', [country]],
      ['FINDING', [passports, fees]],
    ]);
  });
});
