import type { UserError } from '../../platform/errors/user-error.ts';

/** Kinds of decision that take each other's place, mildest first. */
export const DECISION_KINDS = [
  'continue',
  'engage',
  'continue-with-conditions',
  'suspend',
  'responsible-exit',
] as const;
/** A hold of shipments stands beside them. */
export type DecisionKind = (typeof DECISION_KINDS)[number] | 'hold';

export const DECISION_STATES = [
  'proposed',
  'in-force',
  'declined',
  'withdrawn',
  'superseded',
  'held',
  'lifted',
] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** Questions of the do-no-harm checklist; their texts are under `decision.checklist.<key>`. */
export const CHECKLIST = ['leverage', 'workers-remedy', 'workers-heard', 'notice', 'exit-plan'] as const;

/** For so many minutes its author can take back a decision that nobody had to approve. A default of ours: long enough to notice a slip, too short to change one's mind. */
export const UNDO_MINUTES = 10;

/** The most suppliers that are decided about at once. A default of ours: no more than a person has looked at. */
export const MOST_AT_ONCE = 100;

/** Kinds that several suppliers can get at once: they take nothing from anybody. */
export const AT_ONCE = ['continue', 'engage'] as const satisfies readonly DecisionKind[];

/** The most lots or orders that one hold names, and the longest name of one. Defaults of ours: more would be read by nobody. */
export const MOST_LOTS = 50;
export const LONGEST_LOT = 80;

/** Whether the kind stops buying: it stays valid whatever else is open. */
export function leaves(kind: DecisionKind): boolean {
  return kind === 'suspend' || kind === 'responsible-exit';
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
