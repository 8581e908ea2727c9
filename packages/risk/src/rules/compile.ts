import { SEVERITIES } from '../assessment.ts';
import { COLUMN_INDEX, stored } from './columns.ts';
import type { Column } from './columns.ts';
import type { Expression } from './expression.ts';
import { FACT_INDEX, STATE } from './frame.ts';
import type { Frame } from './frame.ts';
import type { Rule } from './rule.ts';

/** Truth as compiled code holds it: and is the least, or is the most, not is `2 - x`. */
export const TRUTH = { FALSE: 0, UNKNOWN: 1, TRUE: 2 } as const;

/** What the rules said of one unit. Index by rule; severities are 1 (L) to 4 (C), 0 for none. */
export interface Trace {
  readonly truth: Uint8Array;
  readonly severity: Uint8Array;
  readonly couldBe: Uint8Array;
  /** Truth of every severity clause: `clauses[rule * SEVERITIES.length + (severity - 1)]`. */
  readonly clauses: Uint8Array;
}

/** Columns that a rule reads to say whether it holds, and how severe it is. */
export interface RuleReads {
  readonly trigger: readonly Column[];
  readonly severity: readonly Column[];
}

export interface CompiledRules {
  readonly rules: readonly Rule[];
  /** Index by rule. */
  readonly reads: readonly RuleReads[];
  /** Writes what the rules say of the frame into the trace. The same frame gives the same trace. */
  readonly run: (frame: Frame, trace: Trace) => void;
  readonly newTrace: () => Trace;
}

const WIDTH = SEVERITIES.length;

/** Rules whose truth an expression reads. */
function flagsRead(expression: Expression): string[] {
  switch (expression.op) {
    case 'all':
    case 'any':
      return expression.of.flatMap(flagsRead);
    case 'not':
      return flagsRead(expression.of);
    case 'flag':
      return [expression.ruleId];
    default:
      return [];
  }
}

/** Columns that an expression reads. */
function columnsRead(expression: Expression): Column[] {
  switch (expression.op) {
    case 'all':
    case 'any':
      return expression.of.flatMap(columnsRead);
    case 'not':
      return columnsRead(expression.of);
    case 'atLeast':
    case 'above':
    case 'below':
    case 'equals':
      return [expression.column];
    default:
      return [];
  }
}

/**
 * Orders rules so that each stands after the rules whose flags it reads.
 * @throws Error naming the rules of a cycle, or a rule that does not exist.
 */
function strata(rules: readonly Rule[]): number[] {
  const index = new Map(rules.map((rule, at) => [rule.id, at]));
  const order: number[] = [];
  const entered = new Set<number>();
  const visit = (at: number, path: readonly string[]): void => {
    const rule = rules[at];
    if (!rule || order.includes(at)) return;
    if (entered.has(at)) throw new Error(`Rules read each other in a circle: ${[...path, rule.id].join(' -> ')}`);
    entered.add(at);
    for (const id of [rule.trigger, ...rule.severities.map((clause) => clause.when)].flatMap(flagsRead)) {
      const other = index.get(id);
      if (other === undefined) throw new Error(`Rule ${rule.id} reads ${id}, which does not exist`);
      visit(other, [...path, rule.id]);
    }
    order.push(at);
  };
  rules.forEach((_, at) => visit(at, []));
  return order;
}

const COMPARISON = { atLeast: '>=', above: '>', below: '<', equals: '===' } as const;

/** Writes the expression as JavaScript over `n` (numbers), `s` (states) and `truth`; every value that enters the text is a number of ours. */
function source(expression: Expression, ruleIndex: ReadonlyMap<string, number>): string {
  switch (expression.op) {
    case 'always':
      return `${TRUTH.TRUE}`;
    case 'all':
    case 'any': {
      const [first, ...rest] = expression.of.map((part) => source(part, ruleIndex));
      const pick = expression.op === 'all' ? 'least' : 'most';
      return rest.reduce((text, part) => `${pick}(${text},${part})`, first ?? `${TRUTH.TRUE}`);
    }
    case 'not':
      return `(2-${source(expression.of, ruleIndex)})`;
    case 'declined':
      return `(s[${FACT_INDEX[expression.fact]}]===${STATE.declined}?2:0)`;
    case 'notRecorded': {
      const state = `s[${FACT_INDEX[expression.fact]}]`;
      const absent = expression.absentToo ? `||${state}===${STATE.neverAsked}` : '';
      return `(${state}===${STATE.notRecorded}${absent}?2:0)`;
    }
    case 'flag':
      return `truth[${ruleIndex.get(expression.ruleId)}]`;
    default: {
      const value = `n[${COLUMN_INDEX[expression.column]}]`;
      const threshold = stored(expression.column, expression.value);
      return `(${value}!==${value}?1:${value}${COMPARISON[expression.op]}${threshold}?2:0)`;
    }
  }
}

/**
 * Compiles rules once into one function, in an order in which each flag is there before it is read.
 * Text of a rule never enters the generated code: only numbers do, from a closed grammar.
 */
export function compileRules(rules: readonly Rule[]): CompiledRules {
  const ruleIndex = new Map(rules.map((rule, at) => [rule.id, at]));
  const lines = strata(rules).flatMap((at) => {
    const rule = rules[at];
    if (!rule) return [];
    const statements = [`t=truth[${at}]=${source(rule.trigger, ruleIndex)};sev=0;could=0;`];
    for (const clause of rule.severities) {
      const rank = SEVERITIES.indexOf(clause.severity) + 1;
      statements.push(
        `c=clauses[${at * WIDTH + rank - 1}]=${source(clause.when, ruleIndex)};` +
          `if(t===2){if(c===2)sev=${rank};else if(c===1)could=${rank};}else if(t===1&&c!==0)could=${rank};`,
      );
    }
    statements.push(`severity[${at}]=sev;couldBe[${at}]=could>sev?could:0;`);
    return statements;
  });
  const body = `'use strict';
const least=(a,b)=>a<b?a:b,most=(a,b)=>a>b?a:b;
return function run(frame,trace){
const n=frame.numbers,s=frame.states,truth=trace.truth,severity=trace.severity,couldBe=trace.couldBe,clauses=trace.clauses;
let t=0,c=0,sev=0,could=0;
${lines.join('\n')}
};`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- generated from a closed grammar of numbers; compiled rules are the point
  const run = (new Function(body) as () => (frame: Frame, trace: Trace) => void)();
  const distinct = (expressions: readonly Expression[]): Column[] => [...new Set(expressions.flatMap(columnsRead))];
  return {
    rules,
    reads: rules.map((rule) => ({
      trigger: distinct([rule.trigger]),
      severity: distinct(rule.severities.map((clause) => clause.when)),
    })),
    run,
    newTrace: () => ({
      truth: new Uint8Array(rules.length),
      severity: new Uint8Array(rules.length),
      couldBe: new Uint8Array(rules.length),
      clauses: new Uint8Array(rules.length * WIDTH),
    }),
  };
}
