import type { Basis, FactKey, NumberKey, NumberUnit, Protection } from '@plumbline/facts';
import type { RuleClass, Severity, SubjectKind } from '../assessment.ts';
import type { Column } from './columns.ts';
import type { Expression } from './expression.ts';

/** A number in a rule, with its source. */
export interface Threshold {
  readonly name: string;
  readonly value: number;
  readonly unit: NumberUnit;
  readonly basis: Basis;
  readonly citation: string | null;
}

/** The part of the method's table that rules use: numbers to compare with, and the thresholds that they name. */
export interface RuleNumbers {
  readonly n: Readonly<Record<NumberKey, number>>;
  readonly threshold: (name: string, key: NumberKey) => Threshold;
}

export interface SeverityClause {
  readonly severity: Severity;
  readonly when: Expression;
}

/** Keys of the remediation playbooks: what to do, and what never to do. See docs/methodology.md#remedies. */
export const PLAYBOOKS = [
  'EDD',
  'FEE',
  'DOC',
  'WAGE',
  'DEBT',
  'MOVE',
  'HOUSE',
  'CONTR',
  'AGENT',
  'SUB',
  'VOICE',
  'URGENT',
  'VULN',
  'CHILD',
  'STATE',
  'IMPORT',
  'GOV',
  'DATA',
  'BUYER',
] as const;
export type Playbook = (typeof PLAYBOOKS)[number];

/** From 0, no harm to people, to 5, the gravest. */
export type Degree = 0 | 1 | 2 | 3 | 4 | 5;

/** Another explanation of a flag. With `protection` the flag is as protected as that when it is explained so. */
export interface Variant {
  readonly code: string;
  readonly when: Expression;
  readonly protection?: 'supplier';
}

/** One red flag, as data. Its texts are in the locale files under the rule's id. */
export interface Rule {
  readonly id: string;
  readonly version: number;
  readonly class: RuleClass;
  /** Its class at severities where it is another: a gap against better practice is no finding. */
  readonly classes?: Readonly<Partial<Record<Severity, RuleClass>>>;
  readonly subject: SubjectKind;
  readonly protection: Protection;
  /** The rule also judges input chains; the others say nothing about the people behind an input. */
  readonly inputChains?: true;
  readonly trigger: Expression;
  /** From least to worst. The highest that is TRUE is the severity; a higher one that is UNKNOWN is what it could be. */
  readonly severities: readonly SeverityClause[];
  /** The facts that support the flag: the weakest known one gives its assurance. Empty: reference data. */
  readonly assuredBy: readonly FactKey[];
  /** Facts shown as inputs. */
  readonly inputs: readonly FactKey[];
  /** Columns whose values are parameters of the explanation. */
  readonly parameters: readonly Column[];
  /** Other explanations; the first whose expression is TRUE is used. */
  readonly variants: readonly Variant[];
  /** ILO indicators I1 to I11, SI for state-imposed, or `context`. */
  readonly ilo: readonly string[];
  readonly basis: Basis;
  readonly citations: readonly string[];
  readonly thresholds: readonly Threshold[];
  /** How grave the harm is: 5 life, liberty, violence; 4 bondage, withheld pay; 3 excess hours, poor housing; 2 a missing contract; 1 paperwork; 0 context. */
  readonly scale: Degree;
  /** How far the harm can be made good: 5 death, trauma of a child; 4 lasting harm; 3 money and time; 2 money; 1 trivial; 0 context. */
  readonly irremediability: Degree;
  readonly playbook: Playbook;
}
