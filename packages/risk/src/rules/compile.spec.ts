import { describe, expect, test } from '@jest/globals';
import { compileRules } from './compile.ts';
import { flag } from './expression.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';

function ruleReading(id: string, read: string): Rule {
  const [template] = RULES;
  if (!template) throw new Error('There are no rules');
  return { ...template, id, trigger: flag(read) };
}

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
