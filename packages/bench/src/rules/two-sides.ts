import { RULES, SEVERITIES, type Severity } from '@plumbline/risk';
import type { Trace } from '../../../risk/src/rules/compile.ts';
import { TRUTH } from '../../../risk/src/rules/program.ts';
import type { Expression } from '../../../risk/src/rules/expression.ts';

/** One predicate of the rules. An engine with only yes and no asks twice: is it TRUE, and is it FALSE. Neither means UNKNOWN. */
export interface Question {
  readonly rule: number;
  /** 1 to 4 for a severity clause; 0 for the trigger. */
  readonly rank: number;
  readonly expression: Exclude<Expression, { op: 'always' }>;
}

/** Every predicate of every rule that is not always true, with flags of other rules replaced by their triggers. */
export function questions(): Question[] {
  return RULES.flatMap(({ trigger, severities }, rule) => [
    ...questionsOf(rule, 0, trigger),
    ...severities.flatMap(({ severity, when }) => questionsOf(rule, rankOf(severity), when)),
  ]);
}

function questionsOf(rule: number, rank: number, expression: Expression): Question[] {
  return expression.op === 'always' ? [] : [{ rule, rank, expression }];
}

function rankOf(severity: Severity): number {
  return SEVERITIES.indexOf(severity) + 1;
}

/** The trigger of a rule, which replaces its flag. @throws Error when there is no such rule */
export function triggerOf(ruleId: string): Expression {
  const rule = RULES.find(({ id }) => id === ruleId);
  if (!rule) throw new Error(`No rule ${ruleId}`);
  return rule.trigger;
}

/** Writes a trace from the truth of every question. */
export function writeTrace(trace: Trace, truthOf: (rule: number, rank: number) => number): void {
  RULES.forEach(({ trigger, severities }, rule) => {
    const truth = trigger.op === 'always' ? TRUTH.TRUE : truthOf(rule, 0);
    let severity = 0;
    let couldBe = 0;
    for (const clause of severities) {
      const rank = rankOf(clause.severity);
      const holds = clause.when.op === 'always' ? TRUTH.TRUE : truthOf(rule, rank);
      trace.clauses[rule * SEVERITIES.length + rank - 1] = holds;
      if (truth === TRUTH.TRUE && holds === TRUTH.TRUE) severity = rank;
      else if (truth !== TRUTH.FALSE && holds !== TRUTH.FALSE) couldBe = rank;
    }
    trace.truth[rule] = truth;
    trace.severity[rule] = severity;
    trace.couldBe[rule] = couldBe > severity ? couldBe : 0;
  });
}
