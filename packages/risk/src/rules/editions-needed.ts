import { COLUMNS } from './columns.ts';
import type { CompiledRules } from './compile.ts';

/** Keys of the editions and lists that columns of a rule come from, in its order. Without them what needs them is unknown. */
export function editionsNeeded({ rules, reads }: CompiledRules, ruleId: string): readonly string[] {
  const { trigger = [], severity = [] } = reads[rules.findIndex(({ id }) => id === ruleId)] ?? {};
  return [...new Set([...trigger, ...severity].flatMap((column) => COLUMNS[column].edition ?? []))];
}
