import { METHOD } from '@plumbline/facts';
import type { MethodTable } from '@plumbline/facts';
import { exactNumbers } from './method.ts';
import type { MethodNumbers } from './method.ts';
import type { CompiledRules } from './rules/compile.ts';
import { compileRules } from './rules/compile.ts';
import { rulesOf } from './rules/rules.ts';

/** A version of rules, weights and steps. Results name the version that made them. */
export interface Methodology {
  readonly key: string;
  readonly numbers: MethodNumbers;
  readonly rules: CompiledRules;
}

/** The methodology with the numbers of a table. */
export function methodologyOf(key: string, table: MethodTable): Methodology {
  return { key, numbers: exactNumbers(table), rules: compileRules(rulesOf(table)) };
}

let current: Methodology | undefined;

/** The methodology in force, compiled once. See docs/methodology.md. */
export function methodology(): Methodology {
  current ??= methodologyOf(METHOD.key, METHOD.table);
  return current;
}
