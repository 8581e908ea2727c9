import { answerAt, rowsOf, type Answer, type Place } from '../answers/answer.ts';
import { placesAsked } from '../answers/branching.ts';
import { holds } from '../answers/holds.ts';
import { isAnswered } from '../answers/progress.ts';
import { sameAnswer } from '../compare.ts';
import type { Item } from '../template/template.ts';
import { whyNotCounted, type NotCounted } from './evidence-of.ts';
import type { Submitted } from './response.ts';
import { openPart } from './shared-with.ts';

/** How an answer counts. Those before `incomplete` count as known, as far as their fields are filled in; of an incomplete one the leading field is blank, so that the question is open. */
export const COUNTED = [
  'answered-with-evidence',
  'answered',
  'same-as-before',
  'not-applicable',
  'incomplete',
  'unknown',
  'declined',
  'not-answered',
] as const;
export type Counted = (typeof COUNTED)[number];

/** What one answer did, as its respondent is told: never a score, never a flag, nothing that others said. */
export interface Credit {
  readonly item: string;
  readonly place: Place;
  readonly counted: Counted;
  /** The supplier tells of a finding itself: that counts for it. */
  readonly disclosed: boolean;
  /** Files that do not count, and why. */
  readonly files: readonly { readonly file: string; readonly why: NotCounted }[];
}

/**
 * Says of each question that applied what its answer did. Questions and fields that the buyer does not get are left out.
 * @param before the last answers of the same respondent to the same buyer; null without any
 */
export function creditsOf({ asked, answers, day }: Submitted, before: Submitted | null): readonly Credit[] {
  const open = openPart(asked);
  return open.items.flatMap((item) =>
    placesAsked(open, item, answers).map((place) => {
      const answer = answerAt(answers, item.key, place);
      const earlier = before === null ? undefined : answerAt(before.answers, item.key, place);
      const files = (answer?.state === 'given' ? (answer.evidence ?? []) : []).map((each) => ({
        file: each.file,
        why: whyNotCounted(item, each, day),
      }));
      return {
        item: item.key,
        place,
        counted: countedAs(item, answer, { hasEvidence: files.some(({ why }) => why === null), earlier }),
        disclosed: tells(item, answer),
        files: files.flatMap(({ file, why }) => (why === null ? [] : [{ file, why }])),
      };
    }),
  );
}

function countedAs(
  item: Item,
  answer: Answer | undefined,
  { hasEvidence, earlier }: { readonly hasEvidence: boolean; readonly earlier: Answer | undefined },
): Counted {
  switch (answer?.state) {
    case 'unknown':
      return 'unknown';
    case 'declined':
      return 'declined';
    case 'notApplicable':
      return 'not-applicable';
    case 'given':
      if (!isAnswered(item, answer)) return 'incomplete';
      if (earlier !== undefined && sameAnswer(answer, earlier)) return 'same-as-before';
      return hasEvidence ? 'answered-with-evidence' : 'answered';
    default:
      return 'not-answered';
  }
}

function tells({ discloses = [] }: Item, answer: Answer | undefined): boolean {
  return discloses.some(({ when }) => rowsOf(answer).some((row) => holds(when, row)));
}
