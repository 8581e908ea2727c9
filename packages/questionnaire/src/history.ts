import { answersTo, withAnswer, type Answer, type Answers, type Place } from './answers/answer.ts';
import { carried, type Supersedes } from './carry.ts';
import { sameAnswer } from './compare.ts';
import type { Template } from './template/template.ts';

/** An answer with the day on which it was given, ISO 8601. */
export interface DatedAnswer {
  readonly item: string;
  readonly place: Place;
  readonly answer: Answer;
  readonly day: string;
}

/** What was answered to one request. */
export interface EarlierResponse {
  /** Of the questionnaire. */
  readonly version: string;
  readonly answers: readonly DatedAnswer[];
}

/** What a supplier has said last. */
export interface LastAnswer extends DatedAnswer {
  /** Since when it has said the same, ISO 8601. */
  readonly since: string;
  /** What it said before; null if nothing else. */
  readonly before: Pick<DatedAnswer, 'answer' | 'day'> | null;
}

/**
 * The last answer to each item and place of several responses of one supplier, as answers to this template: what cannot be carried is left out.
 * @param responses the earliest first
 */
export function lastAnswers(
  template: Template,
  responses: readonly EarlierResponse[],
  rules: readonly Supersedes[] = [],
): readonly LastAnswer[] {
  const said = new Map<string, DatedAnswer[]>();
  for (const response of responses)
    for (const each of carriedAnswers(template, response, rules)) {
      const name = nameOf(each);
      said.set(name, [...(said.get(name) ?? []), each]);
    }
  return [...said.values()].flatMap((all) => lastOf(all) ?? []);
}

const nameOf = ({ item, place }: Pick<DatedAnswer, 'item' | 'place'>): string => `${item} ${place ?? ''}`;

function lastOf(all: readonly DatedAnswer[]): LastAnswer | null {
  const last = all.at(-1);
  if (last === undefined) return null;
  const other = all.findLastIndex(({ answer }) => !sameAnswer(answer, last.answer));
  const before = all[other];
  const since = all[other + 1]?.day ?? last.day;
  return { ...last, since, before: before === undefined ? null : { answer: before.answer, day: before.day } };
}

function carriedAnswers(
  template: Template,
  { version, answers }: EarlierResponse,
  rules: readonly Supersedes[],
): readonly DatedAnswer[] {
  const days = new Map(answers.map((each) => [nameOf(each), each.day]));
  const latest =
    answers
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? '';
  const together = answers.reduce<Answers>((all, { item, place, answer }) => {
    const bySite = place !== null || template.items.find(({ key }) => key === item)?.bySite === true;
    return withAnswer(all, bySite ? { key: item, bySite } : { key: item }, place, answer);
  }, {});
  const { answers: kept } = carried({ ...template, version }, template, together, rules);
  return Object.keys(kept).flatMap((item) =>
    answersTo(kept, item).map(([place, answer]) => ({
      ...{ item, place, answer },
      // An item that got another key has the day of the response.
      day: days.get(nameOf({ item, place })) ?? latest,
    })),
  );
}
