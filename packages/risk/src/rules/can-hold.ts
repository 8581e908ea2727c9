import { COLUMNS } from './columns.ts';
import type { Expression } from './expression.ts';
import type { Rule } from './rule.ts';

/**
 * Whether a rule can be TRUE at all while some editions or lists are not loaded: the columns that need one of them are then unknown.
 * @param absent keys of the editions and lists that are not loaded
 */
export function canHold(rules: readonly Rule[], ruleId: string, absent: ReadonlySet<string>): boolean {
  const rule = rules.find(({ id }) => id === ruleId);
  return rule !== undefined && can(rules, rule.trigger, true, absent);
}

/** Whether the expression can have that truth. */
function can(rules: readonly Rule[], expression: Expression, truth: boolean, absent: ReadonlySet<string>): boolean {
  const part = (of: Expression): boolean => can(rules, of, truth, absent);
  switch (expression.op) {
    case 'all':
      return truth ? expression.of.every(part) : expression.of.some(part);
    case 'any':
      return truth ? expression.of.some(part) : expression.of.every(part);
    case 'not':
      return can(rules, expression.of, !truth, absent);
    case 'always':
      return truth;
    case 'declined':
    case 'notRecorded':
      return true;
    case 'flag':
      return !truth || canHold(rules, expression.ruleId, absent);
    default: {
      const { edition } = COLUMNS[expression.column];
      return edition === null || !absent.has(edition);
    }
  }
}
