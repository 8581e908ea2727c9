import { describe, expect, test } from '@jest/globals';
import { countryScoresTable } from '@plumbline/reference-data/country-scores';
import { decimal, decimalText, RISK_MESSAGES, type Flag, type SupplierAssessment, type Term } from '@plumbline/risk';
import { Texts, type Say } from '../../../platform/text/texts.ts';
import { SUPPLIER_PAGE_MESSAGES } from '../supplier-page.messages.ts';
import type { ReferenceValue } from './reference-values.ts';
import { scoreSteps, type StepSurroundings } from './score-steps.ts';

const term = (
  key: string,
  value: string,
  weight: string,
  contribution: string,
  ruleId: string | null = null,
): Term => ({
  key,
  value,
  weight,
  contribution,
  ruleId,
  counted: null,
});
/** 0.4 of the worst, and 0.6 of the mean: 83.59125. */
const inherent = [
  term('I.max', '100.00000000', '0.40000000', '40.00000000'),
  term('I.C', '64.69000000', '0.18000000', '11.64420000'),
  term('I.S', '70.00000000', '0.15000000', '10.50000000'),
  term('I.P', '100.00000000', '0.12000000', '12.00000000'),
  term('I.W', '62.98000000', '0.15000000', '9.44700000'),
];
const floor = (value: string, ruleId: string): Term => term('floor', value, '1.00000000', value, ruleId);
const flag = (ruleId: string, value: string, place = 'site', more: Partial<Flag> = {}): Flag =>
  ({
    ruleId,
    floor: value,
    class: 'FINDING',
    protection: 'none',
    subject: { kind: 'site', key: place },
    inputs: [],
    ...more,
  }) as unknown as Flag;
interface Given {
  readonly say?: Say;
  readonly flags?: readonly Flag[];
  /** Flags of the unit that the score is of; all of them where nothing is said. */
  readonly here?: readonly Flag[];
  readonly label?: string;
  readonly references?: readonly ReferenceValue[];
}
const codes: Say = (code, parameters) =>
  [code, ...Object.values(parameters ?? {})].filter((part) => part !== '').join(' ');
const stepsOf = (scores: object, terms: readonly Term[], given: Given = {}) => {
  const { flags = [], here = flags, label = 'HIGH', references = [], say = codes } = given;
  const views = flags.map(({ ruleId, subject }) => ({
    id: `${ruleId} ${subject.kind} ${subject.key}`,
    subject: subject.key,
    references: [{ name: `list of ${ruleId}` }],
  }));
  const scored = { scores, terms, flags, label } as unknown as SupplierAssessment;
  const surroundings = { unit: { key: 'unit', flags: here }, references, views, say };
  return scoreSteps(scored, surroundings as unknown as StepSurroundings);
};
const keysOf = (steps: readonly { readonly key: string }[]): string[] => steps.map(({ key }) => key);

describe('the way from 0 to the score', () => {
  test('stops where context stops, and goes on to the floor of the finding, each a step of its own', () => {
    const steps = stepsOf({ R: '90.00', R0: '83.59', E: '0.00' }, [...inherent, floor('90.00000000', 'DOC-RETENTION')]);
    expect(keysOf(steps)).toEqual(['I.max', 'I.C', 'I.S', 'I.P', 'I.W', 'cap', 'floor']);
    expect(steps.slice(-2)).toMatchObject([
      { change: '-9.59120000', reached: '74.00000000' },
      { change: '16.00000000', reached: '90.00000000', ruleId: 'DOC-RETENTION' },
    ]);
  });

  test('names the flag that a list shows, and what else holds the score there', () => {
    const flags = [flag('WORK', '75.00000000'), flag('DEBT', '75.00000000'), flag('GAP', '50.00000000')];
    const scores = { R: '75.00', R0: '52.40', E: '0.00' };
    const terms = [...inherent, floor('75.00000000', 'DEBT')];
    expect(stepsOf(scores, terms, { flags }).at(-1)).toMatchObject({
      ruleId: 'WORK',
      place: null,
      text: 'step.also step.floor 75 open none 75 rule.DEBT.title',
    });
    const gapFirst = [flag('AGENCY', '50.00000000', 'site', { class: 'CONTROL_GAP' }), flag('FEES', '50.00000000')];
    expect(
      stepsOf({ R: '50.00', R0: '22.00', E: '0.00' }, [floor('50.00000000', 'AGENCY')], { flags: gapFirst }).at(-1),
    ).toMatchObject({ ruleId: 'FEES' });
    expect(stepsOf(scores, terms).at(-1)).toMatchObject({ ruleId: 'DEBT', text: 'step.floor 75 watched none' });
  });

  test('says where a flag is open that is not at the place of the score, unless its rule holds there too', () => {
    const flags = [flag('DOC', '75.00000000', 'Harbour'), flag('FEES', '75.00000000', 'Yard')];
    const scores = { R: '75.00', R0: '52.40', E: '0.00' };
    const terms = [...inherent, floor('75.00000000', 'FEES')];
    expect(stepsOf(scores, terms, { flags, here: flags.slice(1) }).at(-1)).toMatchObject({
      ruleId: 'DOC',
      place: 'Harbour',
      text: 'step.also step.floor 75 elsewhere Harbour none 75 rule.FEES.title',
    });
    const both = [...flags, flag('DOC', '75.00000000', 'Yard')];
    expect(stepsOf(scores, terms, { flags: both, here: both.slice(1) }).at(-1)).toMatchObject({ place: null });
  });

  test('opens a floor to what its flag opens to: the entry of the list where the service found it, else the facts', () => {
    const inputs = ['screening.hits', 'trade.shipsToUs'].map((fact) => ({ fact, source: { kind: 'buyer' } }));
    const flags = [flag('SANCTION', '90.00000000', 'site', { inputs } as unknown as Partial<Flag>)];
    const [step] = stepsOf({ R: '90.00', R0: '0.00', E: '0.00' }, [floor('90.00000000', 'SANCTION')], { flags });
    expect(step).toMatchObject({ facts: ['trade.shipsToUs'], references: [{ name: 'list of SANCTION' }] });
  });

  test('ends with what makes the label graver than the score, which it leaves', () => {
    const terms = [term('I.max', '53.07000000', '1.00000000', '53.07000000'), floor('50.00000000', 'AGENCY')];
    const flags = [flag('AGENCY', '50.00000000')];
    const scores = { R: '53.07', R0: '53.07', E: '0.00' };
    expect(stepsOf(scores, terms, { flags }).at(-1)).toMatchObject({
      key: 'label',
      ruleId: 'AGENCY',
      change: '0.00000000',
      reached: '53.07000000',
      text: 'step.label 50 open HIGH',
    });
    for (const label of ['MEDIUM', 'NOT_ENOUGH_KNOWN'])
      expect(keysOf(stepsOf(scores, terms, { flags, label }))).toEqual(['I.max']);
    const low = { R: '50.00', R0: '22.00', E: '0.00' };
    const both = stepsOf(low, [term('I.max', '22.00000000', '1.00000000', '22.00000000'), ...terms.slice(1)], {
      flags,
    });
    expect(both.at(-1)).toMatchObject({ key: 'floor', text: 'step.floor 50 open HIGH' });
  });

  test('says in words what a floor does to score and label', () => {
    const say = new Texts([RISK_MESSAGES, SUPPLIER_PAGE_MESSAGES]).in('en');
    const last = (R0: string, value: string, label: string, place = 'site') => {
      const flags = [flag('AGENCY-SHARE', value, place)];
      const terms = [term('I.max', R0, '1.00000000', R0), floor(value, 'AGENCY-SHARE')];
      const here = place === 'site' ? flags : [];
      return stepsOf({ R: '90.00', R0, E: '0.00' }, terms, { flags, here, label, say }).at(-1)?.text;
    };
    expect(last('53.07', '50', 'HIGH')).toBe(
      'While this is open, the computed label is High or above; the score stays as it is',
    );
    expect(last('24.00', '25', 'MEDIUM')).toBe(
      'While this is open, the score is 25 or above and the computed label Medium or above',
    );
    expect(last('70.00', '75', 'CRITICAL', 'Harbour')).toBe(
      'While this is open at Harbour, the score is 75 or above and the computed label Critical',
    );
    expect(last('60.00', '62.5', 'HIGH')).toBe('While this is open, the score is 62.5 or above');
  });

  test('adds up exactly, and its end is the score', () => {
    for (const [scores, terms] of [
      [{ R: '74.00', R0: '83.59', E: '0.00' }, inherent],
      [{ R: '52.40', R0: '52.40', E: '62.00' }, inherent],
      [{ R: '72.55', R0: '52.40', E: '62.00' }, [...inherent, floor('72.54545455', 'FEES')]],
      [{ R: '25.00', R0: '0.00', E: '0.00' }, [floor('25.00000000', 'GAP')]],
    ] as const) {
      const steps = stepsOf(scores, terms);
      let reached = 0n;
      for (const step of steps) {
        reached += decimal(step.change);
        expect(step.reached).toBe(decimalText(reached, 8));
      }
      expect(decimalText(reached, 2)).toBe(scores.R);
    }
  });

  test('has no step for a floor that is lower than what context reaches, and none at all without a score', () => {
    expect(
      keysOf(stepsOf({ R: '74.00', R0: '83.59', E: '0.00' }, [...inherent, floor('50.00000000', 'GAP')])),
    ).not.toContain('floor');
    expect(stepsOf({ R: null, R0: null, E: null }, [])).toEqual([]);
  });

  test('says which factor counts once more because it is the worst', () => {
    const [worst] = stepsOf({ R: '74.00', R0: '83.59', E: '0.00' }, inherent);
    expect(worst?.facts).toEqual(['product.goods']);
  });

  test('opens to the values of tables that its own unit uses, not to those of another', () => {
    const used = (name: string, ...units: string[]) =>
      ({ table: countryScoresTable.edition.key, name, units }) as unknown as ReferenceValue;
    const references = [used('Qatar', 'unit', 'other'), used('Nepal', 'other')];
    const steps = stepsOf({ R: '74.00', R0: '83.59', E: '0.00' }, inherent, { references });
    const names = steps.map(({ references }) => references.map(({ name }) => name));
    expect(names).toEqual([[], ['Qatar'], [], [], [], []]);
  });
});
