import { SEVERITIES } from '../assessment.ts';
import type { Column } from './columns.ts';
import type { Expression } from './expression.ts';
import type { Frame } from './frame.ts';
import { Program, TRUTH } from './program.ts';
import type { Rule } from './rule.ts';

/** The results of the rules for one unit. Index by rule; severities are 1 (L) to 4 (C), 0 for none. */
export interface Trace {
  readonly truth: Uint8Array;
  readonly severity: Uint8Array;
  readonly couldBe: Uint8Array;
  /** Truth of every severity clause: `clauses[rule * SEVERITIES.length + (severity - 1)]`. */
  readonly clauses: Uint8Array;
}

/** Columns that a rule's trigger and severities read. */
export interface RuleReads {
  readonly trigger: readonly Column[];
  readonly severity: readonly Column[];
}

export interface CompiledRules {
  readonly rules: readonly Rule[];
  /** Index by rule. */
  readonly reads: readonly RuleReads[];
  /** Writes the results of the rules for the frame into the trace. The same frame gives the same trace. */
  readonly run: (frame: Frame, trace: Trace) => void;
  readonly newTrace: () => Trace;
}

const WIDTH = SEVERITIES.length;

/** Rules whose truth an expression reads. */
export function flagsRead(expression: Expression): string[] {
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
 * Sorts rules so that each comes after the rules whose flags it reads.
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

/**
 * Compiles rules once into a list of steps, where the flag of a rule comes before the steps that read it. The list runs once for each unit.
 * No code is generated from text: see docs/adr/0019.
 */
export function compileRules(rules: readonly Rule[]): CompiledRules {
  const order = strata(rules);
  const program = new Program();
  const triggers = new Map<string, number>();
  const placeOf = (ruleId: string): number => triggers.get(ruleId) as number;
  for (const at of order) {
    const rule = rules[at] as Rule;
    triggers.set(rule.id, program.add(rule.trigger, placeOf));
  }
  const triggerSteps = Uint16Array.from(rules, ({ id }) => placeOf(id));
  const clauses = rules.flatMap((rule, at) =>
    rule.severities.map(({ severity, when }) => ({
      rule: at,
      rank: SEVERITIES.indexOf(severity) + 1,
      step: program.add(when, placeOf),
    })),
  );
  const clauseRules = Uint16Array.from(clauses, ({ rule }) => rule);
  const clauseRanks = Uint8Array.from(clauses, ({ rank }) => rank);
  const clauseSteps = Uint16Array.from(clauses, ({ step }) => step);
  const judge = program.ready();
  const run = (frame: Frame, { truth, severity, couldBe, clauses: holding }: Trace): void => {
    const truths = judge(frame);
    severity.fill(0);
    couldBe.fill(0);
    for (let at = 0; at < triggerSteps.length; at += 1) truth[at] = truths[triggerSteps[at] as number] as number;
    // From least to worst: the highest TRUE clause is the severity; an UNKNOWN clause above it is what the severity could be.
    for (let at = 0; at < clauseSteps.length; at += 1) {
      const rule = clauseRules[at] as number;
      const rank = clauseRanks[at] as number;
      const holds = truths[clauseSteps[at] as number] as number;
      holding[rule * WIDTH + rank - 1] = holds;
      const both = Math.min(truth[rule] as number, holds);
      if (both === TRUTH.TRUE) {
        severity[rule] = rank;
        couldBe[rule] = 0;
      } else if (both === TRUTH.UNKNOWN) couldBe[rule] = rank;
    }
  };
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
