import { INHERENT_RULES } from './inherent.ts';
import { RECRUITMENT_RULES } from './recruitment.ts';
import type { Rule } from './rule.ts';
import { SANCTION_RULES } from './sanctions.ts';
import { WORKPLACE_RULES } from './workplace.ts';

/** Every rule of the methodology, in the order of its catalogue. */
export const RULES: readonly Rule[] = [...INHERENT_RULES, ...RECRUITMENT_RULES, ...WORKPLACE_RULES, ...SANCTION_RULES];
