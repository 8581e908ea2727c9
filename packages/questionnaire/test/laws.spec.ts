import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../facts/test/thorough.ts';
import {
  askedOf,
  besidePart,
  carried,
  compared,
  itemAsked,
  partOf,
  placesAsked,
  progressOf,
  readAnswers,
  readSubmission,
  SECTIONS,
  sentOf,
  slipsIn,
  TEMPLATE,
  type Answers,
} from '../src/index.ts';
import { controlsOf, creditsOf } from '../src/judgement/index.ts';
import { ASKED, DAY, observed } from './a-response.ts';
import { arbitraryAnswers } from './arbitrary-answers.ts';

/** The same answers with all keys in another order. */
function turned(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(turned);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .toReversed()
      .map(([key, each]) => [key, turned(each)]),
  );
}

test('Every draft is read as it is, and what is sent of it is taken: nothing hidden is ever sent', () => {
  fc.assert(
    fc.property(arbitraryAnswers, (draft) => {
      expect(readAnswers(ASKED, draft)).toEqual({ value: draft, problems: null });
      const sent = sentOf(ASKED, draft);
      expect(readSubmission(ASKED, sent)).toEqual({ value: sent, problems: null });
      expect(sentOf(ASKED, sent)).toEqual(sent);
      expect(JSON.stringify(sent)).not.toContain('colleague');
    }),
    runs(200),
  );
});

test('Any JSON is refused or taken, and never throws', () => {
  const keyed = fc.dictionary(
    fc.constantFrom('q02', 'q06', 'q12', 'q13', 'q41', 'q99', '__proto__', 'constructor'),
    fc.jsonValue(),
  );
  const shaped = fc.dictionary(
    fc.constantFrom('q02', 'q06', 'q12', 'q41'),
    fc.record(
      {
        state: fc.oneof(fc.constant('given'), fc.jsonValue()),
        value: fc.jsonValue(),
        all: fc.jsonValue(),
        sites: fc.jsonValue(),
      },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), keyed, shaped), (json) => {
      const { value: read, problems } = readAnswers(ASKED, json);
      expect((read === null) !== (problems === null)).toBe(true);
      if (read !== null) {
        sentOf(ASKED, read);
        slipsIn(ASKED, read);
        observed(read);
      }
    }),
    runs(300),
  );
});

test('The order of answers never matters', () => {
  fc.assert(
    fc.property(arbitraryAnswers, (draft) => {
      const other = turned(draft) as Answers;
      const submitted = (said: Answers) => ({ asked: ASKED, answers: sentOf(ASKED, said), day: DAY });
      expect(observed(other)).toEqual(observed(draft));
      expect(controlsOf(submitted(other))).toEqual(controlsOf(submitted(draft)));
      expect(slipsIn(ASKED, other)).toEqual(slipsIn(ASKED, draft));
      expect(progressOf(ASKED, other)).toEqual(progressOf(ASKED, draft));
    }),
    runs(60),
  );
});

test('What is carried to the same version is the same, and differs from itself in nothing', () => {
  fc.assert(
    fc.property(arbitraryAnswers, (draft) => {
      expect(carried(TEMPLATE, TEMPLATE, draft)).toEqual({ answers: draft, left: [] });
      expect(carried(TEMPLATE, { ...TEMPLATE, version: '1.1.0' }, draft)).toEqual({ answers: draft, left: [] });
      expect(compared(draft, draft)).toEqual([]);
    }),
    runs(100),
  );
});

test('Without evidence nothing is verified, whatever is said, and every answer tells what it did', () => {
  fc.assert(
    fc.property(arbitraryAnswers, (draft) => {
      const submitted = { asked: ASKED, answers: sentOf(ASKED, draft), day: DAY };
      expect(controlsOf(submitted).filter(({ control }) => (control?.verification ?? 0) > 0)).toEqual([]);
      expect(creditsOf(submitted, submitted).some(({ counted }) => counted === 'answered-with-evidence')).toBe(false);
    }),
    runs(100),
  );
});

test('Where answering could endanger somebody, no drawn answer says anything of a state that compels people to work', () => {
  const unsafe = askedOf(TEMPLATE, { set: 'full', countries: ['CN'] });
  fc.assert(
    fc.property(arbitraryAnswers, (draft) => {
      const facts = observed(draft, unsafe).flatMap(({ observations }) => Object.keys(observations));
      expect(facts.filter((fact) => /labourScheme|compulsoryLabour|prisonSafeguards/.test(fact))).toEqual([]);
    }),
    runs(60),
  );
});

test('Somebody with one section is asked what the whole asks there, and reads no other answer in full', () => {
  fc.assert(
    fc.property(arbitraryAnswers, fc.constantFrom(...SECTIONS), (all, section) => {
      const part = partOf(ASKED, section);
      const own = Object.fromEntries(Object.entries(all).filter(([key]) => itemAsked(part, key) !== undefined));
      const beside = besidePart(part, all);
      for (const item of part.items)
        expect(placesAsked(part, item, { ...beside, ...own })).toEqual(placesAsked(ASKED, item, all));
      // Of other questions there are the columns that conditions look at, and the names of sites.
      expect(Object.keys(beside).filter((key) => itemAsked(part, key) !== undefined)).toEqual([]);
      expect(JSON.stringify(beside)).not.toMatch(/"(address|legalName|why|activity)"/);
    }),
    runs(200),
  );
});
