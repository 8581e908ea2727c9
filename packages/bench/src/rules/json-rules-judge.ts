import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { stored } from '../../../risk/src/rules/columns.ts';
import { TRUTH } from '../../../risk/src/rules/program.ts';
import type { Expression } from '../../../risk/src/rules/expression.ts';
import { STATE } from '../../../risk/src/rules/frame.ts';
import { readInputs, stateName } from './read-inputs.ts';
import type { Judge } from './rules-contender.ts';
import { questions, triggerOf, writeTrace } from './two-sides.ts';

type Condition = Extract<TopLevelCondition, { all: unknown }>['all'][number];

const operators = {
  atLeast: ['greaterThanInclusive', 'lessThan'],
  above: ['greaterThan', 'lessThanInclusive'],
  below: ['lessThan', 'greaterThanInclusive'],
} as const;

/** The same rules as conditions of json-rules-engine, two for each predicate. */
export const jsonRulesJudge: Judge = (frames) => {
  const engine = new Engine();
  for (const { rule, rank, expression } of questions()) {
    for (const wanted of [true, false]) {
      const name = nameOf(rule, rank, wanted);
      engine.addRule({ name, event: { type: name }, conditions: { all: [condition(expression, wanted)] } });
    }
  }
  const inputs = readInputs(frames);
  return async (traces) => {
    for (const [at, trace] of traces.entries()) {
      const { results } = await engine.run(inputs[at]);
      const held = new Set(results.map(({ name }) => name));
      writeTrace(trace, (rule, rank) => {
        if (held.has(nameOf(rule, rank, true))) return TRUTH.TRUE;
        return held.has(nameOf(rule, rank, false)) ? TRUTH.FALSE : TRUTH.UNKNOWN;
      });
    }
  };
};

function nameOf(rule: number, rank: number, wanted: boolean): string {
  return `${rule} ${rank} ${wanted ? 'holds' : 'fails'}`;
}

/** The condition that is met when the expression is TRUE, or when it is FALSE. Comparisons with NaN are never met. */
function condition(expression: Expression, wanted: boolean): Condition {
  switch (expression.op) {
    case 'all':
    case 'any': {
      const parts = expression.of.map((part) => condition(part, wanted));
      return (expression.op === 'all') === wanted ? { all: parts } : { any: parts };
    }
    case 'not':
      return condition(expression.of, !wanted);
    case 'flag':
      return condition(triggerOf(expression.ruleId), wanted);
    case 'always':
      throw new Error('A predicate that always holds stands within another');
    case 'declined':
      return stateCondition(stateName(expression.fact), [STATE.declined], wanted);
    case 'notRecorded':
      return stateCondition(
        stateName(expression.fact),
        expression.absentToo ? [STATE.notRecorded, STATE.neverAsked] : [STATE.notRecorded],
        wanted,
      );
    case 'equals': {
      const { column: fact } = expression;
      const value = stored(fact, expression.value);
      if (wanted) return { fact, operator: 'equal', value };
      return {
        any: [
          { fact, operator: 'lessThan', value },
          { fact, operator: 'greaterThan', value },
        ],
      };
    }
    default: {
      const { column: fact } = expression;
      return { fact, operator: operators[expression.op][wanted ? 0 : 1], value: stored(fact, expression.value) };
    }
  }
}

function stateCondition(fact: string, states: readonly number[], wanted: boolean): Condition {
  const parts = states.map((value) => ({ fact, operator: wanted ? 'equal' : 'notEqual', value }));
  return wanted ? { any: parts } : { all: parts };
}
