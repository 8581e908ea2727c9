import { describe, expect, test } from '@jest/globals';
import { compileRules } from './compile.ts';
import { above, atLeast, below, equals, flag, not } from './expression.ts';
import type { Expression } from './expression.ts';
import { evaluate } from './evaluate.ts';
import { emptyFrame, setColumn } from './frame.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';

function ruleReading(id: string, read: string): Rule {
  const [template] = RULES;
  if (!template) throw new Error('There are no rules');
  return { ...template, id, trigger: flag(read) };
}

/** Truth of an expression over a share of migrants of which only a part is known: 0 FALSE, 1 UNKNOWN, 2 TRUE. */
function truthAt(expression: Expression, least: number): number {
  const [template] = RULES;
  if (!template) throw new Error('There are no rules');
  const { run, newTrace } = compileRules([{ ...template, id: 'A', trigger: expression }]);
  const frame = emptyFrame();
  setColumn(frame, 'migrants', Number.NaN, least * 1e8);
  const trace = newTrace();
  run(frame, trace);
  const truth = trace.truth[0] ?? Number.NaN;
  expect(evaluate(expression, frame, () => 0)).toBe(truth);
  return truth;
}

describe('a number of which only a part is known', () => {
  test.each([
    ['some recruits prove that there are recruits', above('migrants', 0), 0.02, 2],
    ['none prove nothing', above('migrants', 0), 0, 1],
    ['a quarter proves a quarter', atLeast('migrants', 0.25), 0.25, 2],
    ['less proves nothing', atLeast('migrants', 0.25), 0.2499, 1],
    ['a quarter cannot be below a quarter', below('migrants', 0.25), 0.25, 0],
    ['less may be', below('migrants', 0.25), 0.2499, 1],
    ['some cannot be none', equals('migrants', 0), 0.02, 0],
    ['none may be none', equals('migrants', 0), 0, 1],
    ['what is not proven may not be denied', not(above('migrants', 0)), 0, 1],
  ])('%s', (_words, expression, least, truth) => {
    expect(truthAt(expression, least)).toBe(truth);
  });
});

describe('rules compile once, or not at all', () => {
  test('rules that read each other in a circle are refused by name', () => {
    expect(() => compileRules([ruleReading('A', 'B'), ruleReading('B', 'A')])).toThrow('A -> B -> A');
  });

  test('a rule that reads a rule that does not exist is refused by name', () => {
    expect(() => compileRules([ruleReading('A', 'NOWHERE')])).toThrow('Rule A reads NOWHERE');
  });

  test('a rule may stand before the rule whose flag it reads', () => {
    expect(() => compileRules([...RULES].reverse())).not.toThrow();
  });
});
