import type { CompiledRules } from './rules/compile.ts';
import { compileRules } from './rules/compile.ts';
import { RULES } from './rules/rules.ts';

/** A version of rules, weights and steps. Results name the version that made them. */
export interface Methodology {
  readonly key: string;
  readonly rules: CompiledRules;
}

let current: Methodology | undefined;

/** The methodology in force, FLRM-1.0, compiled once. Source: methodology 3. */
export function methodology(): Methodology {
  current ??= { key: 'FLRM-1.0', rules: compileRules(RULES) };
  return current;
}
