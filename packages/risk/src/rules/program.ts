import { COLUMN_INDEX, stored } from './columns.ts';
import type { Expression } from './expression.ts';
import { FACT_INDEX, STATE } from './frame.ts';
import type { Frame } from './frame.ts';

/** Truth as numbers: AND is the minimum, OR the maximum, NOT is `2 - x`. */
export const TRUTH = { FALSE: 0, UNKNOWN: 1, TRUE: 2 } as const;

type Op = 'always' | 'state' | 'atLeast' | 'above' | 'below' | 'equals' | 'all' | 'any' | 'not';

/** `left` and `right` are steps of a join, else the column or the fact that is read; `right` is the state that a fact must have. */
interface Step {
  readonly op: Op;
  readonly left: number;
  readonly right: number;
  readonly threshold: number;
}

/** Steps of one kind, one number for each field. */
interface Flat {
  readonly at: Uint16Array;
  readonly left: Uint16Array;
  readonly right: Uint16Array;
  readonly threshold: Float64Array;
}

/** Truth of a join: a row for each truth of its left step, in it a column for each of its right step; FALSE, UNKNOWN, TRUE. */
const JOINED: Readonly<Record<string, readonly number[]>> = {
  all: [0, 0, 0, 0, 1, 1, 0, 1, 2],
  any: [0, 1, 2, 1, 1, 2, 2, 2, 2],
  not: [2, 2, 2, 1, 1, 1, 0, 0, 0],
};

/**
 * Expressions as one list of steps. A step compares, or joins two earlier steps; a step that several expressions need is stored once.
 * Steps are kept in flat arrays of numbers, so that judging a unit needs no call for each condition.
 */
export class Program {
  readonly #steps: Step[] = [];
  readonly #places = new Map<string, number>();

  /** Adds the steps of an expression. @param placeOf the step that says whether a rule holds @returns the step with its truth */
  add(expression: Expression, placeOf: (ruleId: string) => number): number {
    switch (expression.op) {
      case 'always':
        return this.#step('always');
      case 'all':
      case 'any': {
        const { op } = expression;
        return expression.of.map((part) => this.add(part, placeOf)).reduce((a, b) => this.#step(op, a, b));
      }
      case 'not':
        return this.#step('not', this.add(expression.of, placeOf));
      case 'declined':
        return this.#step('state', FACT_INDEX[expression.fact], STATE.declined);
      case 'notRecorded': {
        const fact = FACT_INDEX[expression.fact];
        const blank = this.#step('state', fact, STATE.notRecorded);
        return expression.absentToo ? this.#step('any', blank, this.#step('state', fact, STATE.neverAsked)) : blank;
      }
      case 'flag':
        return placeOf(expression.ruleId);
      default: {
        const { op, column, value } = expression;
        return this.#step(op, COLUMN_INDEX[column], 0, stored(column, value));
      }
    }
  }

  #step(op: Op, left = 0, right = 0, threshold = 0): number {
    const key = `${op} ${left} ${right} ${threshold}`;
    const before = this.#places.get(key);
    if (before !== undefined) return before;
    const place = this.#steps.push({ op, left, right, threshold }) - 1;
    this.#places.set(key, place);
    return place;
  }

  /**
   * Makes the function that judges a frame. It writes the truth of each step to one array, which the next call overwrites.
   * One loop for each kind of step, and no branch that depends on a value: a wrong guess of the processor costs more than a step.
   */
  ready(): (frame: Frame) => Uint8Array {
    const truths = new Uint8Array(this.#steps.length).fill(TRUTH.TRUE);
    const steps = this.#steps.map((step, at) => ({ ...step, at }));
    const [atLeast, above, below, equals, state] = (['atLeast', 'above', 'below', 'equals', 'state'] as const).map(
      (op) => flat(steps.filter((step) => step.op === op)),
    ) as [Flat, Flat, Flat, Flat, Flat];
    const joins = steps.filter(({ op }) => op in JOINED);
    const joined = flat(joins);
    const tables = Uint8Array.from(joins, ({ op }) => Object.keys(JOINED).indexOf(op) * 9);
    const truthTable = Uint8Array.from(Object.values(JOINED).flat());
    return ({ numbers, least, states }) => {
      for (let i = 0; i < atLeast.at.length; i += 1) {
        const holds = (least[atLeast.left[i] as number] as number) >= (atLeast.threshold[i] as number);
        truths[atLeast.at[i] as number] = compared(numbers[atLeast.left[i] as number] as number, holds, false);
      }
      for (let i = 0; i < above.at.length; i += 1) {
        const holds = (least[above.left[i] as number] as number) > (above.threshold[i] as number);
        truths[above.at[i] as number] = compared(numbers[above.left[i] as number] as number, holds, false);
      }
      for (let i = 0; i < below.at.length; i += 1) {
        const value = numbers[below.left[i] as number] as number;
        const threshold = below.threshold[i] as number;
        truths[below.at[i] as number] = compared(
          value,
          value < threshold,
          (least[below.left[i] as number] as number) >= threshold,
        );
      }
      for (let i = 0; i < equals.at.length; i += 1) {
        const value = numbers[equals.left[i] as number] as number;
        const threshold = equals.threshold[i] as number;
        truths[equals.at[i] as number] = compared(
          value,
          value === threshold,
          (least[equals.left[i] as number] as number) > threshold,
        );
      }
      for (let i = 0; i < state.at.length; i += 1) {
        truths[state.at[i] as number] = +(states[state.left[i] as number] === state.right[i]) << 1;
      }
      for (let i = 0; i < joined.at.length; i += 1) {
        const left = truths[joined.left[i] as number] as number;
        const right = truths[joined.right[i] as number] as number;
        truths[joined.at[i] as number] = truthTable[(tables[i] as number) + left * 3 + right] as number;
      }
      return truths;
    };
  }
}

/** TRUE where it holds. A comparison with NaN is UNKNOWN, unless what the value is at least proves that it holds or cannot hold. */
function compared(value: number, holds: boolean, cannot: boolean): number {
  return (+holds << 1) | (+(value !== value) & +!holds & +!cannot);
}

function flat(steps: readonly (Step & { readonly at: number })[]): Flat {
  return {
    at: Uint16Array.from(steps, ({ at }) => at),
    left: Uint16Array.from(steps, ({ left }) => left),
    right: Uint16Array.from(steps, ({ right }) => right),
    threshold: Float64Array.from(steps, ({ threshold }) => threshold),
  };
}
