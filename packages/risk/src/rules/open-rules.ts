import type { Expression } from './expression.ts';
import type { Rule } from './rule.ts';

/**
 * The rules of the open result: those that are not sealed. What they ask of a sealed rule does not hold there, so that nobody learns
 * of it from what an open rule leaves undecided. See docs/methodology.md#protection.
 */
export function openRules(rules: readonly Rule[]): readonly Rule[] {
  const sealed = new Set(rules.filter(({ protection }) => protection === 'sealed').map(({ id }) => id));
  const opened = (expression: Expression): Expression => {
    switch (expression.op) {
      case 'all':
      case 'any':
        return { ...expression, of: expression.of.map(opened) };
      case 'not':
        return { ...expression, of: opened(expression.of) };
      case 'flag':
        return sealed.has(expression.ruleId) ? { op: 'not', of: { op: 'always' } } : expression;
      default:
        return expression;
    }
  };
  return rules
    .filter(({ id }) => !sealed.has(id))
    .map((rule) => ({
      ...rule,
      trigger: opened(rule.trigger),
      severities: rule.severities.map(({ severity, when }) => ({ severity, when: opened(when) })),
      variants: rule.variants.map((variant) => ({ ...variant, when: opened(variant.when) })),
    }));
}
