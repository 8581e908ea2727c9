import type { UserError } from '../../platform/errors/user-error.ts';

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

/** Most characters of a note. */
const LONGEST = 4000;

/** What speaks against a note, by its field. */
export function problemsOfNote(field: string, note: string): UserError[] {
  return [
    ...(note.length > LONGEST ? [{ field, code: 'TEXT_TOO_LONG', parameters: { limit: LONGEST } }] : []),
    ...(personal.test(note) ? [{ field, code: 'PERSONAL_INFORMATION', parameters: {} }] : []),
  ];
}

/** Days of a decision that have passed before it is in force. @param today day of the organisation, ISO 8601 */
export function passedDays(
  days: { readonly until: string | null; readonly remedyDate: string | null },
  today: string,
): UserError[] {
  return (['until', 'remedyDate'] as const).flatMap((field) => {
    const day = days[field];
    return day !== null && day < today ? [{ field, code: 'DAY_IN_PAST', parameters: { day: today } }] : [];
  });
}
