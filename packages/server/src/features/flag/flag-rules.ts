import { evidenceNeeded, isFromWorkers, type EvidenceKind, type Flag, type Severity } from '@plumbline/risk';
import type { UserError, UserErrorCode } from '../../platform/errors/user-error.ts';
import { problemsOfNote } from '../person/problems-of-note.ts';

export const FLAG_STATUSES = ['open', 'under-review', 'disputed', 'waiting', 'proposed', 'cleared'] as const;
export type FlagStatus = (typeof FLAG_STATUSES)[number];
/** A cleared flag that new facts have opened again: nobody has taken it up yet. */
export type ShownStatus = FlagStatus | 'reopened';

/** Why a flag is disputed. Their texts are under `flag.dispute.<key>`. */
export const DISPUTE_REASONS = [
  'wrong-fact',
  'other-place',
  'no-longer-so',
  'weak-source',
  'rule-does-not-fit',
] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

/** What a flag can wait for. Neither is a pass: it stays open, with a day on which it is looked at again. */
export const WAITS = ['no-verifier', 'no-leverage'] as const;
export type Wait = (typeof WAITS)[number];

/** Who can verify on the workers' side. See methodology: closing. */
export const WORKER_SIDE = ['union', 'worker-body', 'iom-un', 'independent-interviewer'] as const;
/** Who gives evidence, by kind: never by name. */
export const GIVERS = ['supplier', 'buyer', 'auditor', 'authority', ...WORKER_SIDE] as const;
export type Giver = (typeof GIVERS)[number];
/** Who can look for retaliation, or tell what workers confirm: not the supplier. */
export const CHECKERS: readonly Giver[] = GIVERS.filter((giver) => giver !== 'supplier');

/** Days after closing on which workers are asked whether anybody suffered for it. */
export const RETALIATION_CHECK_DAYS = [30, 90, 180] as const;

/** What a check for retaliation found. Signs of it are for the safeguarding lead and are written nowhere else. */
export const CHECK_OUTCOMES = ['no-sign', 'cannot-tell'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** One piece of evidence for a clearing. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** Day of the evidence, ISO 8601. */
  readonly on: string;
  readonly givenBy: Giver;
  readonly note: string;
}

/** A flag as clearing it depends on it. */
export type Clearable = Pick<Flag, 'ruleId' | 'class'> & { readonly severity: Severity };

/** High and Critical are cleared by a second person, and opened again by hand by one. */
export function needsSecondPerson(severity: Severity): boolean {
  return severity === 'H' || severity === 'C';
}

/** Whether a cleared flag waits for a second person to approve that it is opened again. What new facts have opened waits for nobody. */
export function reopeningWaits({
  status,
  proposedById,
}: {
  readonly status: ShownStatus;
  readonly proposedById: string | null;
}): boolean {
  return status === 'cleared' && proposedById !== null;
}

/**
 * Who can give evidence of a kind. What workers confirm is not taken from the supplier, and verification on the workers' side only from there.
 */
export function giversOf(kind: EvidenceKind): readonly Giver[] {
  if (kind === 'worker-verification') return WORKER_SIDE;
  return isFromWorkers(kind) ? CHECKERS : GIVERS;
}

/** What is missing or wrong in the evidence for clearing a flag. @param today day of the organisation, ISO 8601 */
export function problemsOfEvidence(
  flag: Clearable,
  evidence: readonly Evidence[],
  today: string,
  numbersChecked: boolean,
): UserError[] {
  const needed = evidenceNeeded(flag);
  if (needed.length === 0) return [{ field: null, code: 'FLAG_NOT_CLEARED_BY_HAND', parameters: {} }];
  const problem = (kind: EvidenceKind, part: string, code: UserErrorCode): UserError => ({
    field: `evidence.${kind}${part}`,
    code,
    parameters: {},
  });
  const missing = needed
    .filter((kind) => !evidence.some((each) => each.kind === kind))
    .map((kind) => problem(kind, '', 'EVIDENCE_MISSING'));
  const wrong = evidence.flatMap(({ kind, on, givenBy, note }) => {
    if (!needed.includes(kind)) return [problem(kind, '', 'EVIDENCE_NOT_NAMED')];
    const refused = kind === 'worker-verification' ? 'VERIFIER_NOT_WORKER_SIDE' : 'EVIDENCE_OF_SUPPLIER';
    return [
      ...(on > today ? [problem(kind, '.on', 'DAY_IN_FUTURE')] : []),
      ...(giversOf(kind).includes(givenBy) ? [] : [problem(kind, '.givenBy', refused)]),
      ...problemsOfText(`evidence.${kind}.note`, note, numbersChecked),
    ];
  });
  return [...missing, ...wrong];
}

/** Problems of a note that must be written. */
export function problemsOfText(field: string, note: string, numbersChecked: boolean): UserError[] {
  if (note.trim() === '') return [{ field, code: 'NOTE_MISSING', parameters: {} }];
  return problemsOfNote(field, note, numbersChecked);
}
