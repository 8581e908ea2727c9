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

/** For so many minutes its author can take back a decision that nobody had to approve. A default of ours: long enough to notice a slip, too short to change one's mind. */
export const UNDO_MINUTES = 10;

/** The most suppliers that are decided about at once. A default of ours: no more than a person has looked at. */
export const MOST_AT_ONCE = 100;

/** Kinds that several suppliers can get at once: they take nothing from anybody. */
export const AT_ONCE = ['continue', 'engage'] as const satisfies readonly DecisionKind[];

/** What a decision of this kind requires, given the number of open findings. */
export interface Requirements {
  /** Another person must approve it before it is in force. */
  readonly approval: boolean;
  readonly checklist: boolean;
  /** Requires conditions, the day by which workers must have a remedy, and its own last day. */
  readonly conditions: boolean;
  /** Requires a member who sees to it that the conditions are met. */
  readonly owner: boolean;
  /** The kind cannot be chosen: continuing with an open finding needs conditions. */
  readonly shut: boolean;
}

/** @param standsByTwo a decision that two people stand for is in force: one alone does not lift it */
export function requirementsOf(kind: DecisionKind, openFindings: number, standsByTwo = false): Requirements {
  const leaves = kind === 'suspend' || kind === 'responsible-exit';
  const conditional = kind === 'continue-with-conditions';
  const suspends = kind === 'suspend';
  return {
    approval: standsByTwo || leaves || (conditional && openFindings > 0),
    checklist: leaves,
    conditions: conditional || suspends,
    owner: suspends,
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
