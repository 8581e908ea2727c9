import type { DecideInput, DecisionForm_FormFragment, DecisionKind, SeenDecisionsInput } from '../../../gql/graphql.ts';
import type { FieldErrors } from '../../../lib/field-errors.ts';
import { chosenConditions, type OfferedCondition } from './conditions.ts';

type Form = DecisionForm_FormFragment;

/** The text in the dialog so far. */
export interface Draft {
  readonly kind: DecisionKind | null;
  readonly answers: Readonly<Record<string, string>>;
  readonly reason: string;
  /** The one of the listed reasons; left out while none is chosen. */
  readonly reasonCode?: string;
  /** Whether all shipments are held; left out while nobody chose. */
  readonly everything?: boolean;
  /** Lots or orders to hold, one a line. */
  readonly lots?: string;
  /** In one's own words. */
  readonly conditions: string;
  /** Of the offered conditions; left out while nobody chose. */
  readonly chosen?: readonly string[];
  /** The member who sees to the conditions; left out while nobody is chosen. */
  readonly owner?: string;
  /** ISO days; empty while none is chosen. */
  readonly until: string;
  readonly remedyDate: string;
  /** Files of the library that bear it out; what was kept before there was such a field has none. */
  readonly files?: readonly { readonly id: string; readonly name: string }[];
  /** The long numbers in the notes are no person's. */
  readonly numbersChecked: boolean;
}

export const emptyDraft: Draft = {
  kind: null,
  answers: {},
  reason: '',
  conditions: '',
  until: '',
  remedyDate: '',
  numbersChecked: false,
};

/** True when it holds what the person would have to write or choose again. */
export function isWritten({
  answers,
  reason,
  conditions,
  until,
  remedyDate,
  chosen,
  owner = '',
  lots = '',
  reasonCode = '',
  files = [],
}: Draft): boolean {
  const texts = [...Object.values(answers), reason, conditions, until, remedyDate, owner, lots, reasonCode];
  return files.length > 0 || chosen !== undefined || texts.some((text) => text.trim() !== '');
}

/** What is sent: only what this kind needs, so nothing invisible is stored. */
export function inputOf(
  supplierId: string,
  seen: SeenDecisionsInput,
  option: Form['kinds'][number],
  draft: Draft,
  offered: readonly OfferedCondition[],
): DecideInput {
  const conditions = [...chosenConditions(offered, draft.chosen ?? null), draft.conditions.trim()];
  return {
    supplierId,
    seen,
    kind: option.kind,
    reason: draft.reason,
    reasonCode: option.reasons.length > 0 ? draft.reasonCode || null : null,
    held: option.needsLots ? { everything: draft.everything ?? false, lots: linesOf(draft.lots ?? '') } : null,
    conditions: option.needsConditions ? conditions.filter((text) => text !== '').join('\n') : null,
    ownerId: option.needsConditions ? draft.owner || null : null,
    remedyDate: option.needsConditions ? draft.remedyDate || null : null,
    // A hold never lapses.
    until: option.needsLots ? null : draft.until || null,
    checklist: option.needsChecklist ? Object.entries(draft.answers).map(([key, answer]) => ({ key, answer })) : null,
    numbersChecked: draft.numbersChecked,
    evidenceIds: (draft.files ?? []).map(({ id }) => id),
  };
}

/** The lines of a text that say something. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** An error for every question of the checklist that has no answer. */
export function answersOf(checklist: Form['checklist'], draft: Draft, missing: string): FieldErrors {
  const open = checklist.filter(({ key }) => (draft.answers[key] ?? '').trim() === '');
  return Object.fromEntries(open.map(({ key }) => [`checklist.${key}`, missing]));
}
