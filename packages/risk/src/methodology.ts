import { METHOD } from '@plumbline/facts';
import type { MethodTable } from '@plumbline/facts';
import { exactNumbers } from './method.ts';
import type { MethodNumbers } from './method.ts';
import type { CompiledRules } from './rules/compile.ts';
import { compileRules } from './rules/compile.ts';
import { openRules } from './rules/open-rules.ts';
import { rulesOf } from './rules/rules.ts';

/** A version of rules, weights and steps. Results name the version that made them. */
export interface Methodology {
  readonly key: string;
  readonly numbers: MethodNumbers;
  /** Every rule, as the sealed result runs them. */
  readonly rules: CompiledRules;
  /** The rules of the open result. */
  readonly open: CompiledRules;
}

/** The methodology with the numbers of a table. */
export function methodologyOf(key: string, table: MethodTable): Methodology {
  const rules = rulesOf(table);
  return { key, numbers: exactNumbers(table), rules: compileRules(rules), open: compileRules(openRules(rules)) };
}

let current: Methodology | undefined;

/** The methodology in force, compiled once. See docs/methodology.md. */
export function methodology(): Methodology {
  current ??= methodologyOf(METHOD.key, METHOD.table);
  return current;
}
