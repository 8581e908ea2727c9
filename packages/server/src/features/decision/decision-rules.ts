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

/** @param standsByTwo a decision that two people stand for is in force: one alone does not lift it */
export function requirementsOf(kind: DecisionKind, openFindings: number, standsByTwo = false): Requirements {
  const leaves = kind === 'suspend' || kind === 'responsible-exit';
  const conditional = kind === 'continue-with-conditions';
  return {
    approval: standsByTwo || leaves || (conditional && openFindings > 0),
    checklist: leaves,
    conditions: conditional,
    shut: kind === 'continue' && openFindings > 0,
  };
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
