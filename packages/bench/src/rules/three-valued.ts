import type { Trace } from '../../../risk/src/rules/compile.ts';
import { STATE } from '../../../risk/src/rules/frame.ts';
import { TRUTH } from '../../../risk/src/rules/program.ts';

const { FALSE, UNKNOWN, TRUE } = TRUTH;

/** A rule with one severity that is always TRUE. */
export function judgeOne(trace: Trace, rule: number, truth: number, severity: number): void {
  trace.truth[rule] = truth;
  trace.clauses[rule * 4 + severity - 1] = TRUE;
  trace.severity[rule] = truth === TRUE ? severity : 0;
  trace.couldBe[rule] = truth === UNKNOWN ? severity : 0;
}

/** A rule with several severities; FALSE for the missing ones. */
export function judgeAll(trace: Trace, rule: number, truth: number, l: number, m: number, h: number, c: number): void {
  const first = rule * 4;
  trace.truth[rule] = truth;
  trace.clauses[first] = l;
  trace.clauses[first + 1] = m;
  trace.clauses[first + 2] = h;
  trace.clauses[first + 3] = c;
  const most = c !== FALSE ? 4 : h !== FALSE ? 3 : m !== FALSE ? 2 : l !== FALSE ? 1 : 0;
  const severity = truth !== TRUE ? 0 : c === TRUE ? 4 : h === TRUE ? 3 : m === TRUE ? 2 : l === TRUE ? 1 : 0;
  trace.severity[rule] = severity;
  trace.couldBe[rule] = truth !== FALSE && most > severity ? most : 0;
}

export function read(numbers: Float64Array, index: number): number {
  return numbers[index] ?? Number.NaN;
}

export function yes(value: number): number {
  return equal(value, 1);
}

export function equal(value: number, other: number): number {
  return Number.isNaN(value) ? UNKNOWN : value === other ? TRUE : FALSE;
}

export function atLeast(value: number, least: number): number {
  return Number.isNaN(value) ? UNKNOWN : value >= least ? TRUE : FALSE;
}

export function above(value: number, limit: number): number {
  return Number.isNaN(value) ? UNKNOWN : value > limit ? TRUE : FALSE;
}

export function below(value: number, limit: number): number {
  return Number.isNaN(value) ? UNKNOWN : value < limit ? TRUE : FALSE;
}

export function and(a: number, b: number): number {
  return a < b ? a : b;
}

export function or(a: number, b: number): number {
  return a > b ? a : b;
}

export function refused(states: Uint8Array, index: number): number {
  return states[index] === STATE.declined ? TRUE : FALSE;
}

export function unrecorded(states: Uint8Array, index: number): number {
  return states[index] === STATE.notRecorded ? TRUE : FALSE;
}

export function neverAsked(states: Uint8Array, index: number): number {
  return states[index] === STATE.neverAsked ? TRUE : FALSE;
}

/** The truth of a rule that has been judged. */
export function truthOf(trace: Trace, rule: number): number {
  return trace.truth[rule] ?? UNKNOWN;
}
