import { expect, test } from '@jest/globals';
import { CommitUnknown, isDatabaseAway, tellFailedCommit } from './database-away.ts';
import { refusalOf } from './refusal.ts';

const coded = (code: string): Error => Object.assign(new Error('words that say nothing'), { code });
const lost = [
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '08006', '08003', '53300'].map(coded),
  new Error('Connection terminated unexpectedly'),
  new Error('timeout exceeded when trying to connect'),
  new Error('Client has encountered a connection error and is not queryable'),
  new Error('The row could not be written', { cause: coded('57P01') }),
  new AggregateError([coded('ECONNREFUSED')]),
];

test.each(lost)('A database that is away is answered with 503, and with what became of the change: %s', (error) => {
  expect(isDatabaseAway(error)).toBe(true);
  expect(refusalOf(error)).toMatchObject({ code: 'AWAY', status: 503, retryAfter: expect.any(Number) });
  expect(() => tellFailedCommit(error)).toThrow(CommitUnknown);
  expect(refusalOf(new CommitUnknown('', { cause: error }))).toMatchObject({ code: 'AWAY_UNKNOWN', status: 503 });
});

test('Work that stood in the way of other work is tried again, and what the work itself did wrong is no absence', () => {
  expect(refusalOf(coded('40P01'))).toMatchObject({ code: 'BUSY', status: 503 });
  for (const code of ['23505', '22P02', '42P01', '40001']) expect(isDatabaseAway(coded(code))).toBe(false);
  const broken = coded('23505');
  expect(() => tellFailedCommit(broken)).toThrow(broken);
});
