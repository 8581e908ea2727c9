import { answerAt, type Answer, type Place } from '../answers/answer.ts';
import { placesAsked } from '../answers/branching.ts';
import { isAnswered } from '../answers/progress.ts';
import { sameAnswer } from '../compare.ts';
import { whyNotCounted, type NotCounted } from './evidence-of.ts';
import type { Submitted } from './response.ts';

/** What one answer did, as its respondent is told: never a score, never a flag. */
export interface Credit {
  readonly item: string;
  readonly place: Place;
  readonly counted: 'answered' | 'answered-with-evidence' | 'not-answered' | 'incomplete' | 'same-as-before';
  /** Files that do not count, and why. */
  readonly files: readonly { readonly file: string; readonly why: NotCounted }[];
}

/** Says of each question that applied what its answer did. @param before answers to the same buyer earlier; null without any */
export function creditsOf(submitted: Submitted, before: Submitted | null): readonly Credit[] {
  const { asked, answers, day } = submitted;
  return asked.items.flatMap((item) =>
    placesAsked(asked, item, answers).map((place) => {
      const answer = answerAt(answers, item.key, place);
      const earlier = before === null ? undefined : answerAt(before.answers, item.key, place);
      const files = (answer?.state === 'given' ? (answer.evidence ?? []) : []).map((each) => ({
        file: each.file,
        why: whyNotCounted(item, each, day),
      }));
      const counts = files.some(({ why }) => why === null);
      return {
        item: item.key,
        place,
        counted: countedAs(answer, isAnswered(item, answer), counts, earlier),
        files: files.flatMap(({ file, why }) => (why === null ? [] : [{ file, why }])),
      };
    }),
  );
}

function countedAs(
  answer: Answer | undefined,
  whole: boolean,
  hasEvidence: boolean,
  earlier: Answer | undefined,
): Credit['counted'] {
  if (answer === undefined || answer.state === 'unknown') return 'not-answered';
  if (!whole) return 'incomplete';
  if (answer.state !== 'given') return 'answered';
  if (earlier !== undefined && sameAnswer(answer, earlier)) return 'same-as-before';
  return hasEvidence ? 'answered-with-evidence' : 'answered';
}
