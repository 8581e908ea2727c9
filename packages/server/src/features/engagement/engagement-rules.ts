import { monthsBefore } from '@plumbline/facts';
import type { UserError, UserErrorCode } from '../../platform/errors/user-error.ts';
import { problemsOfNote } from '../person/problems-of-note.ts';

/** What an auditor is engaged for; the texts are under `engagement.purpose.<code>`. */
export const ENGAGEMENT_PURPOSES = ['due-diligence', 'certification', 'customer', 'regulator', 'follow-up'] as const;
export type EngagementPurpose = (typeof ENGAGEMENT_PURPOSES)[number];

/** What an auditor sees beyond results and the facts that they rest on; the texts are under `engagement.kind.<code>`. */
export const ENGAGEMENT_KINDS = ['decisions', 'remedies', 'evidence'] as const;
export type EngagementKind = (typeof ENGAGEMENT_KINDS)[number];

/** How far people are with it. When it runs is a matter of its days. */
export type EngagementState = 'proposed' | 'approved' | 'declined' | 'withdrawn';

/** Where it stands at an instant. `over`: its last day has passed. `ended`: somebody has ended it before. */
export const ENGAGEMENT_PHASES = ['proposed', 'declined', 'withdrawn', 'upcoming', 'running', 'over', 'ended'] as const;
export type EngagementPhase = (typeof ENGAGEMENT_PHASES)[number];

/** So many suppliers can be in the scope of one engagement. */
const MOST_SUPPLIERS = 500;
/** An engagement runs for at most so many months; who is needed longer is engaged again, by two people. */
const MOST_MONTHS = 12;

/** The last day of an engagement that begins on a day. */
export function latestDay(from: string): string {
  return monthsBefore(from, -MOST_MONTHS);
}

/** When it runs, and whether somebody has ended it. */
export interface Course {
  readonly fromAt: Date;
  readonly untilAt: Date;
  readonly endedAt: Date | null;
}

/** The course of an approved engagement at an instant. */
export function phaseAt({ fromAt, untilAt, endedAt }: Course, now: Date): 'upcoming' | 'running' | 'over' | 'ended' {
  if (endedAt !== null) return 'ended';
  if (now < fromAt) return 'upcoming';
  return now < untilAt ? 'running' : 'over';
}

export interface ProposedEngagement {
  /** What the auditor has told of itself, or an address of its pages. */
  readonly auditor: string;
  readonly supplierIds: readonly string[];
  readonly kinds: readonly EngagementKind[];
  readonly purpose: EngagementPurpose;
  readonly note: string;
  /** First and last day, ISO 8601. */
  readonly fromOn: string;
  readonly untilOn: string;
  /** The viewer has confirmed that no long number in the note belongs to a person. */
  readonly numbersChecked: boolean;
}

const CODE = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** The id of the auditor's organisation in what was pasted; null where there is none. */
export function auditorIn(pasted: string): string | null {
  return CODE.exec(pasted.toLowerCase())?.[0] ?? null;
}

/** What keeps an engagement from being proposed. @param today day in the organisation's zone, ISO 8601 */
export function problemsOfEngagement(input: ProposedEngagement, today: string): UserError[] {
  const problems: UserError[] = [];
  const add = (field: string, code: UserErrorCode, parameters: UserError['parameters'] = {}): void => {
    problems.push({ field, code, parameters });
  };
  if (auditorIn(input.auditor) === null) add('auditor', 'AUDITOR_UNKNOWN');
  const suppliers = new Set(input.supplierIds).size;
  if (suppliers === 0) add('supplierIds', 'SUPPLIERS_MISSING');
  if (suppliers > MOST_SUPPLIERS) add('supplierIds', 'TOO_MANY_SUPPLIERS', { most: MOST_SUPPLIERS });
  if (input.note.trim() === '') add('note', 'REASON_MISSING');
  problems.push(...problemsOfNote('note', input.note, input.numbersChecked));
  if (input.fromOn < today) add('fromOn', 'DAY_IN_PAST', { day: today });
  if (input.untilOn < input.fromOn) add('untilOn', 'DAY_IN_PAST', { day: input.fromOn });
  const last = latestDay(input.fromOn);
  if (input.untilOn > last) add('untilOn', 'ENGAGEMENT_TOO_LONG', { months: MOST_MONTHS, day: last });
  return problems;
}
