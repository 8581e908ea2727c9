import { COLUMN_INDEX, stored } from './columns.ts';
import { TRUTH } from './program.ts';
import type { Expression } from './expression.ts';
import { FACT_INDEX, STATE } from './frame.ts';
import type { Frame } from './frame.ts';

/**
 * Says the truth of one expression, step by step. The same answers as compiled rules, for the few expressions that are read only for flags that hold
 * and as the oracle that tests hold compiled rules against.
 */
export function evaluate(expression: Expression, frame: Frame, truthOf: (ruleId: string) => number): number {
  switch (expression.op) {
    case 'always':
      return TRUTH.TRUE;
    case 'all':
      return Math.min(...expression.of.map((part) => evaluate(part, frame, truthOf)));
    case 'any':
      return Math.max(...expression.of.map((part) => evaluate(part, frame, truthOf)));
    case 'not':
      return TRUTH.TRUE - evaluate(expression.of, frame, truthOf);
    case 'declined':
      return frame.states[FACT_INDEX[expression.fact]] === STATE.declined ? TRUTH.TRUE : TRUTH.FALSE;
    case 'notRecorded': {
      const state = frame.states[FACT_INDEX[expression.fact]];
      const holds = state === STATE.notRecorded || (expression.absentToo && state === STATE.neverAsked);
      return holds ? TRUTH.TRUE : TRUTH.FALSE;
    }
    case 'flag':
      return truthOf(expression.ruleId);
    default:
      return comparison(expression, frame);
  }
}

function comparison(expression: Extract<Expression, { column: unknown }>, frame: Frame): number {
  const value = frame.numbers[COLUMN_INDEX[expression.column]] ?? Number.NaN;
  const threshold = stored(expression.column, expression.value);
  if (Number.isNaN(value)) return provenByLeast(expression.op, frame.least[COLUMN_INDEX[expression.column]], threshold);
  const holds = {
    atLeast: value >= threshold,
    above: value > threshold,
    below: value < threshold,
    equals: value === threshold,
  }[expression.op];
  return holds ? TRUTH.TRUE : TRUTH.FALSE;
}

/** A value that is not known and yet known to be at least something. */
function provenByLeast(op: 'atLeast' | 'above' | 'below' | 'equals', least = Number.NaN, threshold: number): number {
  switch (op) {
    case 'atLeast':
      return least >= threshold ? TRUTH.TRUE : TRUTH.UNKNOWN;
    case 'above':
      return least > threshold ? TRUTH.TRUE : TRUTH.UNKNOWN;
    case 'below':
      return least >= threshold ? TRUTH.FALSE : TRUTH.UNKNOWN;
    case 'equals':
      return least > threshold ? TRUTH.FALSE : TRUTH.UNKNOWN;
  }
}
