import { answersTo, withAnswer, type Answers, type Evidence, type Place } from './answer.ts';
import type { Asked } from './asking.ts';

/** Files with one answer: nobody has more. */
export const MOST_FILES = 10;

/** A file that was given with the answer to an item at a place. */
export interface GivenFile extends Evidence {
  readonly item: string;
  readonly place: Place;
}

/**
 * The answers with these files as their evidence, and with no other: what a draft says of files is a claim. A file whose answer is not given, or is one of those without a value, stands
 * with none.
 */
export function withEvidence(asked: Asked, answers: Answers, files: readonly GivenFile[]): Answers {
  return asked.items.reduce(
    (all, item) =>
      answersTo(answers, item.key).reduce((so, [place, answer]) => {
        if (answer.state !== 'given') return so;
        const evidence = files
          .filter((each) => each.item === item.key && each.place === place)
          .map(({ file, what, date, by }): Evidence => ({ file, what, date, by }));
        const { state, value } = answer;
        return withAnswer(so, item, place, { state, value, ...(evidence.length === 0 ? {} : { evidence }) });
      }, all),
    answers,
  );
}

/** The ids of the files that answers come with, each once. */
export function filesIn(answers: Answers): readonly string[] {
  const all = Object.keys(answers)
    .flatMap((item) => answersTo(answers, item))
    .flatMap(([, answer]) => (answer.state === 'given' ? (answer.evidence ?? []) : []));
  return [...new Set(all.map(({ file }) => file))];
}
