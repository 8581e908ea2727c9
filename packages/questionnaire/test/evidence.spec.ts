import { expect, test } from '@jest/globals';
import {
  askedOf,
  filesIn,
  sentOf,
  TEMPLATE,
  withEvidence,
  type Answer,
  type Answers,
  type GivenFile,
} from '../src/index.ts';

const asked = askedOf(TEMPLATE, { set: 'core', countries: ['MY'] });
const aFile = (file: string, more: Partial<GivenFile> = {}): GivenFile => ({
  ...{ file, item: 'q29', place: null, what: 'payment-summary', date: '2026-06-30', by: null },
  ...more,
});
const given = (value: Record<string, number>): Answer => ({ state: 'given', value });
const sites = {
  state: 'given',
  value: [
    { id: 'a', name: 'One' },
    { id: 'b', name: 'Two' },
  ],
} as const;

test('A file goes with the answer to its question, at its place', () => {
  const answers: Answers = { q02: sites, q29: { all: given({ share: 5 }), sites: { b: given({ share: 9 }) } } };
  const files = [aFile('all'), aFile('two', { place: 'b' }), aFile('late', { item: 'q28' })];
  const sent = sentOf(asked, withEvidence(asked, answers, files));
  expect(filesIn(sent)).toEqual(['all', 'two']);
  expect(sent['q29']).toMatchObject({
    sites: { a: { evidence: [{ file: 'all' }] }, b: { value: { share: 9 }, evidence: [{ file: 'two' }] } },
  });
});

test('What a draft says of files is dropped, and an answer without a value comes with none', () => {
  const claimed: Answer = { state: 'given', value: { share: 5 }, evidence: [aFile('claimed')] };
  expect(filesIn(withEvidence(asked, { q29: { all: claimed } }, []))).toEqual([]);
  const declined: Answers = { q29: { all: { state: 'declined' } } };
  expect(withEvidence(asked, declined, [aFile('all')])).toEqual(declined);
});

test('A file of a site without an answer of its own, or of a site that is gone, is not sent', () => {
  const answers: Answers = { q02: sites, q29: { all: given({ share: 5 }) } };
  const files = [aFile('one', { place: 'a' }), aFile('gone', { place: 'c' })];
  expect(filesIn(sentOf(asked, withEvidence(asked, answers, files)))).toEqual([]);
});
