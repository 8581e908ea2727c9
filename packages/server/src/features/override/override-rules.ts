import { monthsBefore, NUMBERS } from '@plumbline/facts';
import type { Label } from '@plumbline/risk';
import type { UserError, UserErrorCode } from '../../platform/errors/user-error.ts';
import { problemsOfNote } from '../person/problems-of-note.ts';

/** Labels that an override can give. Critical needs a finding or a sanction; how much is known is no judgement. */
export const OVERRIDE_LABELS = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type OverrideLabel = (typeof OVERRIDE_LABELS)[number];

/** Why a label is overridden; the texts are under `override.reason.<code>`. That a risk is accepted is no reason. */
export const OVERRIDE_REASONS = ['not-read', 'unlike-usual', 'changed-since', 'wrong-input', 'known-locally'] as const;
export type OverrideReason = (typeof OVERRIDE_REASONS)[number];

export const OVERRIDE_STATES = [
  'proposed',
  'in-force',
  'declined',
  'withdrawn',
  'superseded',
  'ended',
  'expired',
] as const;
export type OverrideState = (typeof OVERRIDE_STATES)[number];

/**
 * The labels that can take the place of a computed one. Nothing stands below an open critical finding or sanction. Where too little is known, only High: what is
 * unknown is never shown as less.
 */
export function labelsInsteadOf(computed: Label): readonly OverrideLabel[] {
  if (computed === 'CRITICAL') return [];
  if (computed === 'NOT_ENOUGH_KNOWN' || computed === 'NOT_ASSESSED') return ['HIGH'];
  return OVERRIDE_LABELS.filter((label) => label !== computed);
}

/** The last day until which an override can hold that is proposed today. @param today day in the organisation's zone, ISO 8601 */
export function latestDay(today: string): string {
  return monthsBefore(today, -NUMBERS.overrideMonths);
}

export interface ProposedOverride {
  readonly label: OverrideLabel;
  readonly reasonCode: OverrideReason;
  readonly reason: string;
  /** Which paper, visit or record it rests on. */
  readonly evidence: string;
  readonly evidenceDate: string;
  readonly until: string;
  /** The viewer has confirmed that no long number in the notes belongs to a person. */
  readonly numbersChecked: boolean;
}

/** What keeps an override from being proposed. */
export function problemsOfOverride(input: ProposedOverride, computed: Label, today: string): UserError[] {
  const problems: UserError[] = [];
  const add = (field: string, code: UserErrorCode, parameters: UserError['parameters'] = {}): void => {
    problems.push({ field, code, parameters });
  };
  if (computed === 'CRITICAL') add('label', 'OVERRIDE_CRITICAL');
  else if (!labelsInsteadOf(computed).includes(input.label)) add('label', 'OVERRIDE_LABEL');
  if (input.reason.trim() === '') add('reason', 'REASON_MISSING');
  if (input.evidence.trim() === '') add('evidence', 'EVIDENCE_MISSING');
  for (const field of ['reason', 'evidence'] as const)
    problems.push(...problemsOfNote(field, input[field], input.numbersChecked));
  if (input.evidenceDate > today) add('evidenceDate', 'DAY_IN_FUTURE', { day: today });
  const last = latestDay(today);
  if (input.until < today) add('until', 'DAY_IN_PAST', { day: today });
  if (input.until > last) add('until', 'OVERRIDE_TOO_LONG', { months: NUMBERS.overrideMonths, day: last });
  return problems;
}
