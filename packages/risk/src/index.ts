export * from './assess.ts';
export * from './assessment.ts';
export * from './methodology.ts';
export * from './reference.ts';
export { COLUMNS } from './rules/columns.ts';
export * from './shipped-reference.ts';
export type { Rule, Threshold } from './rules/rule.ts';
export { RULES } from './rules/rules.ts';
export * from './text.ts';
