import { celEnv, parse, plan } from '@bufbuild/cel';
import { stored } from '../../../risk/src/rules/columns.ts';
import { TRUTH } from '../../../risk/src/rules/program.ts';
import type { Expression } from '../../../risk/src/rules/expression.ts';
import { STATE } from '../../../risk/src/rules/frame.ts';
import { readInputs, stateName } from './read-inputs.ts';
import type { Judge } from './rules-contender.ts';
import { questions, triggerOf, writeTrace } from './two-sides.ts';

const operators = { atLeast: ['>=', '<'], above: ['>', '<='], below: ['<', '>='] } as const;

/**
 * The same rules as CEL expressions, planned once, two for each predicate. CEL could report UNKNOWN as an error about a missing
 * name; asking twice with NaN is about thirty times faster.
 */
export const celJudge: Judge = (frames) => {
  const env = celEnv();
  const planned = new Map(
    questions().map(({ rule, rank, expression }) => [
      rule * 8 + rank,
      { holds: plan(env, parse(text(expression, true))), fails: plan(env, parse(text(expression, false))) },
    ]),
  );
  const inputs = readInputs(frames);
  return (traces) => {
    for (const [at, trace] of traces.entries()) {
      const input = inputs[at] ?? {};
      writeTrace(trace, (rule, rank) => {
        const question = planned.get(rule * 8 + rank);
        if (question?.holds(input) === true) return TRUTH.TRUE;
        return question?.fails(input) === true ? TRUTH.FALSE : TRUTH.UNKNOWN;
      });
    }
  };
};

/** The text that is true when the expression is TRUE, or when it is FALSE. Comparisons with NaN are never true. */
function text(expression: Expression, wanted: boolean): string {
  switch (expression.op) {
    case 'all':
    case 'any': {
      const parts = expression.of.map((part) => text(part, wanted));
      return `(${parts.join((expression.op === 'all') === wanted ? ' && ' : ' || ')})`;
    }
    case 'not':
      return text(expression.of, !wanted);
    case 'flag':
      return text(triggerOf(expression.ruleId), wanted);
    case 'always':
      throw new Error('A predicate that always holds stands within another');
    case 'declined':
      return stateText(stateName(expression.fact), [STATE.declined], wanted);
    case 'notRecorded':
      return stateText(
        stateName(expression.fact),
        expression.absentToo ? [STATE.notRecorded, STATE.neverAsked] : [STATE.notRecorded],
        wanted,
      );
    case 'equals': {
      const value = double(stored(expression.column, expression.value));
      const { column } = expression;
      return wanted ? `${column} == ${value}` : `(${column} < ${value} || ${column} > ${value})`;
    }
    default:
      return `${expression.column} ${operators[expression.op][wanted ? 0 : 1]} ${double(stored(expression.column, expression.value))}`;
  }
}

function stateText(name: string, states: readonly number[], wanted: boolean): string {
  return `(${states.map((state) => `${name} ${wanted ? '==' : '!='} ${double(state)}`).join(wanted ? ' || ' : ' && ')})`;
}

/** Numbers of JavaScript are doubles in CEL, and a double must be written as one. */
function double(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
