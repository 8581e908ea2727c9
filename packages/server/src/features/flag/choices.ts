import { EVIDENCE_KINDS } from '@plumbline/risk';
import { userError } from '../../platform/errors/user-error.ts';
import { CHECK_OUTCOMES, CHECKERS, DISPUTE_REASONS, GIVERS, WAITS } from './flag-rules.ts';

/** Keys that a person chooses from, by the field that holds one. */
const CHOICES = {
  reason: DISPUTE_REASONS,
  wait: WAITS,
  givenBy: GIVERS,
  by: CHECKERS,
  outcome: CHECK_OUTCOMES,
  kind: EVIDENCE_KINDS,
} as const;
type Choices = typeof CHOICES;

/** A key of the list that the field chooses from. @throws UserErrors for another one */
export function chosen<Field extends keyof Choices>(field: Field, key: string): Choices[Field][number] {
  const found = (CHOICES[field] as readonly Choices[Field][number][]).find((each) => each === key);
  if (found === undefined) throw userError('NOT_IN_THE_LIST', field);
  return found;
}
