/** What a buyer can choose, mildest first. */
export const DECISION_KINDS = [
  'continue',
  'engage',
  'continue-with-conditions',
  'suspend',
  'responsible-exit',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const DECISION_STATES = ['proposed', 'in-force', 'declined', 'withdrawn', 'superseded'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** Questions of the do-no-harm checklist; the words stand under `decision.checklist.<key>`. */
export const CHECKLIST = ['leverage', 'workers-remedy', 'workers-heard', 'notice', 'exit-plan'] as const;
export type ChecklistKey = (typeof CHECKLIST)[number];

/** What a decision of this kind asks for, given how many findings about people are open. Source: product.md, Do no harm 6 and the role matrix. */
export interface Requirements {
  /** Chosen by one person, it is in force only when another approves it. */
  readonly approval: boolean;
  readonly checklist: boolean;
  /** Conditions and the day by which workers have a remedy. */
  readonly conditions: boolean;
  /** The kind cannot be chosen: continuing with an open finding needs conditions. */
  readonly shut: boolean;
}

export function requirementsOf(kind: DecisionKind, openFindings: number): Requirements {
  const leaves = kind === 'suspend' || kind === 'responsible-exit';
  const conditional = kind === 'continue-with-conditions';
  return {
    approval: leaves || (conditional && openFindings > 0),
    checklist: leaves,
    conditions: conditional,
    shut: kind === 'continue' && openFindings > 0,
  };
}

/** E-mail addresses, telephone and document numbers: what identifies a person has no place in a note. */
const personal = /[\w.+-]+@[\w-]+\.[\w.]+|(?:\+|00)\d[\d ()/-]{7,}\d|\b[A-Z]{1,2}\d{6,9}\b|\b\d{9,}\b/;

/** Whether a note seems to hold personal information. */
export function holdsPersonalInformation(note: string): boolean {
  return personal.test(note);
}
