import type { Rule } from 'eslint';

export const oneClockRules: Readonly<Record<'no-time-in-sql' | 'no-own-clock', Rule.RuleModule>>;
