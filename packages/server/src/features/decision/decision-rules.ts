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

/** What a decision of this kind asks for, given how many findings about people are open. */
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

/** E-mail addresses and international telephone numbers: what reaches a person has no place in a note. */
const address = /[\w.+-]{1,64}@[\w-]{1,63}\.\w|\+\d[\d ()/-]{7,}\d/;
/** What may be a telephone or a document number, and as well that of an order, a contract or an amount. */
const longNumber = /\b00[1-9][\d ()/-]{7,}\d|\b[A-Z]{1,2}\d{6,9}\b|\b\d{9,}\b/;

/** Most characters of a note. */
const LONGEST = 4000;

/** What speaks against a note, by its field. @param numbersChecked somebody has looked at its long numbers, and they are no person's */
export function problemsOfNote(field: string, note: string, numbersChecked: boolean): UserError[] {
  if (note.length > LONGEST) return [{ field, code: 'TEXT_TOO_LONG', parameters: { limit: LONGEST } }];
  if (address.test(note)) return [{ field, code: 'PERSONAL_INFORMATION', parameters: {} }];
  if (!numbersChecked && longNumber.test(note)) return [{ field, code: 'PERSONAL_NUMBER', parameters: {} }];
  return [];
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
