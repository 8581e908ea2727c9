import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../goldens/truth-case.ts';
import { frameWith, said, TRUTH_TABLES } from '../../goldens/truth-tables.ts';
import { aReference } from '../../test/a-reference.ts';
import { aSupplier } from '../../test/a-supplier.ts';
import { framesOf } from '../../test/frames-of.ts';
import { methodology } from '../methodology.ts';
import { COLUMN_NAMES } from './columns.ts';
import { evaluate } from './evaluate.ts';
import { RULES } from './rules.ts';

describe('every rule says what it says at and on both sides of each boundary', () => {
  test('every rule has a truth table with a TRUE and a FALSE row', () => {
    expect(Object.keys(TRUTH_TABLES).sort()).toEqual(RULES.map((rule) => rule.id).sort());
    for (const cases of Object.values(TRUTH_TABLES)) {
      const truths = cases.map(([, , verdict]) => verdict.split(' ')[0]);
      expect(truths).toContain('TRUE');
      expect(truths).toContain('FALSE');
    }
  });

  test('a fee that workers paid is Critical beside every finding about documents, movement or debt', () => {
    const fee = RULES.find(({ id }) => id === 'RECRUIT-FEE-WORKER-PAID');
    const worst = JSON.stringify(fee?.severities.find(({ severity }) => severity === 'C')?.when);
    const binding = RULES.filter(({ id, class: kind }) => kind === 'FINDING' && /^(?:DOC|MOVE|DEBT)-/.test(id));
    expect(binding.map(({ id }) => id).filter((id) => !worst.includes(`"${id}"`))).toEqual([]);
  });

  test('a rule whose columns can be unknown has an UNKNOWN row', () => {
    const nothing = framesOf(aSupplier(), aReference())[0];
    const unknown = COLUMN_NAMES.filter((_, at) => Number.isNaN(nothing?.numbers[at]));
    const { rules } = methodology();
    /** What a rule says of a case when some of its columns are not known. */
    const truth = (id: string, [columns, states]: Case, forgotten: readonly string[]): string | undefined => {
      const kept = Object.entries(columns).filter(([column]) => !forgotten.includes(column));
      return said(rules, id, frameWith(Object.fromEntries(kept), states)).verdict.split(' ')[0];
    };
    const canBe = (id: string, cases: readonly Case[]): boolean =>
      cases.some((each) =>
        [unknown, ...unknown.map((one) => [one])].some((some) => truth(id, each, some) === 'UNKNOWN'),
      );
    const without = Object.entries(TRUTH_TABLES)
      .filter(([, cases]) => !cases.some(([, , verdict]) => verdict.startsWith('UNKNOWN')))
      .filter(([id, cases]) => canBe(id, cases))
      .map(([id]) => id);
    expect(unknown.length).toBeGreaterThan(20);
    expect(without).toEqual([]);
  });

  test.each(
    Object.entries(TRUTH_TABLES).flatMap(([id, cases]) => cases.map((row) => [id, JSON.stringify(row), row] as const)),
  )('%s %s', (id, _text, [columns, states, verdict]) => {
    const { rules } = methodology();
    const frame = frameWith(columns, states);
    const { trace, verdict: given } = said(rules, id, frame);
    expect(given).toBe(verdict);
    const index = RULES.findIndex((rule) => rule.id === id);
    const rule = RULES[index];
    const truthOf = (ruleId: string): number => trace.truth[RULES.findIndex((other) => other.id === ruleId)] ?? 1;
    if (rule) expect(evaluate(rule.trigger, frame, truthOf)).toBe(trace.truth[index]);
  });

  test('harm to people has a scale and can be made good to a degree; context has neither', () => {
    const harm = RULES.map(({ id, class: kind, scale, irremediability }) => [
      id,
      kind === 'INHERENT' ? scale + irremediability === 0 : scale > 0 && irremediability > 0,
    ]);
    expect(harm.filter(([, sensible]) => !sensible)).toEqual([]);
  });
});
