import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@jest/globals';
import { byAttention, LABELS, LANES, standingOf, type SupplierAssessment } from '@plumbline/risk';
import fc from 'fast-check';
import { runs } from '../../facts/test/thorough.ts';
import { sentOf, withAnswer, type Answer, type Answers, type Item } from '../src/index.ts';
import { ASKED, assessed, FACTORY } from './a-response.ts';
import { arbitraryAnswer, arbitraryAnswers } from './arbitrary-answers.ts';

const DECLINED: Answer = { state: 'declined' };

/** A draft, and one of its questions with an answer to it. Where the supplier works stays as it is: it is another supplier elsewhere. */
const drawn = fc
  .tuple(arbitraryAnswers, fc.constantFrom(...ASKED.items.filter(({ key }) => key !== 'q02' && key !== 'q03')))
  .chain(([draft, item]) =>
    fc.record({
      draft: fc.constant<Answers>({ ...draft, q02: FACTORY['q02'] ?? DECLINED, q03: FACTORY['q03'] ?? DECLINED }),
      item: fc.constant(item),
      answer: arbitraryAnswer(item),
    }),
  );

const without = (answers: Answers, item: Item): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => key !== item.key));
const withOne = (draft: Answers, item: Item, answer: Answer | undefined): Answers =>
  withAnswer(without(draft, item), item, null, answer);

/** What is sent beside the answer to the item: to decline opens the questions that depend on it. */
const besides = (draft: Answers, item: Item, answer: Answer | undefined): Answers =>
  without(sentOf(ASKED, withOne(draft, item, answer)), item);

/** Where the size is not known it counts as no less than it could be told: how many people work somewhere is no matter of candour. */
const LARGEST = 1_000_000;

/** Fails unless the first stands no higher than the second in R, label, lane and the order of attention. */
function noHigher(first: SupplierAssessment, second: SupplierAssessment): void {
  const after = byAttention(standingOf(first, 'the same', LARGEST), standingOf(second, 'the same', LARGEST)) >= 0;
  expect({
    R: Number(first.scores.R ?? 0) <= Number(second.scores.R ?? 0),
    lane: LANES.indexOf(first.lane) >= LANES.indexOf(second.lane),
    label: LABELS.indexOf(first.label) >= LABELS.indexOf(second.label),
    after,
  }).toEqual({ R: true, lane: true, label: true, after: true });
}

const PARTS = ['W.migrants', 'W.agency', 'W.casual', 'W.corridor', 'W.housing', 'W.isolated', 'I.C', 'I.P', 'I.S'];

/** The findings and sanctions that hold, with their severity. */
function evidence({ flags }: SupplierAssessment): string {
  return flags
    .filter(({ class: kind }) => kind === 'FINDING' || kind === 'SANCTION')
    .map(({ ruleId, severity }) => `${ruleId} ${severity ?? ''}`)
    .toSorted()
    .join();
}

/** How many answers are declined, or fields of one: to write the word alone declines a part, in a list as on the form. */
const declinedIn = (said: Answer | Answers): number => JSON.stringify(said).split('"declined"').length - 1;

/** To name an agent opens what is asked about agents, and with it an answer that was written before: who declined it there declines it. */
const opensDeclined = (draft: Answers, item: Item, answer: Answer): boolean =>
  declinedIn(besides(draft, item, answer)) > declinedIn(besides(draft, item, undefined));

/** What the law leaves out: an answer that is worse than usual, a costly corridor, or a finding. */
function isWorseThanUsual(answering: SupplierAssessment, blank: SupplierAssessment): boolean {
  const points = ({ terms }: SupplierAssessment, part: string): number =>
    Number(terms.find(({ key }) => key === part)?.value ?? 0);
  const costly = answering.flags.some(({ ruleId }) => ruleId === 'INH-CORRIDOR-COST');
  return (
    costly ||
    evidence(answering) !== evidence(blank) ||
    PARTS.some((part) => points(answering, part) > points(blank, part))
  );
}

test('Who leaves a question blank stands no higher than who declines it, whatever else is answered', () => {
  fc.assert(
    fc.property(drawn, ({ draft, item }) => {
      fc.pre(isDeepStrictEqual(besides(draft, item, undefined), besides(draft, item, DECLINED)));
      noHigher(assessed(withOne(draft, item, undefined)), assessed(withOne(draft, item, DECLINED)));
    }),
    runs(60),
  );
});

test('Who answers a question, no worse than is usual, stands no higher than who leaves it blank', () => {
  fc.assert(
    fc.property(drawn, ({ draft, item, answer }) => {
      fc.pre(answer.state === 'given' && declinedIn(answer) === 0 && !opensDeclined(draft, item, answer));
      const [answering, blank] = [assessed(withOne(draft, item, answer)), assessed(withOne(draft, item, undefined))];
      fc.pre(!isWorseThanUsual(answering, blank));
      noHigher(answering, blank);
    }),
    runs(60),
  );
});
