import { METHOD, numbersOf } from '@plumbline/facts';
import type { MethodTable, NumberKey } from '@plumbline/facts';
import { agentRules } from './agents.ts';
import { contractRules } from './contracts.ts';
import { documentRules } from './documents.ts';
import { hiringRules } from './hiring.ts';
import { governanceRules } from './governance.ts';
import { inherentRules } from './inherent.ts';
import { newerFormRules } from './newer-forms.ts';
import { recruitmentRules } from './recruitment.ts';
import type { Rule, RuleNumbers } from './rule.ts';
import { sanctionRules } from './sanctions.ts';
import { movementRules } from './movement.ts';
import { voiceRules } from './voice.ts';
import { wageRules } from './wages.ts';
import { sealedFormRules } from './sealed-forms.ts';
import { vulnerabilityRules } from './vulnerability.ts';
import { workplaceRules } from './workplace.ts';

/** Every rule of the methodology with the numbers of a table, in the order of its catalogue. */
export function rulesOf(table: MethodTable): readonly Rule[] {
  const numbers: RuleNumbers = {
    n: numbersOf(table),
    threshold: (name: string, key: NumberKey) => {
      const { unit, basis, citation } = table[key];
      return { name, value: Number(table[key].value), unit, basis, citation };
    },
  };
  return [
    ...inherentRules(numbers),
    ...recruitmentRules(numbers),
    ...agentRules(numbers),
    ...hiringRules(numbers),
    ...documentRules,
    ...contractRules(numbers),
    ...wageRules(numbers),
    ...movementRules(numbers),
    ...voiceRules(numbers),
    ...workplaceRules(numbers),
    ...vulnerabilityRules(numbers),
    ...governanceRules(numbers),
    ...sanctionRules(),
    ...newerFormRules(numbers),
    ...sealedFormRules(numbers),
  ];
}

/** The rules in force. */
export const RULES: readonly Rule[] = rulesOf(METHOD.table);
