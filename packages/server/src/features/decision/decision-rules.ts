import type { UserError } from '../../platform/errors/user-error.ts';

/** Kinds of decision, mildest first. */
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

/** Questions of the do-no-harm checklist; their texts are under `decision.checklist.<key>`. */
export const CHECKLIST = ['leverage', 'workers-remedy', 'workers-heard', 'notice', 'exit-plan'] as const;

/** What a decision of this kind requires, given the number of open findings. */
export interface Requirements {
  /** Another person must approve it before it is in force. */
  readonly approval: boolean;
  readonly checklist: boolean;
  /** Requires conditions and the day by which workers must have a remedy. */
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

/** E-mail addresses and international telephone numbers: a note must not hold a person's contact details. */
const address = /[\w.+-]{1,64}@[\w-]{1,63}\.\w|\+\d[\d ()/-]{7,}\d/;
/** Long numbers: perhaps a telephone or document number, perhaps an order, a contract or an amount. */
const longNumber = /\b00[1-9][\d ()/-]{7,}\d|\b[A-Z]{1,2}\d{6,9}\b|\b\d{9,}\b/;

/** Maximum length of a note, in characters. */
const LONGEST = 4000;

/** Problems of a note, by its field. @param numbersChecked a person has confirmed that no long number in it belongs to a person */
export function problemsOfNote(field: string, note: string, numbersChecked: boolean): UserError[] {
  if (note.length > LONGEST) return [{ field, code: 'TEXT_TOO_LONG', parameters: { limit: LONGEST } }];
  if (address.test(note)) return [{ field, code: 'PERSONAL_INFORMATION', parameters: {} }];
  if (!numbersChecked && longNumber.test(note)) return [{ field, code: 'PERSONAL_NUMBER', parameters: {} }];
  return [];
}

/** Dates of a decision that have already passed. @param today day in the organisation's zone, ISO 8601 */
export function passedDays(
  days: { readonly until: string | null; readonly remedyDate: string | null },
  today: string,
): UserError[] {
  return (['until', 'remedyDate'] as const).flatMap((field) => {
    const day = days[field];
    return day !== null && day < today ? [{ field, code: 'DAY_IN_PAST', parameters: { day: today } }] : [];
  });
}
