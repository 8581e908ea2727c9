import { describe, expect, test } from '@jest/globals';
import { leadingUnit } from './assess.ts';
import type { Label } from './assessment.ts';
import { decimal } from './decimal.ts';
import type { AssessedUnit } from './unit/assess-unit.ts';

const aUnit = (key: string, label: Label, R: number): AssessedUnit =>
  ({ assessment: { key, label }, R: decimal(R), waiting: [], declinedForFinding: false }) as unknown as AssessedUnit;

const leads = (...units: readonly AssessedUnit[]): string | undefined => leadingUnit(units)?.assessment.key;

describe('the unit whose label and numbers the supplier has', () => {
  test('is of the worst label, whatever its score', () => {
    const unknown = aUnit('unknown', 'NOT_ENOUGH_KNOWN', 10);
    const medium = aUnit('medium', 'MEDIUM', 59);
    expect([leads(unknown, medium), leads(medium, unknown)]).toEqual(['unknown', 'unknown']);
  });

  test('has the highest score among those of that label', () => {
    const less = aUnit('less', 'HIGH', 60);
    const more = aUnit('more', 'HIGH', 61);
    expect([leads(less, more), leads(more, less)]).toEqual(['more', 'more']);
  });

  test('is the first of those that are alike', () => {
    expect(leads(aUnit('a', 'HIGH', 60), aUnit('b', 'HIGH', 60))).toBe('a');
  });

  test('is not one of a better label with a higher score', () => {
    expect(leads(aUnit('a', 'HIGH', 60), aUnit('b', 'LOW', 90), aUnit('c', 'CRITICAL', 75))).toBe('c');
  });

  test('is none without units', () => {
    expect(leads()).toBeUndefined();
  });
});
