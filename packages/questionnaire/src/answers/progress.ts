import type { Column, Item, Section, Topic } from '../template/template.ts';
import { answerAt, isBlank, rowsOf, type Answer, type Answers } from './answer.ts';
import type { Asked } from './asking.ts';
import { columnsShown, placesAsked } from './branching.ts';

/** Questions that apply, and those of them that are answered. */
export interface Done {
  readonly applicable: number;
  readonly answered: number;
}

/** How far a respondent is. Only what applies counts, and an item that is asked of several sites counts for each. */
export interface Progress extends Done {
  readonly sections: Readonly<Partial<Record<Section, Done>>>;
  readonly topics: Readonly<Partial<Record<Topic, Done>>>;
  /** Questions that wait for a colleague. */
  readonly waiting: number;
}

/** The fields of an answer that are shown, needed and blank, with the number of the row. */
export function blanksIn(item: Item, answer: Answer): readonly { readonly row: number; readonly column: string }[] {
  return rowsOf(answer).flatMap((row, at) =>
    columnsShown(item, row)
      .filter((column) => column.optional !== true && isBlank(row, column))
      .map(({ key }) => ({ row: at, column: key })),
  );
}

/** The field with which a row is answered. */
export function leadingField({ columns }: Item): Column | undefined {
  return columns.find(({ leads }) => leads === true) ?? columns.find(({ optional }) => optional !== true) ?? columns[0];
}

/**
 * Whether a question is answered: by a value whose leading field is filled in, in every row of a table, or by a reason for none. Other fields may be blank: they are not
 * known, and the question is answered. Refusing is an answer; leaving it to a colleague is not. Forms, receipts, credits and the share that is answered all ask this.
 */
export function isAnswered(item: Item, answer: Answer | undefined): boolean {
  if (answer === undefined || answer.state === 'colleague') return false;
  const leading = leadingField(item);
  return leading === undefined || rowsOf(answer).every((row) => !isBlank(row, leading));
}

const NONE: Done = { applicable: 0, answered: 0 };

function plus(done: Done = NONE, isDone: boolean): Done {
  return { applicable: done.applicable + 1, answered: done.answered + Number(isDone) };
}

/** True progress: see {@link Progress}. */
export function progressOf(asked: Asked, answers: Answers): Progress {
  let all = NONE;
  let waiting = 0;
  const sections: Partial<Record<Section, Done>> = {};
  const topics: Partial<Record<Topic, Done>> = {};
  for (const item of asked.items) {
    for (const place of placesAsked(asked, item, answers)) {
      const answer = answerAt(answers, item.key, place);
      const isDone = isAnswered(item, answer);
      all = plus(all, isDone);
      sections[item.section] = plus(sections[item.section], isDone);
      if (item.control !== undefined) topics[item.control.topic] = plus(topics[item.control.topic], isDone);
      if (answer?.state === 'colleague') waiting += 1;
    }
  }
  return { ...all, sections, topics, waiting };
}
