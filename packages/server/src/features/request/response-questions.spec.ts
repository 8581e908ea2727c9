import { describe, expect, test } from '@jest/globals';
import type { Answer, Answers, Row, Wording } from '@plumbline/questionnaire';
import { questionTextsIn } from '../answering/question-texts.ts';
import type { ReceivedAnswers } from './received-answers.ts';
import { questionsAnswered, type QuestionAnswered } from './response-questions.ts';

const wordingIn = (tag: string): Wording => ({
  texts: questionTextsIn(tag),
  date: (day) => day,
  number: (value) => String(value),
});
const OWN = wordingIn('en');
const given = (value: Row | readonly Row[]): Answer => ({ state: 'given', value });

function received(answers: Answers, at: string, requestId = 'request'): ReceivedAnswers {
  return {
    ...{ submissionId: at, requestId, answers, answeredOn: at, submittedAt: new Date(at) },
    asking: { set: 'core', countries: ['MY'] },
    ...{ recorded: true, role: '', language: 'ms' },
  };
}

const questionIn = (questions: readonly QuestionAnswered[], key: string): QuestionAnswered | undefined =>
  questions.find(({ item }) => item.key === key);

describe('The answers of a response', () => {
  test('stand in the reader’s language, with what the respondent read beneath where that says something else', () => {
    const answers = { q12: given({ paid: true }), q03: given({ activity: 'Jahitan' }) };
    const questions = questionsAnswered([received(answers, '2026-11-01')], { own: OWN, given: wordingIn('ms') });
    const [fees] = questionIn(questions, 'q12')?.answers ?? [];
    expect(fees).toMatchObject({ state: 'given', rows: [[{ text: 'Yes' }]], asGiven: [[{ text: 'Ya' }]] });
    const [work] = questionIn(questions, 'q03')?.answers ?? [];
    expect(work).toMatchObject({ rows: [[{ text: 'Jahitan' }]], asGiven: null });
  });

  test('tell every way not to answer apart', () => {
    const answers: Answers = {
      q03: { state: 'unknown' },
      q12: { state: 'declined' },
      q43: { all: { state: 'notApplicable', because: 'Nobody works here.' } },
    };
    const questions = questionsAnswered([received(answers, '2026-11-01')], { own: OWN, given: null });
    const states = ['q03', 'q12', 'q43', 'q35'].map((key) => questionIn(questions, key)?.answers[0]?.state);
    expect(states).toEqual(['unknown', 'declined', 'not-applicable', 'missing']);
    const evidence = ['q12', 'q43', 'q35'].map((key) => questionIn(questions, key)?.answers[0]?.evidence);
    expect(evidence).toEqual(['not-declared', 'not-asked', 'not-declared']);
  });

  test('keep the first answer beside every later one, and mark what changed since last time', () => {
    const said = (activity: string): Answers => ({ q03: given({ activity }), q12: given({ paid: false }) });
    const all = [
      received(said('Tailoring'), '2025-11-01', 'a year ago'),
      received(said('sewing'), '2026-11-01'),
      received(said('sewing of shirts'), '2026-11-20'),
    ];
    const questions = questionsAnswered(all, { own: OWN, given: null });
    const [work] = questionIn(questions, 'q03')?.answers ?? [];
    expect(work?.isChanged).toBe(true);
    expect(work?.earlier).toMatchObject([
      { isFirst: false, rows: [[{ text: 'Tailoring' }]] },
      { isFirst: true, rows: [[{ text: 'sewing' }]] },
    ]);
    expect(questionIn(questions, 'q12')?.answers[0]).toMatchObject({ isChanged: false, earlier: [] });
  });

  test('by site show each site by its name, and those without an answer', () => {
    const site = { country: 'MY', kind: 'fixed-facility', housing: false, homework: false };
    const answers: Answers = {
      q02: given([
        { id: 'a', name: 'Plant One', ...site },
        { id: 'b', name: 'Plant Two', ...site },
      ]),
      q06: { sites: { a: given({ total: 12 }) } },
    };
    const questions = questionsAnswered([received(answers, '2026-11-01')], { own: OWN, given: null });
    const people = questionIn(questions, 'q06')?.answers.map(({ place, state }) => [place, state]);
    expect(people).toEqual([
      ['Plant One', 'given'],
      ['Plant Two', 'missing'],
    ]);
  });
});
