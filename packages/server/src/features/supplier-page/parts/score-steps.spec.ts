import { describe, expect, test } from '@jest/globals';
import { countryScoresTable } from '@plumbline/reference-data/country-scores';
import { decimal, decimalText, type Flag, type Result, type Term } from '@plumbline/risk';
import type { ReferenceValue } from './reference-values.ts';
import { scoreSteps } from './score-steps.ts';

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
const stepsOf = (scores: object, terms: readonly Term[], references: readonly ReferenceValue[] = []) =>
  scoreSteps({ scores: scores as Result['scores'], terms, flags: [] }, 'unit', references, (code) => code);
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

  test('names the worst of the flags that hold the score up, as the list of flags begins', () => {
    const flags = [
      { ruleId: 'WORK', floor: '75.00000000', protection: 'none', inputs: [] },
      { ruleId: 'DEBT', floor: '75.00000000', protection: 'none', inputs: [] },
    ] as unknown as Flag[];
    const scores = { R: '75.00', R0: '52.40', E: '0.00' } as Result['scores'];
    const terms = [...inherent, floor('75.00000000', 'DEBT')];
    expect(scoreSteps({ scores, terms, flags }, 'unit', [], (code) => code).at(-1)).toMatchObject({ ruleId: 'WORK' });
    expect(stepsOf(scores, terms).at(-1)).toMatchObject({ ruleId: 'DEBT' });
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
    const steps = stepsOf({ R: '74.00', R0: '83.59', E: '0.00' }, inherent, [
      used('Qatar', 'unit', 'other'),
      used('Nepal', 'other'),
    ]);
    const names = steps.map(({ references }) => references.map(({ name }) => name));
    expect(names).toEqual([[], ['Qatar'], [], [], [], []]);
  });
});
