import {
  answerAt,
  answersTo,
  itemAsked,
  placesAsked,
  saidIn,
  sameAnswer,
  siteName,
  sitesOf,
  type Answer,
  type Answers,
  type EvidenceCode,
  type Item,
  type Place,
  type Said,
  type Section,
  type Wording,
} from '@plumbline/questionnaire';
import { evidenceState, openPart, type EvidenceState } from '@plumbline/questionnaire/judgement';
import { questionsOf } from '../answering/request-terms.ts';
import type { ReceivedAnswers } from './received-answers.ts';

/** A way to have answered, or none. */
export const ANSWER_STATES = ['given', 'unknown', 'not-applicable', 'declined', 'missing'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

type Rows = readonly (readonly Said[])[];

/** What was said earlier, where it was something else. */
export interface EarlierAnswer {
  readonly submittedAt: Date;
  /** In the first submission of this request: it is always kept. */
  readonly isFirst: boolean;
  readonly rows: Rows;
}

/** One answer, of one site or of all of them. */
export interface AnswerGiven {
  /** Name of the site; null for all, or the supplier as a whole. */
  readonly place: string | null;
  readonly state: AnswerState;
  /** In the reader's language; what somebody wrote stands as it was written. */
  readonly rows: Rows;
  /** As the respondent read it, where that is another language. */
  readonly asGiven: Rows | null;
  readonly isChanged: boolean;
  readonly evidence: EvidenceState;
  /** The earliest first. */
  readonly earlier: readonly EarlierAnswer[];
}

/** One question with all that was answered to it. */
export interface QuestionAnswered {
  readonly item: Item;
  readonly section: Section;
  readonly answers: readonly AnswerGiven[];
  /** Papers that can be asked for. */
  readonly evidence: readonly EvidenceCode[];
}

/** How answers are written out for the reader, and in the language in which they were given; null where that is the same. */
export interface Wordings {
  readonly own: Wording;
  readonly given: Wording | null;
}

/**
 * The questions that applied, with what was submitted last, and what was said before where that differs.
 * @param received all submissions to compare with, the earliest first; the last one is shown
 */
export function questionsAnswered(
  received: readonly ReceivedAnswers[],
  { own, given }: Wordings,
): readonly QuestionAnswered[] {
  const last = received.at(-1);
  if (last === undefined) return [];
  const asked = openPart(questionsOf(last));
  const { answers, answeredOn: day } = last;
  return asked.items.flatMap((item): QuestionAnswered[] => {
    const places = placesAsked(asked, item, answers);
    if (places.length === 0) return [];
    return [
      {
        item,
        section: item.section,
        evidence: item.evidence ?? [],
        answers: entriesOf(item, answers, places).map(([place, answer]) => ({
          place: place === null ? null : siteName(answers, place, own.texts),
          state: stateOf(answer),
          rows: answer === undefined ? [] : saidIn(item, answer, own),
          asGiven: answer === undefined || given === null ? null : otherWords(item, answer, own, given),
          evidence: evidenceState(item, answer, day),
          ...comparedWith(received, item, place, answer, own),
        })),
      },
    ];
  });
}

/** What was answered, by place, and the places without an answer. */
function entriesOf(
  item: Item,
  answers: Answers,
  places: readonly Place[],
): readonly (readonly [Place, Answer | undefined])[] {
  const missing = places.filter((place) => answerAt(answers, item.key, place) === undefined);
  if (missing.length === places.length) return [[null, undefined]];
  return [...answersTo(answers, item.key), ...missing.map((place) => [place, undefined] as const)];
}

function stateOf(answer: Answer | undefined): AnswerState {
  if (answer === undefined || answer.state === 'colleague') return 'missing';
  return answer.state === 'notApplicable' ? 'not-applicable' : answer.state;
}

/** Null where both say the same, as names and numbers do. */
function otherWords(item: Item, answer: Answer, own: Wording, given: Wording): Rows | null {
  const [rows, others] = [saidIn(item, answer, own), saidIn(item, answer, given)];
  const textsOf = (all: Rows): string => JSON.stringify(all.map((row) => row.map(({ text }) => text)));
  return textsOf(rows) === textsOf(others) ? null : others;
}

function comparedWith(
  received: readonly ReceivedAnswers[],
  item: Item,
  place: Place,
  answer: Answer | undefined,
  own: Wording,
): Pick<AnswerGiven, 'isChanged' | 'earlier'> {
  const last = received.at(-1);
  const others = received
    .slice(0, -1)
    .filter((each) => itemAsked(questionsOf(each), item.key) !== undefined)
    .filter(({ answers }) => place === null || sitesOf(answers).includes(place));
  const said = others.map((each) => ({ each, answer: answerAt(each.answers, item.key, place) }));
  const isSame = (one: Answer | undefined, other: Answer | undefined): boolean =>
    one === undefined || other === undefined ? one === other : sameAnswer(one, other);
  const earlier = said.flatMap((then, at): EarlierAnswer[] => {
    const next = at + 1 < said.length ? said[at + 1]?.answer : answer;
    if (then.answer === undefined || isSame(then.answer, next)) return [];
    const isFirst = then.each === received.find(({ requestId }) => requestId === last?.requestId);
    return [{ submittedAt: then.each.submittedAt, isFirst, rows: saidIn(item, then.answer, own) }];
  });
  return { isChanged: said.length > 0 && !isSame(said.at(-1)?.answer, answer), earlier };
}
