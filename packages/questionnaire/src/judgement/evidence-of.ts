import { monthsBefore, NUMBERS, type Assurance, type Control } from '@plumbline/facts';
import type { Answer, Evidence } from '../answers/answer.ts';
import { EVIDENCE, type EvidenceKind, type Item } from '../template/template.ts';

/** Why a file that was given does not count. */
export const NOT_COUNTED = ['not-asked-for', 'no-date', 'not-yet', 'attestation-without-a-name'] as const;
export type NotCounted = (typeof NOT_COUNTED)[number];

/** Why a file does not count for an item; null: it does. @param day of the response, ISO 8601 */
export function whyNotCounted(item: Item, { what, date, by }: Evidence, day: string): NotCounted | null {
  if (item.evidence?.includes(what) !== true) return 'not-asked-for';
  if (date === null) return 'no-date';
  if (date > day) return 'not-yet';
  return EVIDENCE[what] === 'attestation' && by === null ? 'attestation-without-a-name' : null;
}

/** v by the kind of evidence, in hundredths. What a supplier hands in is never verified with workers (100). See docs/methodology.md#controls. */
const VERIFICATION: Readonly<Record<EvidenceKind, Control['verification']>> = {
  document: 30,
  attestation: 30,
  record: 50,
  audit: 50,
};

/** `not-declared`: there is no answer that a paper could show. `missing`: there is one, and no paper came with it. `not-counted`: none that counts. */
export const EVIDENCE_STATES = ['not-asked', 'not-declared', 'missing', 'not-counted', 'counted'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** How an answer stands with the papers that are asked for. @param day of the response, ISO 8601 */
export function evidenceState(item: Item, answer: Answer | undefined, day: string): EvidenceState {
  if (item.evidence === undefined || answer?.state === 'notApplicable') return 'not-asked';
  if (answer?.state !== 'given') return 'not-declared';
  const { evidence = [] } = answer;
  if (evidence.length === 0) return 'missing';
  return evidence.some((each) => whyNotCounted(item, each, day) === null) ? 'counted' : 'not-counted';
}

/** What the files of an answer amount to. */
export interface Standing {
  readonly assurance: Assurance;
  /** Day that the best of them describes; the day of the response without any, ISO 8601. */
  readonly evidenceDate: string;
  readonly verification: Control['verification'];
  readonly expired: boolean;
}

/** How an answer is known: admitted, or documented where a paper, a record or an audit report came with it. An attestation is somebody's word. */
export function standingOf(item: Item, answer: Answer | undefined, day: string): Standing {
  const files = answer?.state === 'given' ? (answer.evidence ?? []) : [];
  const counted = files.flatMap((file) =>
    file.date === null || whyNotCounted(item, file, day) !== null
      ? []
      : [{ kind: EVIDENCE[file.what], date: file.date, verification: VERIFICATION[EVIDENCE[file.what]] }],
  );
  const [best] = counted.toSorted((a, b) => b.verification - a.verification || (a.date < b.date ? 1 : -1));
  if (best === undefined) return { assurance: 'admitted', evidenceDate: day, verification: 0, expired: false };
  return {
    assurance: counted.some(({ kind }) => kind !== 'attestation') ? 'documented' : 'admitted',
    evidenceDate: best.date,
    verification: best.verification,
    expired: best.date < monthsBefore(day, NUMBERS.controlsVerifiedMonths),
  };
}
