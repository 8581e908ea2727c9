import {
  answerAt,
  blanksIn,
  isAnswered,
  itemAsked,
  minutesFor,
  pagesOf,
  placesAsked,
  type Answers,
  type Asked,
  type Item,
} from '@plumbline/questionnaire';

import type { Returned } from '../../../service/answering.ts';
import { refusedIn, type AnswerQueue } from './answer-queue.ts';
import type { QuestionTexts } from './question-texts.ts';

/** The pages of a form: first what is asked again, if anything is, then every section. */
export function formPages(asked: Asked, returned: Pick<Returned, 'questions'> | null): readonly (readonly Item[])[] {
  if (returned === null) return pagesOf(asked);
  return [returned.questions.flatMap(({ item }) => itemAsked(asked, item) ?? []), ...pagesOf(asked)];
}

/** The title of each page: its section, with a number where a section comes again. */
export function pageTitles(pages: readonly (readonly Item[])[], say: QuestionTexts['say']): readonly string[] {
  const sections = pages.map((items) => items[0]?.section ?? '');
  return sections.map((section, at) => {
    const nth = sections.slice(0, at + 1).filter((each) => each === section).length;
    return nth === 1 ? say(`section.${section}`) : `${say(`section.${section}`)} (${nth})`;
  });
}

/** How much of some of the questions is answered; only what applies counts. */
export function doneOf(
  asked: Asked,
  items: readonly Item[],
  answers: Answers,
): { readonly answered: number; readonly applicable: number } {
  const all = items.flatMap((item) =>
    placesAsked(asked, item, answers).map((place) => isAnswered(item, answerAt(answers, item.key, place))),
  );
  return { answered: all.filter(Boolean).length, applicable: all.length };
}

/** Questions that apply and are open at some place, apart from those that wait for a colleague. */
export function openItems(asked: Asked, answers: Answers): readonly Item[] {
  return asked.items.filter((item) =>
    placesAsked(asked, item, answers).some((place) => {
      const answer = answerAt(answers, item.key, place);
      return answer?.state !== 'colleague' && !isAnswered(item, answer);
    }),
  );
}

/** A question with the labels of fields that it shows and that are blank. */
export interface BlankFields {
  readonly item: Item;
  readonly columns: readonly string[];
}

/** Questions that are answered and have blank fields. What is blank is not known. */
export function blankFields(asked: Asked, answers: Answers): readonly BlankFields[] {
  return asked.items.flatMap((item) => {
    const told = placesAsked(asked, item, answers).map((place) => answerAt(answers, item.key, place));
    const columns = told.flatMap((answer) =>
      answer !== undefined && isAnswered(item, answer) ? blanksIn(item, answer).map(({ column }) => column) : [],
    );
    return columns.length === 0 ? [] : [{ item, columns: [...new Set(columns)] }];
  });
}

/** Questions that a colleague must answer. */
export function itemsOfColleagues(asked: Asked, answers: Answers): readonly Item[] {
  return asked.items.filter((item) =>
    placesAsked(asked, item, answers).some((place) => answerAt(answers, item.key, place)?.state === 'colleague'),
  );
}

/** Questions of which a field holds what is not saved. */
export function itemsNotSaved({ items }: Asked, queue: AnswerQueue): readonly Item[] {
  const names = new Set(refusedIn(queue).map(({ item }) => item));
  return items.filter(({ key }) => names.has(key));
}

/** Minutes that the open questions take. */
export function minutesLeft(asked: Asked, answers: Answers): number {
  return minutesFor(openItems(asked, answers));
}

/** The page on which a question stands, from 1 on. */
export function pageOf(pages: readonly (readonly Item[])[], key: string): number {
  return pages.findIndex((items) => items.some((item) => item.key === key)) + 1;
}
