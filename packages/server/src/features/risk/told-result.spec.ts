import { describe, expect, test } from '@jest/globals';
import type { Label } from '@plumbline/risk';
import type { StoredFlag } from './stored-result.ts';
import { withoutAnswers, type PastResult } from './told-result.ts';

const flag = (ruleId: string, response?: StoredFlag['response']): StoredFlag => ({
  ...{ ruleId, class: 'FINDING', subject: 'site', key: 'a', severity: 'H', couldBe: null },
  ...{ assurance: 'alleged', protection: 'none' },
  ...(response === undefined ? {} : { response }),
});

/** A result with findings by their rules, each of gravity 1, and the answers that made it. */
function result(label: Label, rules: readonly string[], ...answers: string[]): PastResult {
  const decisive = Object.fromEntries(rules.map((rule) => [rule, 1]));
  return { methodology: 'flrm-1.1', label, answers, result: { flags: rules.map((rule) => flag(rule)), decisive } };
}

function told(history: readonly PastResult[], ...takenBack: string[]): unknown {
  const without = withoutAnswers(history, new Set(takenBack));
  if (without === null) return null;
  const { label, result: of, answers, isFirst } = without;
  return { label, rules: of.flags.map(({ ruleId }) => ruleId), decisive: Object.keys(of.decisive), answers, isFirst };
}

describe('What was told of a supplier, without an answer', () => {
  const common = { answers: [], isFirst: false };

  test('is the result before it, if nothing else has happened', () => {
    const history = [result('LOW', ['A']), result('HIGH', ['A', 'B'], 'one')];
    expect(told(history, 'one')).toEqual({ label: 'LOW', rules: ['A'], decisive: ['A'], ...common });
  });

  test('has again what the answer had cleared', () => {
    const history = [result('HIGH', ['A']), result('LOW', [], 'one')];
    expect(told(history, 'one')).toEqual({ label: 'HIGH', rules: ['A'], decisive: ['A'], ...common });
  });

  test('keeps what something else has brought or cleared since, and the label that it led to', () => {
    const history = [result('LOW', ['A']), result('HIGH', ['A', 'B'], 'one'), result('CRITICAL', ['B', 'C'])];
    expect(told(history, 'one')).toEqual({ label: 'CRITICAL', rules: ['C'], decisive: ['C'], ...common });
  });

  test('goes back on each result that the answer took part in', () => {
    const history = [
      result('LOW', []),
      result('MEDIUM', ['A'], 'one'),
      result('HIGH', ['A', 'B']),
      result('CRITICAL', ['A', 'B', 'C'], 'one'),
    ];
    expect(told(history, 'one')).toEqual({ label: 'HIGH', rules: ['B'], decisive: ['B'], ...common });
  });

  test('names the answers that came with it and stand', () => {
    const history = [result('LOW', []), result('HIGH', ['A', 'B'], 'one', 'two')];
    expect(told(history, 'one')).toEqual({ label: 'LOW', rules: [], decisive: [], answers: ['two'], isFirst: false });
  });

  test('is nothing before the first result that it took part in', () => {
    const history = [result('HIGH', ['A'], 'one')];
    expect(told(history, 'one')).toEqual({ label: 'HIGH', rules: ['A'], decisive: ['A'], answers: [], isFirst: true });
  });

  test('takes another response to a finding for a change', () => {
    const before = { ...result('HIGH', []), result: { flags: [flag('A')], decisive: {} } };
    const after = { ...result('HIGH', [], 'one'), result: { flags: [flag('A', 'declined')], decisive: {} } };
    expect(withoutAnswers([before, after], new Set(['one']))?.result.flags).toEqual([flag('A')]);
  });

  test('is what it is for an answer that did nothing', () => {
    expect(told([result('LOW', []), result('HIGH', ['A'], 'two')], 'one')).toBeNull();
    expect(told([], 'one')).toBeNull();
  });
});
