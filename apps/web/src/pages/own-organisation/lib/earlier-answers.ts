import {
  answersTo,
  placesAsked,
  sameAnswer,
  sitesOf,
  type Answer,
  type Answers,
  type Asked,
  type Item,
  type LastAnswer,
} from '@plumbline/questionnaire';

/** Earlier answers to the questions of a page: those that can be confirmed, and those that are answered otherwise now. */
export interface EarlierAnswers {
  readonly toConfirm: readonly LastAnswer[];
  readonly changed: readonly LastAnswer[];
}

/** @param answers as they are now */
export function earlierOnPage(
  asked: Asked,
  items: readonly Item[],
  answers: Answers,
  earlier: readonly LastAnswer[],
): EarlierAnswers {
  const sites = new Set(sitesOf(answers));
  const applies = new Set(items.filter((item) => placesAsked(asked, item, answers).length > 0).map(({ key }) => key));
  const fitting = earlier.filter(({ item, place }) => applies.has(item) && (place === null || sites.has(place)));
  const now = ({ item, place }: LastAnswer): Answer | undefined =>
    answersTo(answers, item).find(([at]) => at === place)?.[1];
  return {
    toConfirm: fitting.filter((each) => now(each) === undefined),
    changed: fitting.filter((each) => {
      const answer = now(each);
      return answer !== undefined && !sameAnswer(each.answer, answer);
    }),
  };
}
