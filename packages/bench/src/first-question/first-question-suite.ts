import { tell, type Suite } from '../suite.ts';
import { measureFirstQuestion } from './measure-first-question.ts';

const KEY = 'first-question';
const ROUNDS = 7;

/** How long a supplier waits on a bad line. */
export const firstQuestionSuite: Suite = {
  name: 'answering',
  page: 'bench-answering',
  title: 'Benchmarks of answering: ratios of one run on one machine',
  keys: [KEY],
  measure: async ({ quick }) => {
    tell('From the link to the first question');
    const firstQuestion = await measureFirstQuestion(quick ? 1 : ROUNDS);
    const versions = { Chromium: firstQuestion.browser };
    return { versions, benchmarks: [], service: null, screening: null, firstQuestion };
  },
};
