import { userError, UserErrors } from '../../platform/errors/user-error.ts';
import { problemsOfNote } from '../person/problems-of-note.ts';

/** Why a person declines or ends an override. */
export interface GivenReason {
  readonly reason: string;
  /** The viewer has confirmed that no long number in it belongs to a person. */
  readonly numbersChecked: boolean;
}

/** @throws UserErrors */
export function assertReason({ reason, numbersChecked }: GivenReason): void {
  if (reason.trim() === '') throw userError('REASON_MISSING', 'reason');
  const problems = problemsOfNote('reason', reason, numbersChecked);
  if (problems.length > 0) throw new UserErrors(problems);
}
