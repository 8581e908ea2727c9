import type { FieldErrors } from '../../../lib/field-errors.ts';

/** One piece of evidence as somebody writes it. */
export interface EvidenceDraft {
  readonly on: string;
  readonly givenBy: string;
  readonly note: string;
}

/** What somebody writes about a flag until it is sent. */
export interface FlagDraft {
  readonly note: string;
  /** A reason, what is waited for, or who looked; empty until chosen. */
  readonly choice: string;
  readonly outcome: string;
  readonly day: string;
  /** Of a check: days after closing, as text. */
  readonly check: string;
  /** By kind. */
  readonly evidence: Readonly<Record<string, EvidenceDraft>>;
  /** Files of the library that show it; what was kept before there was such a field has none. */
  readonly files?: readonly { readonly id: string; readonly name: string }[];
  readonly numbersChecked: boolean;
}

/** What every part of the form is given. */
export interface DraftProps {
  draft: FlagDraft;
  errors: FieldErrors;
  onChange: (part: Partial<FlagDraft>) => void;
}

export const EMPTY_EVIDENCE: EvidenceDraft = { on: '', givenBy: '', note: '' };
export const EMPTY_DRAFT: FlagDraft = {
  note: '',
  choice: '',
  outcome: '',
  day: '',
  check: '',
  evidence: {},
  numbersChecked: false,
};

/** Fields that must be filled before anything is sent, by the names that the service gives them. */
export function missingFields(kinds: readonly string[], { evidence }: FlagDraft): readonly string[] {
  return kinds.flatMap((kind) => {
    const { on, givenBy } = evidence[kind] ?? EMPTY_EVIDENCE;
    return isBlank(evidence[kind])
      ? [`evidence.${kind}`]
      : [...(on === '' ? [`evidence.${kind}.on`] : []), ...(givenBy === '' ? [`evidence.${kind}.givenBy`] : [])];
  });
}

function isBlank(evidence: EvidenceDraft = EMPTY_EVIDENCE): boolean {
  return evidence.on === '' && evidence.givenBy === '' && evidence.note.trim() === '';
}
