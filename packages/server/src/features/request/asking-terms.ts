import { TOPICS, type Asking, type Topic } from '@plumbline/questionnaire';
import { UserErrors, type UserError } from '../../platform/errors/user-error.ts';
import { REQUEST_REASONS, type RequestReason } from '../answering/request-terms.ts';
import { problemsOfNote } from '../person/problems-of-note.ts';

/** What is asked, why and until when, as somebody typed it. */
export interface TypedTerms {
  readonly set: string;
  /** For the set `topics`. */
  readonly topics: readonly string[];
  /** Why a small supplier gets more than the core set; empty where none does. */
  readonly fullBecause: string;
  readonly reason: string;
  /** A sentence to the supplier about why it is asked. */
  readonly note: string;
  /** ISO 8601 */
  readonly dueOn: string;
  /** No mail: the buyer hands the links over. */
  readonly byHand: boolean;
  readonly numbersChecked: boolean;
}

/** What is asked of each supplier of an asking, why and until when. */
export interface AskingTerms {
  readonly set: Asking['set'];
  readonly fullBecause: string;
  readonly reason: RequestReason;
  readonly note: string;
  /** ISO 8601 */
  readonly dueOn: string;
  readonly byMail: boolean;
}

const LONGEST_NOTE = 500;

/** @param today ISO 8601 @throws UserErrors with all problems */
export function readTerms(typed: TypedTerms, today: string): AskingTerms {
  const { set, topics, reason, note, fullBecause, dueOn, byHand, numbersChecked } = typed;
  const problems: UserError[] = [];
  const say = (field: string, code: UserError['code'], parameters: UserError['parameters'] = {}) =>
    problems.push({ field, code, parameters });
  const known = REQUEST_REASONS.find((each) => each === reason);
  if (known === undefined) say('reason', 'REQUEST_REASON_MISSING');
  if (note.trim() === '') say('note', 'REQUEST_NOTE_MISSING');
  for (const [field, text] of Object.entries({ note, fullBecause })) {
    if (text.length > LONGEST_NOTE) say(field, 'REQUEST_NOTE_TOO_LONG', { most: LONGEST_NOTE });
    problems.push(...problemsOfNote(field, text, numbersChecked));
  }
  const chosen = TOPICS.filter((each) => topics.includes(each));
  const isSet = set === 'core' || set === 'full' || set === 'topics';
  if (!isSet || (set === 'topics' && chosen.length === 0)) say('set', 'REQUEST_SET_MISSING');
  if (dueOn <= today) say('dueOn', 'DUE_DAY_PAST');
  if (problems.length > 0 || known === undefined) throw new UserErrors(problems);
  const texts = { note: note.trim(), fullBecause: fullBecause.trim() };
  return { set: setOf(set, chosen), reason: known, dueOn, byMail: !byHand, ...texts };
}

function setOf(set: string, topics: readonly Topic[]): Asking['set'] {
  if (set === 'topics') return { topics };
  return set === 'full' ? 'full' : 'core';
}

/** What one supplier is asked. A small one gets the core set unless somebody has said why not. */
export function setFor(
  { set, fullBecause }: Pick<AskingTerms, 'set' | 'fullBecause'>,
  isSmall: boolean,
): Asking['set'] {
  return isSmall && fullBecause === '' ? 'core' : set;
}
